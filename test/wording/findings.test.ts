import { describeFinding, severityName } from '../../src/wording/findings';
import { describeCitation } from '../../src/wording/citations';
import { fill } from '../../src/wording/fill';
import { fen } from '../../src/engine/ground/money';
import { FINDING_SEVERITY, type Facts, type FindingCode, type Severity } from '../../src/engine/loan/finding';
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

it('writes amounts as people do, and leaves rates, counts and contract numbers as they are', () => {
  const finding = {
    code: 'DUPLICATE_LOAN',
    severity: 'refused',
    loans: [0, 1],
    amount: fen(0),
    facts: { contract: '123456.78', times: '2000' },
  } as const;
  expect(describeFinding(finding, 'zh-CN')).toBe('同一笔贷款（合同号 123456.78）录入了 2000 次，只贴一次。');
  const over = {
    ...finding,
    code: 'LOAN_OVER_LIMIT',
    facts: { principal: '1234567.50', limit: '500000.00' },
  } as const;
  expect(describeFinding(over, 'zh-CN')).toBe('单笔贷款 1,234,567.50 元，超过 500,000.00 元，不予贴息。');
  const claim = {
    ...finding,
    code: 'CLAIM_DIFFERS',
    facts: { claim: '12000.00', subsidy: '10000.00', gap: '2000.00', 'cause.rate': '2000.00' },
  } as const;
  expect(describeFinding(claim, 'en-US')).toContain('Claimed ¥12,000.00, computed ¥10,000.00');
  expect(describeFinding(claim, 'en-US')).toContain('another rate 2,000.00');
});

describe('a finding that has more than one thing to say', () => {
  const wanning = findProgramme('wanning-2021')!;
  const say = (code: FindingCode, facts: Facts, severity: Severity = FINDING_SEVERITY[code], programme = true) =>
    (['zh-CN', 'en-US'] as const).map((language) =>
      describeFinding({ code, severity, loans: [], amount: fen(0), facts }, language, programme ? wanning : undefined),
    );
  const dates = { due: '2021-06-01', settled: '2021-08-01' };

  it.each<[FindingCode, Facts, Severity | undefined, string]>([
    ['RATE_MISSING', { missing: 'contract-rate' }, undefined, '台账没有合同利率，本项目按合同利率贴息，请补填。'],
    [
      'RATE_MISSING',
      { missing: 'reference-rate', day: '2030-01-01' },
      undefined,
      '2030-01-01 的 LPR 不在利率表内，请补充该月公布的利率后再算。',
    ],
    [
      'RATE_MISSING',
      { missing: 'programme-rate', category: 'cooperative' },
      undefined,
      '文件没有给出“农民专业合作社”的年贴息率；请向财政部门确认后，填在“政策”页“农民专业合作社年贴息率”一栏，填写前不作计算。',
    ],
    ['CATEGORY_UNKNOWN', { taken: 'farmer' }, undefined, '台账没有人员类别，暂按“一般农民”计算，请补填。'],
    [
      'CATEGORY_UNKNOWN',
      { category: '城镇居民' },
      undefined,
      '人员类别“城镇居民”不在本项目的贴息对象之内，不予贴息；如写法不同，请改成项目里的类别。',
    ],
    ['OVERDUE', dates, undefined, '到期日 2021-06-01，2021-08-01 才结清，逾期不享受贴息。'],
    ['OVERDUE', { ...dates, marked: 'yes' }, undefined, '台账标为逾期，到期日 2021-06-01，不予贴息。'],
    [
      'OVERDUE',
      { ...dates, uncovered: 'yes' },
      undefined,
      '到期日 2021-06-01，2021-08-01 结清；工作日表没有覆盖这一天，无法判断是否顺延，暂按逾期处理，请补充工作日表。',
    ],
    ['OVERDUE', dates, 'reduced', '到期日 2021-06-01，2021-08-01 才结清，贴到到期日为止，逾期利息和罚息不贴。'],
    ['MULTI_BANK', { banks: '甲、乙', selected: '甲' }, undefined, '在几家机构有贷款：甲、乙。按规则选定 甲。'],
    [
      'MULTI_BANK',
      { banks: '甲、乙', selected: '甲', tied: '甲、乙', year: '2021' },
      undefined,
      '在几家机构有贷款：甲、乙。甲、乙 的贷款分不出先后，按经办人的选定，2021 年只贴 甲。',
    ],
    [
      'TOTAL_MISMATCH',
      { printed: '1000.00', computed: '-900.00', gap: '1900.00' },
      undefined,
      '表中合计 1,000.00，各行相加 -900.00，差 1,900.00。',
    ],
    [
      'CUMULATIVE_CAPPED',
      { cap: '50000.00', uses: 'A 30,000.00', together: '120000.00', above: '100000.00' },
      undefined,
      '几笔贷款合计超过 50,000.00 元的额度，按先后使用：A 30,000.00。合计余额 120,000.00 元，超过 100,000.00 元，请核实追加贷款。',
    ],
    [
      'CUMULATIVE_CAPPED',
      { cap: '50000.00', together: '120000.00', above: '100000.00' },
      'review',
      '同时在用的贷款合计 120,000.00 元，超过 100,000.00 元，只对其中 50,000.00 元贴息，请核实追加贷款。',
    ],
    // Only what is an amount and nothing else has its thousands parted.
    [
      'USE_NOT_ALLOWED',
      { use: '建房12345.67元', word: '建房' },
      undefined,
      '用途“建房12345.67元”含“建房”，不属于可以贴息的用途。',
    ],
    ['USE_NOT_ALLOWED', { use: '12345.678', word: '8' }, undefined, '用途“12345.678”含“8”，不属于可以贴息的用途。'],
    ['USE_NOT_ALLOWED', { use: 'x12345.67', word: 'x' }, undefined, '用途“x12345.67”含“x”，不属于可以贴息的用途。'],
  ])('%s %j %s', (code, facts, severity, sentence) => {
    expect(say(code, facts, severity)[0]).toBe(sentence);
  });

  it('names categories in the reader’s language, by their id where there is no programme', () => {
    expect(say('CATEGORY_UNKNOWN', { taken: 'woman' })[1]).toContain('Rural woman');
    expect(say('CATEGORY_UNKNOWN', { taken: 'woman' }, undefined, false)[0]).toBe(
      '台账没有人员类别，暂按“woman”计算，请补填。',
    );
    expect(say('CATEGORY_UNKNOWN', { taken: 'nobody' })[0]).toBe('台账没有人员类别，暂按“nobody”计算，请补填。');
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
  // UNIT_SUSPECT and TOTAL_MISMATCH come from the ledger reader.
  const ours = (Object.keys(FINDING_SEVERITY) as FindingCode[]).filter(
    (code) => !['UNIT_SUSPECT', 'TOTAL_MISMATCH', ...OF_OWN_PROGRAMMES].includes(code),
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
