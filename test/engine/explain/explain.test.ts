import type { AssessmentResult } from '../../../src/engine/run/assessment';
import { explain, explainLoans } from '../../../src/engine/explain/explain';
import { explanationText } from '../../../src/wording/explanations';
import { FINDING_SEVERITY, type Finding, type FindingCode } from '../../../src/engine/loan/finding';
import { fen, formatFen } from '../../../src/engine/ground/money';
import { run, WOMAN, type TestLoan } from '../support';

const QUARTER = { principal: '50000', disbursed: '2020-12-01', due: '2021-12-01', rate: '3.85' };

describe('explain', () => {
  it('shows each stretch, what cut it, and the one rounding', () => {
    const result = run('hengnan-2021', '2021Q2', [{ ...QUARTER, repayments: [['2021-05-10', '20000']] }]);
    const explanation = explain(result, 0);
    expect(
      explanation.segments.map(({ days, product, startsWith, endsWith }) => [days, product, startsWith, endsWith]),
    ).toEqual([
      [50, '2500000.00', ['period-start'], ['repayment']],
      [42, '1260000.00', ['repayment'], ['period-end']],
    ]);
    // 3 760 000 × 3.85 % ÷ 360
    expect(explanation.unrounded).toBe('402.11111111');
    expect(formatFen(explanation.subsidy)).toBe('402.11');
    expect(explanation).toMatchObject({ dayCount: 'ACT/360', basis: 360, category: 'lifted' });
  });

  it.each([
    ['term', { disbursed: '2019-05-10', due: '2021-05-10', settled: '2021-05-10' }, 'disbursed', 'term'],
    ['settlement', { settled: '2021-03-01', due: '2021-06-01' }, 'disbursed', 'settled'],
    ['due date', { due: '2021-05-01', settled: '2021-05-06' }, 'disbursed', 'due'],
  ])('names the %s', (_what, change, start, end) => {
    const result = run('wanning-2021', '2021', [{ category: '一般农民', disbursed: '2020-06-01', ...change }]);
    const { segments } = explain(result, 0);
    expect(segments[0]!.startsWith).toEqual([start]);
    expect(segments[0]!.endsWith).toContain(end);
  });

  it('names changes of share, of cap and of what others use', () => {
    const set = { 'share@2021-04-01': '70', 'groupCap@2021-05-01': '60000', 'loanCap@2021-05-01': '60000' };
    const first = { ...QUARTER, principal: '20000', disbursed: '2020-11-01', settled: '2021-06-01', household: 'H' };
    const second = { ...QUARTER, principal: '60000', household: 'H', id: WOMAN, borrower: '测试乙' };
    const result = run('hengnan-2021', '2021Q2', [first, second], set);
    const { segments } = explain(result, 1);
    expect(segments.map(({ balance, share, startsWith }) => [formatFen(balance), share, startsWith[0]])).toEqual([
      ['30000.00', '100', 'period-start'],
      ['30000.00', '70', 'share-change'],
      ['40000.00', '70', 'cap-change'],
      ['60000.00', '70', 'shared-cap'],
    ]);
  });

  it('gives a share of 55 % as it is written', () => {
    const { segments } = explain(run('hengnan-2021', '2021Q2', [QUARTER], { share: '55' }), 0);
    expect(segments.map(({ share }) => share)).toEqual(['55']);
  });

  it('gives for every loan the amount of the result, together and one by one', () => {
    const loans = Array.from({ length: 12 }, (_, i) => ({
      ...QUARTER,
      principal: String(10_000 + 3_000 * i),
      household: `H${i % 4}`,
      bank: i % 3 === 0 ? '乙行' : '甲行',
    }));
    const result = run('hengnan-2021', '2021Q2', loans);
    const indices = loans.map((_, i) => i);
    const expected = result.assessments.map(({ subsidy }) => subsidy);
    expect(explainLoans(result, indices).map(({ subsidy }) => subsidy)).toEqual(expected);
    expect(indices.map((i) => explain(result, i).subsidy)).toEqual(expected);
    expect(explainLoans(result, [7, 2]).map(({ loan }) => loan)).toEqual([7, 2]);
  });

  it('carries the findings and the choices they turn on', () => {
    const late = { category: '一般农民', due: '2021-06-01', settled: '2021-08-01' };
    const explanation = explain(run('wanning-2021', '2021', [late]), 0);
    expect(explanation.segments).toEqual([]);
    expect(explanation.findings.map(({ code }) => code)).toEqual(['OVERDUE']);
    expect(explanation.choices.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['dayCount', 'overdue', 'dueOnHoliday']),
    );
  });

  it('names every change that cuts a stretch, and only those', () => {
    const reasons = (result: AssessmentResult) =>
      explain(result, 0).segments.map(({ startsWith, endsWith }) => [startsWith, endsWith]);
    const micro = { ...QUARTER, principal: '60000' };
    const group = { loanCap: '100000', 'groupCap@2021-01-01': '50000', 'groupCap@2021-05-01': '60000' };
    expect(reasons(run('hengnan-2021', '2021Q2', [micro], group))).toEqual([
      [['period-start'], ['cap-change']],
      [['cap-change'], ['period-end']],
    ]);
    const own = { groupCap: '100000', 'loanCap@2021-01-01': '50000', 'loanCap@2021-05-01': '60000' };
    expect(reasons(run('hengnan-2021', '2021Q2', [micro], own))).toEqual([
      [['period-start'], ['cap-change']],
      [['cap-change'], ['period-end']],
    ]);
    expect(reasons(run('hengnan-2021', '2021Q2', [{ ...QUARTER, paid: [['2021-04-01', '2021-04-11']] }]))).toEqual([
      [['period-start'], ['already-paid']],
      [['already-paid'], ['period-end']],
    ]);
    const twice = [
      ['2021-03-21', '2021-04-01'],
      ['2021-05-01', '2021-05-11'],
    ] as const;
    expect(reasons(run('hengnan-2021', '2021Q2', [{ ...QUARTER, paid: twice }]))).toEqual([
      [['already-paid'], ['already-paid']],
      [['already-paid'], ['period-end']],
    ]);
    const year = { category: '一般农民', disbursed: '2020-06-01', due: '2021-06-01', settled: '2021-06-01' };
    // Under 结清年度 the cap is counted once, so that its change is no reason.
    const rates = {
      'farmer.rate@2020-01-01': '6',
      'farmer.rate@2021-01-01': '7',
      'farmer.groupCap@2020-01-01': '100000',
      'farmer.groupCap@2021-01-01': '90000',
    };
    expect(reasons(run('wanning-2021', '2021', [year], rates))).toEqual([
      [['disbursed'], ['rate-change']],
      [['rate-change'], ['settled', 'due', 'term']],
    ]);
  });

  it('cites the rate of each stretch where the programme gives it', () => {
    const year = { category: '一般农民', disbursed: '2020-06-01', due: '2021-06-01', settled: '2021-06-01' };
    expect(explain(run('wanning-2021', '2021', [year]), 0).segments[0]!.rateCitation?.article).toBe('一、（二）2（1）');
    expect(explain(run('hengnan-2021', '2021Q2', [QUARTER]), 0).segments[0]).not.toHaveProperty('rateCitation');
  });

  it('takes nothing over from the loan before', () => {
    const loans = [
      { ...QUARTER, id: 'A1', household: 'A', repayments: [['2021-05-10', '20000']] as const },
      { ...QUARTER, id: 'B1', household: 'B' },
    ];
    const [, second] = explainLoans(run('hengnan-2021', '2021Q2', loans), [0, 1]);
    expect(second!.segments.map(({ days }) => days)).toEqual([92]);
    // 50 000 × 92 × 3.85 % ÷ 360
    expect(second!.unrounded).toBe('491.94444444');
  });

  it.each<[string, TestLoan, TestLoan]>([
    ['of another household, by the borrower', { household: 'H1' }, { household: 'H2' }],
    ['without an ID, by the name', { id: '', household: 'H1' }, { id: '', household: 'H2' }],
    ['without ID and household', { id: '' }, { id: '' }],
  ])('knows the loan that a copy repeats: %s', (_what, one, copy) => {
    const stranger = { ...QUARTER, id: 'Z9', household: 'Z', borrower: '他人' };
    const same = { ...QUARTER, contract: 'C1' };
    const result = run('hengnan-2021', '2021Q2', [
      { ...same, ...one },
      stranger,
      stranger,
      { ...same, ...copy },
      { ...stranger, contract: 'Z2' },
    ]);
    expect([0, 3].map((i) => formatFen(explain(result, i).subsidy))).toEqual(['491.94', '0.00']);
  });

  it('knows what the others of a household use, whoever asks', () => {
    const loans = [
      { ...QUARTER, principal: '30000', household: 'H', id: WOMAN, disbursed: '2020-11-01' },
      { ...QUARTER, household: 'X', id: 'X1' },
      { ...QUARTER, household: 'Y', id: 'Y1' },
      { ...QUARTER, household: 'Z', id: 'Z1' },
      { ...QUARTER, household: 'H' },
    ];
    const result = run('hengnan-2021', '2021Q2', loans);
    // 20 000 are left of the cap.
    expect(explain(result, 4).segments.map(({ balance }) => formatFen(balance))).toEqual(['20000.00']);
    expect(explain(result, 0).segments.map(({ balance }) => formatFen(balance))).toEqual(['30000.00']);
  });

  it('lists every finding of the loan and none of others', () => {
    const late = {
      category: '一般农民',
      due: '2021-06-01',
      settled: '2021-08-01',
      id: '990101********0019',
      use: '建房',
    };
    const result = run('wanning-2021', '2021', [{ category: '渔民' }, late]);
    expect(explain(result, 1).findings.map(({ code }) => code)).toEqual(['USE_NOT_ALLOWED', 'OVERDUE', 'ID_MASKED']);
    expect(explain(result, 0).findings.map(({ code }) => code)).toEqual(['NOT_SETTLED']);
  });

  it.each<[FindingCode, readonly string[]]>([
    ['CUMULATIVE_CAPPED', ['capOwner', 'capOrder']],
    ['LOAN_CAPPED', ['capOwner']],
    ['MULTI_BANK', ['banks']],
    ['BANK_NOT_SELECTED', ['banks']],
    ['TIE_UNRESOLVED', ['banks']],
    ['REVIEW_SELECTION', ['selection']],
    ['OVERDUE', ['overdue', 'dueOnHoliday']],
    ['DUE_ON_HOLIDAY', ['dueOnHoliday']],
    ['TERM_CAPPED', ['longTerm', 'extension']],
    ['TERM_OVER_LIMIT', ['longTerm', 'extension']],
    ['RATE_OVER_CEILING', ['ceiling', 'rateOverCeiling', 'ceilingDate']],
    ['CATEGORY_UNKNOWN', ['blankCategory']],
    ['OVERLAPPING_LOANS', ['overlap']],
    ['ID_MASKED', []],
  ])('names the choices behind %s', (code, names) => {
    const result = run('wanning-2021', '2021', [{ category: '一般农民' }]);
    const finding = {
      code,
      severity: FINDING_SEVERITY[code],
      loans: [0],
      amount: fen(0),
      facts: {},
    } as unknown as Finding;
    const { choices } = explain({ ...result, findings: [finding] }, 0);
    expect(choices.map(({ name }) => name)).toEqual(['dayCount', 'rounding', ...names, 'contractBelowRate']);
    expect(choices.map(({ choice }) => choice)).toEqual(choices.map(({ name }) => result.programme.choices[name]));
  });

  it('does not name the lower of two rates where the programme’s is always paid', () => {
    const result = run('wanning-2021', '2021', [{ category: '一般农民', settled: '2021-03-01' }], {
      contractBelowRate: 'programme',
    });
    expect(explain(result, 0).choices.map(({ name }) => name)).toEqual(['dayCount', 'rounding']);
  });

  it.each([-1, 1, 2])('knows no loan %d of one', (index) => {
    const result = run('wanning-2021', '2021', [{ category: '一般农民' }]);
    expect(() => explain(result, index)).toThrow(new RangeError(`no loan ${index} in a result of 1`));
    expect(explainLoans(result, [index, 0]).map(({ loan }) => loan)).toEqual([0]);
  });

  it.each([-1, 5, 9])('knows no loan %d of five', (index) => {
    const five = Array.from({ length: 5 }, (_, i) => ({ ...QUARTER, id: `N${i}`, household: `H${i}` }));
    const result = run('hengnan-2021', '2021Q2', five);
    expect(() => explain(result, index)).toThrow(new RangeError(`no loan ${index} in a result of 5`));
  });
});

describe('explanationText', () => {
  const result = () =>
    run('wanning-2021', '2021', [
      { category: '一般农民', principal: '100000', disbursed: '2019-05-10', due: '2021-05-10', settled: '2021-05-10' },
    ]);

  it('is a few lines a colleague can follow', () => {
    const lines = explanationText(explain(result(), 0), 'zh-CN').split('\n');
    expect(lines.slice(0, 4)).toEqual([
      '万宁市 2021 年农民小额贷款贴息（第 1 版，2026-11-21 核对），期间 2021',
      '第 1 段：2019-05-10 至 2020-05-10（算头不算尾）366 天，100000.00 元 × 6% × 366 ÷ 360 = 6100.00000000 元',
      '　起：放款日；止：贴息期限届满',
      '合计 6100.00000000 元，四舍五入到分一次：应贴息 6100.00 元',
    ]);
    expect(lines[4]).toContain('调减：贴息期限 12 个月');
    expect(lines[4]).toContain('依据：《2021年小额贷款贴息重点绩效评价报告');
  });

  it('leaves no placeholder unfilled in either language', () => {
    for (const language of ['zh-CN', 'en-US'] as const) {
      expect(explanationText(explain(result(), 0), language)).not.toMatch(/[{}]|undefined/);
    }
  });

  it('gives the share, the dates of a period without a name, and a finding without a citation', () => {
    const shared = { ...QUARTER, id: '990101********0019' };
    const whole = run('hengnan-2021', '2021-03-21..2021-06-20', [shared], { share: '70' });
    const lines = explanationText(explain({ ...whole, period: { ...whole.period, label: '' } }, 0), 'zh-CN').split(
      '\n',
    );
    expect(lines[0]).toContain('期间 2021-03-21..2021-06-20');
    // 50 000 × 3.85 % × 92 ÷ 360 × 70 %
    expect(lines[1]).toBe(
      '第 1 段：2021-03-21 至 2021-06-21（算头不算尾）92 天，50000.00 元 × 3.85% × 92 ÷ 360 × 70% = 344.36111111 元',
    );
    expect(lines[4]).toBe('数据问题：身份证号 990101********0019 已打码，无法与其他行比对，请用完整号码。');
    expect(lines[5]).toMatch(/^口径 计息天数和基准 = 实际天数 ÷ 360：.*。$/);
    expect(lines[6]).toMatch(/^口径 四舍五入 = 每笔一次：.*。$/);
  });

  it('says so where nothing is paid', () => {
    const open = run('wanning-2021', '2021', [{ category: '一般农民' }]);
    expect(explanationText(explain(open, 0), 'zh-CN').split('\n')[1]).toBe('没有贴息的天数，应贴息 0.00 元');
  });

  it('is English in English', () => {
    const lines = explanationText(explain(result(), 0), 'en-US').split('\n');
    expect(lines[0]).toContain('Wanning 2021 farmers’ small-loan subsidy');
    expect(lines[1]).toMatch(/^Stretch 1: 2019-05-10 to 2020-05-10/);
    expect(lines.at(-1)).toContain('A contract rate below the subsidy rate is what is paid');
    expect(lines.slice(0, 4).join()).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
