import { describeFinding, severityName } from '../../src/wording/findings';
import { describeCitation } from '../../src/wording/citations';
import { fill } from '../../src/wording/fill';
import { dayFromIso } from '../../src/engine/ground/day';
import { fen } from '../../src/engine/ground/money';
import { ratePpm } from '../../src/engine/ground/rate';
import { FINDING_SEVERITY, type FactsOf, type Finding, type FindingCode } from '../../src/engine/loan/finding';
import type { Programme } from '../../src/engine/programmes/programme';
import { findProgramme } from '../../src/engine/programmes/registry';
import { findings as en } from '../../src/locale/en-us/findings';
import { findings as zh } from '../../src/locale/zh-cn/findings';
import { run, WOMAN, type TestLoan } from '../engine/support';

describe('fill', () => {
  it.each([
    ['{a} and {b}', { a: '1', b: '2' }, '1 and 2'],
    ['{a}[, {b}].', { a: '1' }, '1.'],
    ['{a}[, {b}].', { a: '1', b: '2' }, '1, 2.'],
    ['{a}[, {b}].', { a: '1', b: '' }, '1.'],
    ['{a}[, {b} {c}].', { a: '1', b: '2' }, '1.'],
    ['{a}[, {b} {c}].', { a: '1', b: '2', c: '3' }, '1, 2 3.'],
  ])('%s', (template, facts: Record<string, string>, text) => {
    expect(fill(template, facts)).toBe(text);
  });
});

it('has a sentence in both languages for every code, with the same facts', () => {
  const names = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort();
  for (const code of Object.keys(FINDING_SEVERITY) as FindingCode[]) {
    expect(names(en.sentences[code])).toEqual(names(zh.sentences[code]));
  }
  for (const variant of Object.keys(zh.variants) as (keyof typeof zh.variants)[]) {
    expect(names(en.variants[variant])).toEqual(names(zh.variants[variant]));
  }
});

const wanning = findProgramme('wanning-2021')!;
const dates = { due: dayFromIso('2021-06-01'), settled: dayFromIso('2021-08-01') };

/** The Chinese and the English sentence. */
function say<Code extends FindingCode>(code: Code, facts: FactsOf[Code], programme: Programme | undefined = wanning) {
  const finding = { code, severity: FINDING_SEVERITY[code], loans: [], amount: fen(0), facts } as unknown as Finding;
  return (['zh-CN', 'en-US'] as const).map((language) => describeFinding(finding, language, programme));
}

it('writes amounts as people do, and leaves rates, counts and contract numbers as they are', () => {
  expect(say('DUPLICATE_LOAN', { borrower: '测试甲', contract: '123456.78', times: 2000 })[0]).toBe(
    '同一笔贷款（合同号 123456.78）录入了 2000 次，只贴一次。',
  );
  expect(say('LOAN_OVER_LIMIT', { principal: fen(123_456_750), limit: fen(50_000_000) })[0]).toBe(
    '单笔贷款 1,234,567.50 元，超过 500,000.00 元，不予贴息。',
  );
  const claim = {
    claim: fen(1_200_000),
    subsidy: fen(1_000_000),
    gap: fen(200_000),
    causes: [
      { cause: 'rate', amount: fen(250_000) },
      { cause: 'days', amount: fen(-50_000) },
    ],
  } as const;
  expect(say('CLAIM_DIFFERS', claim)[1]).toBe(
    'Claimed ¥12,000.00, computed ¥10,000.00, difference ¥2,000.00: another rate 2,500.00; another number of days -500.00.',
  );
});

it('names each loan by its contract, or by where it stands', () => {
  const uses = [
    { loan: 'A', base: fen(3_000_000) },
    { loan: { sheet: '台账', row: 3 }, base: fen(0) },
  ];
  expect(say('CUMULATIVE_CAPPED', { cap: fen(5_000_000), owner: 'household', uses })[0]).toBe(
    '几笔贷款合计超过 50,000.00 元的额度，按先后使用：A 30,000.00；台账!3 0.00。',
  );
});

it('names the reference rate of a time before the LPR in the reader’s language', () => {
  const facts = {
    rate: ratePpm(49_000),
    ceiling: ratePpm(47_500),
    reference: 'BENCHMARK',
    day: dayFromIso('2019-06-01'),
    published: dayFromIso('2015-10-24'),
  } as const;
  expect(say('RATE_OVER_CEILING', facts)).toEqual([
    '合同利率 4.9% 高于签约时的上限 4.75%（基准利率，2015-10-24 公布），请向银行核实。',
    'The contract rate 4.9% is above the ceiling 4.75% at signing (benchmark rate, published 2015-10-24); please ask the bank.',
  ]);
  expect(say('RATE_OVER_CEILING', { ...facts, reference: 'LPR5Y+' })[0]).toContain('（LPR5Y+，');
});

describe('a finding that has more than one thing to say', () => {
  it.each<[string, readonly string[], string]>([
    [
      'no contract rate',
      say('RATE_MISSING', { missing: 'contract-rate', category: 'farmer', path: '' }),
      '台账没有合同利率，本项目按合同利率贴息，请补填。',
    ],
    [
      'no reference rate',
      say('RATE_MISSING', { missing: 'reference-rate', day: dayFromIso('2030-01-01') }),
      '2030-01-01 的 LPR 不在利率表内，请补充该月公布的利率后再算。',
    ],
    [
      'no programme rate',
      say('RATE_MISSING', { missing: 'programme-rate', category: 'cooperative', path: 'categories.cooperative.rate' }),
      '文件没有给出“农民专业合作社”的年贴息率；请向财政部门确认后，填在“政策”页“农民专业合作社年贴息率”一栏，填写前不作计算。',
    ],
    [
      'no category',
      say('CATEGORY_UNKNOWN', { category: '', taken: 'farmer' }),
      '台账没有人员类别，暂按“一般农民”计算，请补填。',
    ],
    [
      'a category it does not know',
      say('CATEGORY_UNKNOWN', { category: '城镇居民' }),
      '人员类别“城镇居民”不在本项目的贴息对象之内，不予贴息；如写法不同，请改成项目里的类别。',
    ],
    [
      'late',
      say('OVERDUE', { ...dates, because: 'late', paidToDueDate: false }),
      '到期日 2021-06-01，2021-08-01 才结清，逾期不享受贴息。',
    ],
    [
      'late, paid to the due date',
      say('OVERDUE', { ...dates, because: 'late', paidToDueDate: true }),
      '到期日 2021-06-01，2021-08-01 才结清，贴到到期日为止，逾期利息和罚息不贴。',
    ],
    [
      'still owed',
      say('OVERDUE', { due: dates.due, settled: undefined, because: 'late', paidToDueDate: true }),
      '到期日 2021-06-01，贴到到期日为止，逾期利息和罚息不贴。',
    ],
    [
      'marked late',
      say('OVERDUE', { ...dates, because: 'marked', paidToDueDate: false }),
      '台账标为逾期，到期日 2021-06-01，不予贴息。',
    ],
    [
      'late or not, nobody knows',
      say('OVERDUE', { ...dates, because: 'uncovered', paidToDueDate: true }),
      '到期日 2021-06-01，2021-08-01 结清；工作日表没有覆盖这一天，无法判断是否顺延，暂按逾期处理，请补充工作日表。',
    ],
    [
      'several banks',
      say('MULTI_BANK', { banks: ['甲', '乙'], selected: '甲' }),
      '在几家机构有贷款：甲、乙。按规则选定 甲。',
    ],
    ['several banks, all paid', say('MULTI_BANK', { banks: ['甲', '乙'] }), '在几家机构有贷款：甲、乙。'],
    [
      'several banks, the clerk’s choice',
      say('MULTI_BANK', { banks: ['甲', '乙'], selected: '甲', tied: ['甲', '乙'], year: 2021 }),
      '在几家机构有贷款：甲、乙。甲、乙 的贷款分不出先后，按经办人的选定，2021 年只贴 甲。',
    ],
    [
      'a printed total',
      say('TOTAL_MISMATCH', {
        printed: fen(100_000),
        computed: fen(-90_000),
        gap: fen(190_000),
        label: '合计',
        column: '贷款金额',
        rows: 2,
      }),
      '表中合计 1,000.00，各行相加 -900.00，差 1,900.00。',
    ],
    [
      'a balance nobody explains',
      say('TOTAL_MISMATCH', { balance: fen(3_000_000), owed: fen(5_000_000), unexplained: fen(2_000_000) }),
      '台账余额 30,000.00 元，贷款金额减去已列的还款是 50,000.00 元，差 20,000.00 元；归还的日期台账没有，暂按 50,000.00 元计息，请补填还款金额和日期。',
    ],
    [
      'a shared cap, above what is allowed at all',
      say('CUMULATIVE_CAPPED', {
        cap: fen(5_000_000),
        owner: 'household',
        uses: [{ loan: 'A', base: fen(3_000_000) }],
        review: { together: fen(12_000_000), above: fen(10_000_000) },
      }),
      '几笔贷款合计超过 50,000.00 元的额度，按先后使用：A 30,000.00。合计余额 120,000.00 元，超过 100,000.00 元，请核实追加贷款。',
    ],
    [
      'above what is allowed, not cut',
      say('CUMULATIVE_CAPPED', {
        cap: fen(5_000_000),
        owner: 'household',
        review: { together: fen(12_000_000), above: fen(10_000_000) },
      }),
      '同时在用的贷款合计 120,000.00 元，超过 100,000.00 元，只对其中 50,000.00 元贴息，请核实追加贷款。',
    ],
    [
      'a use that looks like an amount',
      say('USE_NOT_ALLOWED', { use: '12345.67', word: '7' }),
      '用途“12345.67”含“7”，不属于可以贴息的用途。',
    ],
  ])('%s', (_what, sentences, sentence) => {
    expect(sentences[0]).toBe(sentence);
  });

  it('names categories in the reader’s language, by their id where there is no programme', () => {
    const woman = { category: '', taken: 'woman' };
    expect(say('CATEGORY_UNKNOWN', woman)[1]).toContain('Rural woman');
    const unnamed = { code: 'CATEGORY_UNKNOWN', severity: 'review', loans: [], amount: fen(0), facts: woman } as const;
    expect(describeFinding(unnamed, 'zh-CN')).toBe('台账没有人员类别，暂按“woman”计算，请补填。');
    expect(say('CATEGORY_UNKNOWN', { category: '', taken: 'nobody' })[0]).toBe(
      '台账没有人员类别，暂按“nobody”计算，请补填。',
    );
  });
});

const FARMER: TestLoan = { category: '一般农民', disbursed: '2020-06-01', due: '2021-06-01', settled: '2021-05-01' };
const MICRO: TestLoan = { disbursed: '2020-12-01', due: '2021-12-01', rate: '3.6', household: 'H' };

/** Ledgers that show every sentence the engine can say. */
const LEDGERS: readonly (readonly [string, string, readonly TestLoan[]])[] = [
  [
    'wanning-2021',
    '2021',
    [
      { ...FARMER, principal: '600000' },
      { ...FARMER, principal: '300000', bank: '乙行', settled: '2021-05-02' },
      { ...FARMER, principal: '90000' },
      { ...FARMER, principal: '90000' },
      { ...FARMER, due: '2020-10-02', settled: '2021-02-01' },
      { ...FARMER, due: '2021-10-02', settled: '2021-10-08', id: WOMAN },
      { ...FARMER, category: '农村妇女' },
      { ...FARMER, category: '合作社', id: '' },
      { ...FARMER, category: '城镇居民' },
      { disbursed: '2020-06-01', settled: '2021-02-01', id: '990101********0019' },
      { category: '一般农民', disbursed: '2018-06-01', due: '2022-06-01', id: '990101199001010010' },
      { ...FARMER, use: '建房', id: 9.9e17 },
      { ...FARMER, overdue: true, borrower: '另一人' },
      {
        ...FARMER,
        disbursed: '2018-06-01',
        paid: [['2018-06-01', '2018-07-01']],
        claim: { subsidy: '1.00' },
        id: WOMAN,
      },
      { ...FARMER, settled: '2022-01-01', due: '2022-06-01', id: WOMAN, account: '6217000000000000001' },
      { ...FARMER, contract: 'X', account: '6217000000000000001' },
      { ...FARMER, contract: 'X' },
    ],
  ],
  ['wanning-2021', '2021', [FARMER, { ...FARMER, bank: '乙行' }]],
  ['wanning-2021', '2021', [FARMER, { ...FARMER, bank: '乙行', settled: '2021-03-01', overdue: true }]],
  ['wanning-2021', '2030', [{ ...FARMER, disbursed: '2029-06-01', due: '2030-06-01', settled: '2030-06-05' }]],
  [
    'hengnan-2021',
    '2021Q2',
    [
      MICRO,
      { ...MICRO, principal: '80000', bank: '乙行', disbursed: '2020-12-02' },
      { ...MICRO, household: 'H2', rate: '9', due: '2021-04-01', id: '990101201001010019' },
      { ...MICRO, household: 'H7', principal: '10000' },
      { ...MICRO, household: 'H7', principal: '10000' },
      { ...MICRO, household: 'H3', due: '2030-01-01' },
      { ...MICRO, household: 'H4', rate: undefined },
      { ...MICRO, household: 'H5', principal: '120000', id: WOMAN },
      { ...MICRO, household: 'H6', disbursed: '2030-01-01', due: '2030-12-01' },
      { ...MICRO, household: 'H8', doubts: [{ kind: 'refused', column: 'I', header: '审核意见', value: '不同意' }] },
      { ...MICRO, household: 'H9', doubts: [{ kind: 'unit', column: 'E', header: '贷款金额', value: '' }] },
      { ...MICRO, household: 'H10', doubts: [{ kind: 'repeated', column: '', header: '', value: '台账!3' }] },
      { ...MICRO, household: 'H11', doubts: [{ kind: 'hidden', column: '', header: '', value: '台账' }] },
    ],
  ],
  ['hengnan-2021', '2030Q2', [{ ...MICRO, disbursed: '2030-01-01', due: '2030-12-01' }]],
  [
    'hulan-2020',
    '2020',
    [
      {
        principal: '5000000',
        disbursed: '2019-11-11',
        settled: '2020-11-11',
        rate: '6',
        households: 9,
        dividend: '100',
      },
    ],
  ],
];

/** Raised by rules that no built-in programme has: see test/programmes/findings.test.ts. */
const OF_OWN_PROGRAMMES = ['OUTSIDE_POLICY', 'LOAN_UNDER_MINIMUM', 'LOANS_TOO_MANY', 'USE_UNCLEAR', 'SUBSIDY_CAPPED'];

it('says whole sentences with every fact in them, in both languages', () => {
  const said = new Set<FindingCode>();
  for (const [id, period, loans] of LEDGERS) {
    const result = run(id, period, loans);
    for (const finding of result.findings) {
      said.add(finding.code);
      for (const language of ['zh-CN', 'en-US'] as const) {
        const sentence = describeFinding(finding, language, result.programme);
        expect(sentence).not.toMatch(/[{}[\]]|undefined|“”|\(\)|（）| {2}/);
        expect(sentence).toMatch(language === 'zh-CN' ? /。$/ : /\.$/);
      }
    }
  }
  // TOTAL_MISMATCH comes from the ledger reader.
  const ours = (Object.keys(FINDING_SEVERITY) as FindingCode[]).filter(
    (code) => ![...OF_OWN_PROGRAMMES, 'TOTAL_MISMATCH'].includes(code),
  );
  expect(ours.filter((code) => !said.has(code))).toEqual([]);
});

it('shows no ID in full in any finding', () => {
  for (const [id, period, loans] of LEDGERS) {
    for (const { facts } of run(id, period, loans).findings) expect(JSON.stringify(facts)).not.toMatch(/\d{17}/);
  }
});

it('names severities and citations', () => {
  expect(severityName('refused', 'zh-CN')).toBe('不予贴息');
  expect(severityName('note', 'en-US')).toBe('Note');
  const citation = { document: '某办法', number: '某发〔2021〕1号', article: '第三条' };
  expect(describeCitation(citation, 'zh-CN')).toBe('《某办法》（某发〔2021〕1号） 第三条');
  expect(describeCitation({ document: '某办法', article: '第三条' }, 'en-US')).toBe('某办法, 第三条');
});
