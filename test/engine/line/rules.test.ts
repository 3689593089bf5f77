import { dayFromIso, type Day } from '../../../src/engine/ground/day';
import { fenFromYuan } from '../../../src/engine/ground/money';
import type { Programme } from '../../../src/engine/programmes/programme';
import { membershipIn } from '../../../src/engine/line/category-of-loan';
import { limitOn, stepOn, type CategoryRules } from '../../../src/engine/line/category-rules';
import {
  bankNumber,
  compileRules,
  dueDay,
  firstDueDay,
  ProgrammeIncomplete,
  settlementDay,
  type Rules,
} from '../../../src/engine/line/rules';
import { REFERENCE_RATES } from '../../../src/engine/ground/tables/lpr';
import { WORKDAYS } from '../../../src/engine/ground/tables/workdays';
import { loan, MAN, periodOf, programmeWith, type TestLoan } from '../support';

type Settings = Readonly<Record<string, string>>;

function rulesOf(id: string, set: Settings = {}, period = '2024'): Rules {
  const programme = programmeWith(id, set);
  return compileRules(programme, periodOf(period, programme));
}

function termsOf(id: string, category: string, set: Settings = {}): CategoryRules {
  return rulesOf(id, set).categories.find((one) => one.category.id === category)!;
}

const iso = (day: string): Day => dayFromIso(day);

describe('a programme compiled for a run', () => {
  test('ends on the day after its period', () => {
    expect(rulesOf('jiaocheng-2024', {}, '2024-05').periodEnd).toBe(iso('2024-05-21'));
  });

  test('is paid by settlement or by the day', () => {
    expect(rulesOf('wanning-2021').bySettlement).toBe(true);
    expect(rulesOf('jiaocheng-2024').bySettlement).toBe(false);
  });

  test('has the reviewed tables and no decision where the clerk gave none', () => {
    expect(rulesOf('jiaocheng-2024')).toMatchObject({ decisions: [] });
    expect(rulesOf('jiaocheng-2024').rates).toBe(REFERENCE_RATES);
    expect(rulesOf('jiaocheng-2024').workdays).toBe(WORKDAYS);
    const programme = programmeWith('wanning-2021');
    const own = {
      rates: { ...REFERENCE_RATES },
      workdays: { ...WORKDAYS },
      decisions: [{ id: MAN, year: 2021, bank: '甲行' }],
    };
    const given = compileRules(programme, periodOf('2021', programme), own);
    expect([given.rates, given.workdays, given.decisions]).toEqual([own.rates, own.workdays, own.decisions]);
    expect(given.rates).toBe(own.rates);
  });

  test('has each choice as its value, and its day count', () => {
    const { choices, dayCount } = rulesOf('jiaocheng-2024', { dayCount: 'ACT/365', overdue: 'forfeit' });
    expect(choices).toMatchObject({ dayCount: 'ACT/365', overdue: 'forfeit', rounding: 'line' });
    expect(dayCount.basis).toBe(365);
  });

  test('is refused where it holds placeholders, which are named', () => {
    const bangfu = programmeWith('bangfu-2026');
    const compile = (): Rules => compileRules(bangfu, periodOf('2026Q2', bangfu));
    expect(compile).toThrow(ProgrammeIncomplete);
    expect(compile).toThrow(`bangfu-2026 cannot compute: ${bangfu.missing.map(({ path }) => path).join(', ')} missing`);
    try {
      compile();
    } catch (error) {
      expect(error).toMatchObject({ name: 'ProgrammeIncomplete', programme: bangfu });
    }
  });
});

describe('shares', () => {
  // The smallest number of parts in which all of them are whole.
  test.each([
    ['', 1, [1]],
    ['100', 1, [1]],
    ['70', 10, [7]],
    ['50', 2, [1]],
    ['55', 20, [11]],
    ['33.3333', 1_000_000, [333_333]],
  ])('%s %% are whole parts of %d', (share, parts, values) => {
    const rules = rulesOf('jiaocheng-2024', { 'lifted.share': share });
    const terms = rules.categories.find(({ category }) => category.id === 'lifted')!;
    expect(rules.shareParts).toBe(parts);
    expect(terms.share.map(({ value }) => value)).toEqual(values);
  });

  test('of several values and categories are parts of the same', () => {
    const rules = rulesOf('jiaocheng-2024', { 'lifted.share@2024-01-01': '70', 'monitored.share': '25' });
    expect(rules.shareParts).toBe(20);
    expect(rules.categories.map(({ share }) => share.map(({ value }) => value))).toEqual([[5], [20, 14]]);
  });

  test('are none before the first that is written: those days are not paid', () => {
    const { share, firstDay } = termsOf('wanning-2021', 'farmer', { 'farmer.share@2021-01-01': '50' });
    expect(share.map(({ from, value }) => [from, value])).toEqual([[iso('2021-01-01'), 1]]);
    expect(firstDay).toBe(iso('2021-01-01'));
  });
});

describe('terms as numbers', () => {
  test('are in ppm, 分 and months', () => {
    const farmer = termsOf('wanning-2021', 'farmer');
    expect(farmer.rate).toMatchObject([{ from: 1, value: 60_000 }]);
    expect(farmer.loanLimit).toMatchObject([{ from: 1, value: fenFromYuan('500000') }]);
    expect(farmer.loanCap).toMatchObject([{ from: 1, value: fenFromYuan('100000') }]);
    expect(farmer.groupCap).toMatchObject([{ from: 1, value: fenFromYuan('100000') }]);
    expect(farmer.termLimitMonths).toMatchObject([{ from: 1, value: 12 }]);
    expect(termsOf('jiaocheng-2024', 'lifted').groupReview).toMatchObject([{ value: fenFromYuan('100000') }]);
  });

  const DATED = {
    'lifted.share@2024-03-01': '70',
    'lifted.rate@2024-02-01': '5',
    'lifted.loanCap@2024-05-01': '60000',
    'lifted.groupCap@2024-04-01': '60000',
    'lifted.loanLimit@2024-06-01': '60000',
  };

  test('change, by the day, with rate, share and caps, each day once and in order', () => {
    expect(termsOf('jiaocheng-2024', 'lifted', DATED).changes).toEqual(
      ['2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01'].map(iso),
    );
    expect(
      termsOf('jiaocheng-2024', 'lifted', { 'lifted.share@2024-03-01': '70', 'lifted.loanCap@2024-03-01': '60000' })
        .changes,
    ).toEqual([iso('2024-03-01')]);
    expect(termsOf('jiaocheng-2024', 'lifted').changes).toEqual([]);
  });

  test('change, by settlement, with rate and share alone: the cap is on principal', () => {
    const dated = Object.fromEntries(
      Object.entries(DATED).map(([path, value]) => [path.replace('lifted', 'farmer'), value]),
    );
    expect(termsOf('wanning-2021', 'farmer', dated).changes).toEqual(['2024-02-01', '2024-03-01'].map(iso));
  });
});

describe('the value of a day', () => {
  const CITED = { document: '甲', article: '一' };
  const STEPS = [
    { from: iso('2021-01-01'), value: 5, citation: CITED },
    { from: iso('2022-01-01'), value: 7, citation: CITED },
  ];

  test.each([
    ['2020-12-31', undefined],
    ['2021-01-01', 5],
    ['2021-12-31', 5],
    ['2022-01-01', 7],
    ['2030-01-01', 7],
  ])('on %s is %s', (day, value) => {
    expect(stepOn(STEPS, iso(day))?.value).toBe(value);
    expect(limitOn(STEPS, iso(day))).toBe(value ?? Infinity);
  });

  test('is no limit where nothing is written', () => {
    expect(stepOn([], iso('2021-01-01'))).toBeUndefined();
    expect(limitOn([], iso('2021-01-01'))).toBe(Infinity);
  });
});

/** Of a value that is none of the programme's -1. */
function categoryIndex(rules: Rules, text: string | undefined): number {
  const membership = membershipIn(rules, text ?? '');
  return membership.kind === 'listed' ? membership.categories[0]! : -1;
}

describe('the category of a loan', () => {
  test.each<[string | undefined, number]>([
    ['合作社', 0],
    ['农村妇女', 1],
    ['一般农民', 2],
    ['farmer', 2],
    ['公务员', -1],
    [undefined, 2],
    ['', 2],
    ['  ', 2],
  ])('%j in 万宁', (text, index) => {
    const rules = rulesOf('wanning-2021');
    expect(categoryIndex(rules, text)).toBe(index);
    // The second time it is remembered.
    expect(categoryIndex(rules, text)).toBe(index);
  });

  test('is none where a blank one is refused', () => {
    const rules = rulesOf('wanning-2021', { blankCategory: 'refuse' });
    expect([undefined, '', ' '].map((text) => categoryIndex(rules, text))).toEqual([-1, -1, -1]);
    expect(categoryIndex(rules, '一般农民')).toBe(2);
  });
});

test('a bank has one number throughout a run', () => {
  const rules = rulesOf('wanning-2021');
  expect(['甲行', '乙行', '甲行', '', '乙行'].map((bank) => bankNumber(rules, bank))).toEqual([0, 1, 0, 2, 1]);
  expect(rules.banks).toEqual(['甲行', '乙行', '']);
});

describe('days of a loan', () => {
  const BASE: TestLoan = { principal: '30000', disbursed: '2020-01-31' };

  test.each<[string, TestLoan, string | undefined, string | undefined, string | undefined]>([
    ['nothing said', {}, undefined, undefined, undefined],
    ['a due day', { due: '2021-01-31' }, '2021-01-31', '2021-01-31', '2021-01-31'],
    ['a term in months', { termMonths: 13 }, '2021-02-28', '2021-02-28', '2021-02-28'],
    ['the due day before the term', { due: '2021-01-31', termMonths: 24 }, '2021-01-31', '2021-01-31', '2021-01-31'],
    ['an extension', { due: '2021-01-31', extendedTo: '2021-06-30' }, '2021-01-31', '2021-06-30', '2021-01-31'],
    [
      'an extension to an earlier day',
      { due: '2021-01-31', extendedTo: '2020-12-31' },
      '2021-01-31',
      '2021-01-31',
      '2021-01-31',
    ],
    ['an extension of no known day', { extendedTo: '2021-06-30' }, undefined, '2021-06-30', undefined],
  ])('due: %s', (_what, said, first, counted, ended) => {
    const day = (text: string | undefined): Day | undefined => (text === undefined ? undefined : iso(text));
    const one = loan({ ...BASE, ...said });
    expect(firstDueDay(one)).toBe(day(first));
    expect(dueDay(rulesOf('wanning-2021', { extension: 'counts' }), one)).toBe(day(counted));
    expect(dueDay(rulesOf('wanning-2021', { extension: 'ends' }), one)).toBe(day(ended));
  });

  test.each<[string, TestLoan, string | undefined]>([
    ['nothing said', {}, undefined],
    ['a settlement', { settled: '2020-12-01' }, '2020-12-01'],
    [
      'the settlement before the repayments',
      { settled: '2020-12-01', repayments: [['2020-11-01', '30000']] },
      '2020-12-01',
    ],
    ['less than the principal', { repayments: [['2020-11-01', '29999.99']] }, undefined],
    [
      'the last of several repayments',
      {
        repayments: [
          ['2020-11-01', '20000'],
          ['2020-12-05', '10000'],
        ],
      },
      '2020-12-05',
    ],
    [
      'in whatever order they stand',
      {
        repayments: [
          ['2020-12-05', '10000'],
          ['2020-11-01', '20000'],
        ],
      },
      '2020-12-05',
    ],
    ['more than the principal', { repayments: [['2020-11-01', '40000']] }, '2020-11-01'],
  ])('settled: %s', (_what, said, settled) => {
    expect(settlementDay(loan({ ...BASE, ...said }))).toBe(settled === undefined ? undefined : iso(settled));
  });
});

test('a programme without any share, rate or cap compiles to empty lists and the whole interest', () => {
  const bare: Programme = programmeWith('jiaocheng-2024', {
    share: '',
    loanCap: '',
    groupCap: '',
    termLimitMonths: '',
  });
  const [terms] = compileRules(bare, periodOf('2024', bare)).categories;
  expect(terms).toMatchObject({ rate: [], loanCap: [], groupCap: [], termLimitMonths: [], changes: [] });
  expect(terms!.share.map(({ from, value }) => [from, value])).toEqual([[1, 1]]);
});
