import { dayFromIso } from '../../../../src/engine/ground/day';
import { checkFigures, type FigureCheck } from '../../../../src/engine/evaluation/figures/check-figures';
import type { Figure } from '../../../../src/engine/evaluation/figures/figure';

const figure = (name: string, value: string, unit: Figure['unit'] = '万元'): Figure => ({ name, value, unit });
const found = (figures: readonly Figure[], check: FigureCheck) => checkFigures(figures, [check])[0]!;
const codes = (figures: readonly Figure[], check: FigureCheck) =>
  found(figures, check).problems.map(({ code }) => code);

test('one outcome a check, in order, with the check itself', () => {
  const checks: FigureCheck[] = [
    { kind: 'direction', indicator: 'a', printed: '≤', rule: '≤' },
    { kind: 'direction', indicator: 'b', printed: '≥', rule: '≤' },
  ];
  expect(checkFigures([], checks)).toEqual([
    { check: checks[0], computed: [], problems: [] },
    {
      check: checks[1],
      computed: [],
      problems: [{ code: 'DIRECTION_REVERSED', facts: { indicator: 'b', printed: '≥', rule: '≤' } }],
    },
  ]);
});

test.each<FigureCheck>([
  { kind: 'sum', parts: ['a', 'x'], total: 'a' },
  { kind: 'sum', parts: ['a'], total: 'x' },
  { kind: 'ratio', plus: ['x'], over: ['a'], stated: 'a' },
  { kind: 'ratio', plus: ['a'], minus: ['x'], over: ['a'], stated: 'a' },
  { kind: 'ratio', plus: ['a'], over: ['x'], stated: 'a' },
  { kind: 'ratio', plus: ['a'], over: ['a'], stated: 'x' },
  { kind: 'product', factors: ['x'], stated: 'a' },
  { kind: 'product', factors: ['a'], stated: 'x' },
  { kind: 'implied-rate', money: 'x', base: 'a', lowest: '0', highest: '1' },
  { kind: 'implied-rate', money: 'a', base: 'x', lowest: '0', highest: '1' },
  { kind: 'per-head', money: 'x', heads: 'a' },
  { kind: 'per-head', money: 'a', heads: 'x' },
  { kind: 'per-head', money: 'a', heads: 'a', stated: 'x' },
  { kind: 'per-head', money: 'a', heads: 'a', cap: 'x' },
  { kind: 'counts', heads: 'x', loans: ['a'] },
  { kind: 'counts', heads: 'a', loans: ['x'] },
  { kind: 'repeated', figures: ['a', 'x'] },
  { kind: 'minimum-share', part: 'x', whole: 'a', share: { part: 1, of: 8 } },
  { kind: 'minimum-share', part: 'a', whole: 'x', share: { part: 1, of: 8 } },
  { kind: 'jump', series: ['a', 'x'], factor: '2' },
])('a figure that is not in the table: %j', (check) => {
  expect(found([figure('a', '1')], check).problems).toEqual([{ code: 'FIGURE_MISSING', facts: { figure: 'x' } }]);
});

test('mistakes of the caller', () => {
  expect(() => checkFigures([figure('a', '1'), figure('a', '2')], [])).toThrow(
    new RangeError('two figures are called a'),
  );
  expect(() => found([figure('a', '1,000')], { kind: 'sum', parts: ['a'], total: 'a' })).toThrow(RangeError);
});

test.each<[string, readonly Figure[], FigureCheck]>([
  ['sum', [figure('a', '1'), figure('b', '1', '户')], { kind: 'sum', parts: ['a', 'b'], total: 'a' }],
  [
    'ratio, above',
    [figure('a', '1'), figure('b', '1', '户')],
    { kind: 'ratio', plus: ['a'], minus: ['b'], over: ['a'], stated: 'a' },
  ],
  [
    'ratio, below',
    [figure('a', '1'), figure('b', '1', '户')],
    { kind: 'ratio', plus: ['a'], over: ['a', 'b'], stated: 'a' },
  ],
  [
    'implied rate',
    [figure('a', '1'), figure('b', '1', '户')],
    { kind: 'implied-rate', money: 'a', base: 'b', lowest: '0', highest: '100' },
  ],
  ['counts', [figure('a', '1', '户'), figure('b', '1')], { kind: 'counts', heads: 'a', loans: ['b'] }],
  ['repeated', [figure('a', '1', '户'), figure('b', '1', '笔')], { kind: 'repeated', figures: ['a', 'b'] }],
  [
    'minimum share',
    [figure('a', '1'), figure('b', '1', '户')],
    { kind: 'minimum-share', part: 'a', whole: 'b', share: { part: 1, of: 8 } },
  ],
])('%s: units differ', (_, figures, check) => {
  expect(found(figures, check).problems).toEqual([{ code: 'UNITS_DIFFER', facts: { first: 'a', second: 'b' } }]);
});

test.each<FigureCheck>([
  { kind: 'ratio', plus: ['a'], over: ['a', 'nil'], stated: 'a' },
  { kind: 'implied-rate', money: 'a', base: 'nil', lowest: '0', highest: '1' },
  { kind: 'per-head', money: 'a', heads: 'nil' },
  { kind: 'jump', series: ['a', 'nil'], factor: '2' },
])('nothing to divide by: %j', (check) => {
  expect(found([figure('a', '1'), figure('nil', '0.00')], check)).toEqual({
    check,
    computed: [],
    problems: [{ code: 'DIVISOR_ZERO', facts: { figure: 'nil' } }],
  });
});

describe('sum', () => {
  const check: FigureCheck = { kind: 'sum', parts: ['a', 'b'], total: 't' };
  test.each<[string, Figure, Figure, Figure, string | undefined]>([
    ['元 and 万元 together', figure('a', '5000', '元'), figure('b', '1.5'), figure('t', '2.0'), undefined],
    ['a total rounded to its decimals', figure('a', '0.404'), figure('b', '0.101'), figure('t', '0.51'), undefined],
    ['a part in 元 printed as 万元', figure('a', '12000'), figure('b', '3'), figure('t', '4.2'), 'a'],
    ['a part in 万元 printed as 元', figure('a', '1.2', '元'), figure('b', '3'), figure('t', '4.2'), 'a'],
    ['the second part', figure('a', '3'), figure('b', '12000'), figure('t', '4.2'), 'b'],
    ['a total in 元 printed as 万元', figure('a', '1'), figure('b', '2'), figure('t', '30000'), 't'],
    ['a total in 万元 printed as 元', figure('a', '1'), figure('b', '2'), figure('t', '3', '元'), 't'],
  ])('%s', (_, a, b, t, suspect) => {
    const { problems } = found([a, b, t], check);
    expect(problems.map(({ code, facts }) => [code, facts['figure']])).toEqual(
      suspect === undefined ? [] : [['UNIT_SUSPECT', suspect]],
    );
  });

  test('a difference by its sign', () => {
    const { problems } = found([figure('a', '1'), figure('b', '2'), figure('t', '2.5')], check);
    expect(problems).toEqual([
      {
        code: 'SUM_DIFFERS',
        facts: { figure: 't', stated: '2.5', computed: '3.0', difference: '-0.5', unit: '万元' },
      },
    ]);
  });
});

describe('product', () => {
  const check: FigureCheck = { kind: 'product', factors: ['a', 'b'], stated: 's' };
  test.each<[string, Figure, readonly string[]]>([
    ['holds', figure('s', '600', '元'), []],
    ['holds in another unit', figure('s', '0.06'), []],
    ['10 000 too large', figure('s', '600'), ['UNIT_SUSPECT']],
    ['10 000 too small', figure('s', '0.06', '元'), ['UNIT_SUSPECT']],
    ['is another', figure('s', '601', '元'), ['PRODUCT_DIFFERS']],
  ])('%s', (_, stated, expected) => {
    expect(codes([figure('a', '1'), figure('b', '6', '%'), stated], check)).toStrictEqual(expected);
  });

  test('a wrong unit names the figure as printed', () => {
    const { problems } = found([figure('a', '1'), figure('b', '6', '%'), figure('s', '600')], check);
    expect(problems).toEqual([{ code: 'UNIT_SUSPECT', facts: { figure: 's', stated: '600', unit: '万元' } }]);
  });
});

describe('implied rate', () => {
  test.each([
    ['3.99', ['RATE_OUT_OF_RANGE']],
    ['4.00', []],
    ['6.00', []],
    ['6.01', ['RATE_OUT_OF_RANGE']],
  ])('%s万 on 100万 between 4 and 6', (money, expected) => {
    const check: FigureCheck = { kind: 'implied-rate', money: 'm', base: 'b', lowest: '4', highest: '6' };
    expect(codes([figure('m', money), figure('b', '100')], check)).toStrictEqual(expected);
  });
});

describe('per head', () => {
  const figures = [figure('m', '10'), figure('h', '2', '户'), figure('s', '5'), figure('cap', '50000', '元')];
  test('exactly the cap is not over it', () => {
    expect(found(figures, { kind: 'per-head', money: 'm', heads: 'h', stated: 's', cap: 'cap' })).toMatchObject({
      computed: [{ name: 'perHead', value: '50000.00', unit: '元' }],
      problems: [],
    });
  });

  test('over the cap, and not what is printed', () => {
    const more = figures.map((entry) => (entry.name === 'm' ? figure('m', '10.0001') : entry));
    expect(found(more, { kind: 'per-head', money: 'm', heads: 'h', stated: 'cap', cap: 'cap' }).problems).toEqual([
      { code: 'PER_HEAD_DIFFERS', facts: { figure: 'cap', stated: '50000', computed: '50001', unit: '元' } },
      {
        code: 'PER_HEAD_OVER_CAP',
        facts: { money: 'm', heads: 'h', perHead: '50000.50', cap: '50000.00', needed: '3' },
      },
    ]);
  });
});

describe('counts', () => {
  test.each<[string, readonly string[]]>([
    ['1354', []],
    ['1940', ['LOANS_COUNTED_AS_HEADS']],
    ['1941', ['MORE_HEADS_THAN_LOANS']],
  ])('%s households with 1940 loans', (heads, expected) => {
    const figures = [figure('h', heads, '户'), figure('a', '586', '笔'), figure('b', '1354', '笔')];
    const { problems } = found(figures, { kind: 'counts', heads: 'h', loans: ['a', 'b'] });
    expect(problems).toEqual(
      expected.map((code) => ({ code, facts: { figure: 'h', stated: heads, unit: '户', loans: '1940' } })),
    );
  });
});

describe('repeated', () => {
  const check: FigureCheck = { kind: 'repeated', figures: ['a', 'b', 'c'] };
  test.each<[string, readonly Figure[], readonly string[]]>([
    ['in another unit', [figure('a', '72.37'), figure('b', '723700', '元'), figure('c', '72.370')], []],
    ['less exactly', [figure('a', '72.37'), figure('b', '72'), figure('c', '72.4')], []],
    ['the last differs', [figure('a', '72.37'), figure('b', '72.37'), figure('c', '72.38')], ['REPEATED_DIFFERS']],
    ['元 for 万元', [figure('a', '72.37', '元'), figure('b', '72.37'), figure('c', '1')], ['UNIT_SUSPECT']],
    ['万元 for 元', [figure('a', '72.37'), figure('b', '72.37', '元'), figure('c', '1')], ['UNIT_SUSPECT']],
    ['nothing for something', [figure('a', '1'), figure('b', '0'), figure('c', '0')], ['REPEATED_DIFFERS']],
  ])('%s', (_, figures, expected) => {
    expect(codes(figures, check)).toStrictEqual(expected);
  });

  test('agreement computes nothing and finds nothing', () => {
    const figures = [figure('a', '72.37'), figure('b', '72.37'), figure('c', '72.37')];
    expect(found(figures, check)).toEqual({ check, computed: [], problems: [] });
  });
});

describe('minimum share', () => {
  test.each([
    ['1', []],
    ['0.99', ['SHARE_TOO_SMALL']],
  ])('%s of 8', (part, expected) => {
    const check: FigureCheck = { kind: 'minimum-share', part: 'p', whole: 'w', share: { part: 1, of: 8 } };
    expect(codes([figure('p', part), figure('w', '8')], check)).toStrictEqual(expected);
  });

  test('of nothing, nothing is enough', () => {
    const check: FigureCheck = { kind: 'minimum-share', part: 'p', whole: 'w', share: { part: 1, of: 8 } };
    expect(codes([figure('p', '0'), figure('w', '0')], check)).toStrictEqual([]);
  });
});

describe('jump', () => {
  test('up and down, from the factor on', () => {
    const figures = ['10', '20', '39', '19.5', '10'].map((value, i) => figure(`Q${i + 1}`, value));
    const check: FigureCheck = { kind: 'jump', series: figures.map(({ name }) => name), factor: '2' };
    expect(found(figures, check).problems.map(({ facts }) => facts)).toEqual([
      { from: 'Q1', to: 'Q2', times: '2.00' },
      { from: 'Q3', to: 'Q4', times: '0.50' },
    ]);
  });
});

describe('payment dates', () => {
  const accruedBy = dayFromIso('2024-03-20');
  test.each([
    ['2024-03-19', ['PAID_BEFORE_ACCRUAL']],
    ['2024-03-20', []],
    ['2024-04-22', []],
    ['2024-04-23', ['PAID_LATE']],
  ])('paid on %s', (paid, expected) => {
    const check: FigureCheck = {
      kind: 'payment-date',
      name: '3月',
      accruedBy,
      paid: dayFromIso(paid),
      dueBy: dayFromIso('2024-04-22'),
    };
    expect(codes([], check)).toStrictEqual(expected);
  });
});

describe('score tables', () => {
  test('an open stretch is written with its ends', () => {
    const check: FigureCheck = {
      kind: 'bands',
      name: '等级',
      bands: [
        { from: '0', fromIncluded: true, to: '40', toIncluded: true, gives: '差' },
        { from: '60', fromIncluded: false, to: '100', toIncluded: true, gives: '优' },
      ],
      lowest: '0',
      highest: '100',
    };
    expect(found([], check).problems).toEqual([{ code: 'BAND_GAP', facts: { name: '等级', stretch: '(40, 60]' } }]);
  });
});
