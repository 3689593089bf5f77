import type { AssessmentResult } from '../../../src/engine/run/assessment';
import { describeReading } from '../../../src/wording/readings';
import { fen, formatFen } from '../../../src/engine/ground/money';
import { otherReadings, type Reading } from '../../../src/engine/run/readings';
import { finish } from '../../../src/reports/model/steps';
import { run, WOMAN, type TestLoan } from '../support';

function all(result: AssessmentResult): readonly Reading[] {
  return finish(otherReadings(result));
}

function readings(result: AssessmentResult): Record<string, string> {
  return Object.fromEntries(all(result).map((one) => [`${one.name}=${one.other}`, formatFen(one.difference)]));
}

it('says by how much each open reading would change the money', () => {
  const year = {
    category: '一般农民',
    principal: '100000',
    disbursed: '2020-06-01',
    due: '2021-06-01',
    settled: '2021-06-01',
  };
  // 6083.33 under ÷ 360; 6000 under ÷ 365 and by whole months.
  expect(readings(run('wanning-2021', '2021', [year]))).toEqual({
    'dayCount=ACT/365': '-83.33',
    'dayCount=对年对月对日': '-83.33',
  });
  // At a contract rate of 5 % it is 5069.44; the programme's 6 % all the same would be 6083.33.
  expect(readings(run('wanning-2021', '2021', [{ ...year, rate: '5' }]))).toMatchObject({
    'contractBelowRate=programme': '1013.89',
  });
  const holiday = { ...year, disbursed: '2020-10-02', due: '2021-10-02', settled: '2021-10-08' };
  expect(readings(run('wanning-2021', '2021', [holiday]))).toMatchObject({ 'dueOnHoliday=late': '-6083.33' });
});

it('counts the loans, puts the largest change first and gives the sum under the other reading', () => {
  const year = { category: '一般农民', disbursed: '2020-06-01', due: '2021-06-01', settled: '2021-06-01' };
  const result = run('wanning-2021', '2021', [
    { ...year, principal: '100000', rate: '5', id: 'A1', contract: 'A' },
    { ...year, principal: '50000', id: 'B1', contract: 'B' },
  ]);
  const list = all(result).map(({ name, other, subsidy, difference, loans }) => [
    `${name}=${other}`,
    formatFen(subsidy),
    formatFen(difference),
    loans,
  ]);
  // 100 000 × 5 % × 365/360 = 5069.44 and 50 000 × 6 % × 365/360 = 3041.67: 8111.11 in all.
  expect(list).toEqual([
    ['contractBelowRate=programme', '9125.00', '1013.89', [0]],
    ['dayCount=ACT/365', '8000.00', '-111.11', [0, 1]],
    ['dayCount=对年对月对日', '8000.00', '-111.11', [0, 1]],
  ]);
});

it('gives no reading that a document or the schedule rules out', () => {
  const year = { category: '一般农民', disbursed: '2020-06-01', due: '2021-06-01', settled: '2021-06-01' };
  // 只对一家金融机构的贷款给予贴息 is written: paying both banks is no reading of it.
  const banks = run('wanning-2021', '2021', [
    { ...year, principal: '30000', bank: '甲行', contract: 'A' },
    { ...year, principal: '40000', bank: '乙行', contract: 'B' },
  ]);
  expect(Object.keys(readings(banks)).filter((key) => key.startsWith('banks'))).toEqual([]);
  // That there is a ceiling is written in 银保监发〔2021〕6号; 6 % above it is cut to 3.85 % (1 year, 2021-01), or paid at the contract rate.
  const above = { rate: '6', disbursed: '2021-01-10', due: '2022-01-10' };
  const found = readings(run('hengnan-2021', '2021Q3', [above]));
  // 50 000 × 92 days ÷ 360: 766.67 at 6 %, 491.94 at 3.85 %.
  expect(found['rateOverCeiling=contract']).toBe('274.73');
  expect(Object.keys(found)).not.toContain('ceiling=none');
  expect(Object.keys(found).filter((key) => /^(banks|selection|capOrder)=/.test(key))).toEqual([]);
});

it('says how far it is', () => {
  const steps = otherReadings(run('hengnan-2021', '2021Q3', [{ rate: '3.85', due: '2022-06-01' }]));
  const seen: number[] = [];
  let step = steps.next();
  while (!step.done) {
    seen.push(step.value.done);
    expect(step.value.done).toBeLessThan(step.value.total);
    step = steps.next();
  }
  expect(new Set(seen).size).toBe(Math.max(...seen) + 1);
  // Two other day counts and one other value of rounding, contractBelowRate, overdue, dueOnHoliday, longTerm, extension, ceiling,
  // rateOverCeiling, ceilingDate, capOwner and overlap; the documents or the schedule settle the rest.
  expect(seen.at(-1)).toBe(12);
});

describe('a reading on which no loan bears', () => {
  const base = { disbursed: '2024-01-01', due: '2025-01-01', rate: '3.45', category: '脱贫户', principal: '30000' };
  /** The places of 交城's other readings in the order tried, as above. */
  const EXTENSION = 7;
  const CEILING_DATE = 10;
  const CAP_OWNER = 11;
  const OVERLAP = 12;

  it.each<[string, TestLoan, number[]]>([
    ['none of four', {}, [EXTENSION, CEILING_DATE, CAP_OWNER, OVERLAP]],
    ['an extension', { due: '2024-05-06', extendedTo: '2024-06-01' }, [CEILING_DATE, CAP_OWNER, OVERLAP]],
    ['an earlier signing', { signed: '2023-12-01' }, [EXTENSION, CAP_OWNER, OVERLAP]],
    ['a signing on the day itself', { signed: '2024-01-01' }, [EXTENSION, CEILING_DATE, CAP_OWNER, OVERLAP]],
    ['a household', { household: 'H1' }, [EXTENSION, CEILING_DATE, OVERLAP]],
    ['a head of the household', { headId: '990101198803030039' }, [EXTENSION, CEILING_DATE, OVERLAP]],
  ])('is not run for: %s', (_what, extra, passedOver) => {
    const result = run('jiaocheng-2024', '2024-05', [
      { ...base, id: WOMAN, household: '' },
      { ...base, ...extra },
    ]);
    const steps: number[] = [];
    for (const { done } of otherReadings(result)) steps[done] = (steps[done] ?? 0) + 1;
    expect([...steps.keys()].filter((place) => steps[place] === 1)).toEqual(passedOver);
  });

  it('is run where one loan of several does', () => {
    // 15 of the 30 days lie after the first due day: 86.25 against 43.125.
    const extended = run('jiaocheng-2024', '2024-05', [
      { ...base, id: WOMAN },
      { ...base, due: '2024-05-06', extendedTo: '2024-06-01' },
    ]);
    expect(readings(extended)).toMatchObject({ 'extension=ends': '-43.12' });
    // LPR1Y was 3.45 on the day of signing, 3.35 on that of disbursement: 30000 × 0.1 % × 30/360.
    const year = { ...base, disbursed: '2024-08-05', due: '2025-08-05' };
    const signed = run('jiaocheng-2024', '2024-12', [
      { ...year, id: WOMAN, rate: '3.35' },
      { ...year, signed: '2024-07-19' },
    ]);
    expect(readings(signed)).toMatchObject({ 'ceilingDate=disbursed': '-2.50' });
    // Two of one household have 60000, 10000 above its cap: 10000 × 3.45 % × 30/360.
    const household = run('jiaocheng-2024', '2024-05', [
      { ...base, id: WOMAN },
      { ...base, headId: WOMAN },
    ]);
    expect(readings(household)).toMatchObject({ 'capOwner=borrower': '28.75' });
  });
});

it('tries nothing that a document settles', () => {
  const late = { category: '一般农民', disbursed: '2020-06-01', due: '2021-06-01', settled: '2021-08-01' };
  // 逾期不享受贴息政策: paid to the due date it would be 3041.67.
  expect(readings(run('wanning-2021', '2021', [late]))).toEqual({});
});

it('is a sentence in both languages that names the choice, the reason and the money', () => {
  const year = { category: '一般农民', disbursed: '2020-06-01', due: '2021-06-01', settled: '2021-06-01' };
  const [above, below] = all(run('wanning-2021', '2021', [{ ...year, principal: '100000', rate: '5' }]));
  expect(describeReading(above!, 'zh-CN')).toBe(
    '“合同利率低于贴息率”文件没有写明，本次取“按较低的合同利率”：合同利率低于贴息率时按合同利率贴，贴息不超过借款人实际负担的利息（海南 2022 年口径）。' +
      '如取“仍按项目贴息率”，应贴息额合计 6,083.33 元，比现在多 1,013.89 元，涉及 1 笔贷款。',
  );
  expect(describeReading(below!, 'zh-CN')).toContain(
    '如取“实际天数 ÷ 365”，应贴息额合计 5,000.00 元，比现在少 69.44 元，',
  );
  expect(describeReading(above!, 'en-US')).toContain(
    'With “the programme’s rate all the same” the subsidy would be ¥6,083.33, ¥1,013.89 more, on 1 loan(s).',
  );
  expect(describeReading(above!, 'en-US')).toContain('A contract rate below the subsidy rate is what is paid');
  expect(describeReading({ ...above!, difference: fen(0), loans: [0, 1] }, 'zh-CN')).toContain(
    '应贴息额合计不变，但有 2 笔贷款的金额不同。',
  );
});

it('is empty where nothing is paid under any reading', () => {
  expect(readings(run('wanning-2021', '2021', [{ category: '一般农民', principal: '600000' }]))).toEqual({});
});
