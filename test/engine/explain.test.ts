import { explain, explainLoans, explanationText } from '../../src/engine/explain';
import { formatFen } from '../../src/engine/money';
import { run, WOMAN } from './support';

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

  it('knows no loan that is not there', () => {
    const result = run('wanning-2021', '2021', []);
    expect(() => explain(result, 0)).toThrow(RangeError);
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
});
