import type { Case } from '../../../src/engine/line/case-of-loan';
import { dayFromIso, isoFromDay, type Day } from '../../../src/engine/ground/day';
import { aloneLimits, balanceOn, buildLine, noteUsage } from '../../../src/engine/line/line';
import { emptyLine, type Line, type Segment } from '../../../src/engine/line/segments';
import { fenFromYuan, formatFen, type Fen } from '../../../src/engine/ground/money';
import { Usage } from '../../../src/engine/line/usage';
import { caseOf, loan, type TestLoan } from '../support';

/** May 2024 by the 结息日: 2024-04-21 … 05-20, thirty days. */
const OPEN: TestLoan = {
  category: '脱贫户',
  principal: '30000',
  disbursed: '2024-01-01',
  due: '2025-01-01',
  rate: '3.6',
};
type Settings = Readonly<Record<string, string>>;
const iso = dayFromIso;

function openCase(said: TestLoan = {}, set: Settings = {}): Case {
  return caseOf('jiaocheng-2024', '2024-05', { ...OPEN, ...said }, { ceiling: 'none', ...set });
}

/** From … to, units, 元 subsidised, 元 owed, percent, share. */
function shown({ from, to, units, balance, owed, rate, share }: Segment): unknown[] {
  return [isoFromDay(from), isoFromDay(to), units, formatFen(balance), formatFen(owed), rate / 10_000, share];
}

function segments(line: Line): unknown[][] {
  return line.segments.slice(0, line.count).map(shown);
}

function lineOf(c: Case, limit = Infinity, usage?: Usage): Line {
  return buildLine(emptyLine(), c, aloneLimits(c, limit, usage));
}

function usageOf(...used: readonly (readonly [string, string, string])[]): Usage {
  const usage = new Usage();
  for (const [from, to, yuan] of used) usage.add(iso(from), iso(to), fenFromYuan(yuan));
  return usage;
}

const WHOLE_MAY = ['2024-04-21', '2024-05-21', 30];

describe('a line', () => {
  test('of one balance is one stretch', () => {
    // 30000 × 3.6 % × 30/360.
    const line = lineOf(openCase());
    expect(segments(line)).toEqual([[...WHOLE_MAY, '30000.00', '30000.00', 3.6, 1]]);
    expect(line).toMatchObject({
      subsidy: fenFromYuan('90'),
      base: fenFromYuan('30000'),
      days: 30,
      paidDays: 0,
      paid: [],
      cutByLoanCap: false,
      cutByGroupCap: false,
    });
  });

  test('is cut where principal is repaid, whatever the order of the repayments', () => {
    const repayments: [string, string][] = [
      ['2024-05-11', '5000'],
      ['2024-05-01', '10000'],
      ['2024-02-01', '1000'],
      ['2024-07-01', '1000'],
    ];
    const expected = [
      ['2024-04-21', '2024-05-01', 10, '29000.00', '29000.00', 3.6, 1],
      ['2024-05-01', '2024-05-11', 10, '19000.00', '19000.00', 3.6, 1],
      ['2024-05-11', '2024-05-21', 10, '14000.00', '14000.00', 3.6, 1],
    ];
    // 29 + 19 + 14 of 元 a day.
    for (const list of [repayments, [...repayments].reverse()]) {
      const line = lineOf(openCase({ repayments: list }));
      expect(segments(line)).toEqual(expected);
      expect(line).toMatchObject({ subsidy: fenFromYuan('62'), base: fenFromYuan('29000'), days: 30 });
    }
  });

  test('is not cut by a repayment on its first day or its end, nor twice on one day', () => {
    const line = lineOf(
      openCase({
        repayments: [
          ['2024-04-21', '1000'],
          ['2024-05-01', '2000'],
          ['2024-05-01', '3000'],
          ['2024-05-21', '4000'],
        ],
      }),
    );
    expect(segments(line)).toEqual([
      ['2024-04-21', '2024-05-01', 10, '29000.00', '29000.00', 3.6, 1],
      ['2024-05-01', '2024-05-21', 20, '24000.00', '24000.00', 3.6, 1],
    ]);
  });

  test('ends where nothing is owed any more', () => {
    const line = lineOf(openCase({ repayments: [['2024-05-01', '31000']], settled: '2024-05-11' }));
    expect(segments(line)).toEqual([['2024-04-21', '2024-05-01', 10, '30000.00', '30000.00', 3.6, 1]]);
    expect(line.days).toBe(10);
  });

  test('is cut where rate, share and cap change', () => {
    const line = lineOf(
      openCase(
        { principal: '80000' },
        {
          'lifted.rate': '3.6',
          'lifted.rate@2024-05-01': '3',
          'lifted.share@2024-05-06': '70',
          'lifted.loanCap@2024-05-11': '60000',
          'lifted.groupCap@2024-05-11': '60000',
        },
      ),
    );
    expect(segments(line)).toEqual([
      ['2024-04-21', '2024-05-01', 10, '50000.00', '80000.00', 3.6, 10],
      ['2024-05-01', '2024-05-06', 5, '50000.00', '80000.00', 3, 10],
      ['2024-05-06', '2024-05-11', 5, '50000.00', '80000.00', 3, 7],
      ['2024-05-11', '2024-05-21', 10, '60000.00', '80000.00', 3, 7],
    ]);
    // 50 + 20.833… + 14.583… + 35 = 120.4166….
    expect(line).toMatchObject({
      subsidy: 12_042,
      base: fenFromYuan('60000'),
      cutByLoanCap: true,
      cutByGroupCap: false,
    });
  });

  test('goes on where a change changes nothing for it', () => {
    const line = lineOf(
      openCase({}, { 'lifted.loanCap@2024-05-01': '60000', 'lifted.rate': '3.6', 'lifted.rate@2024-05-06': '3.6' }),
    );
    expect(segments(line)).toEqual([[...WHOLE_MAY, '30000.00', '30000.00', 3.6, 1]]);
    expect(line).toMatchObject({ count: 1, days: 30, subsidy: fenFromYuan('90') });
  });

  test('has under one cap what others leave of it, day by day', () => {
    const usage = usageOf(['2024-01-01', '2024-05-01', '40000'], ['2024-05-11', '2024-06-01', '60000']);
    const line = lineOf(openCase(), Infinity, usage);
    expect(segments(line)).toEqual([
      ['2024-04-21', '2024-05-01', 10, '10000.00', '30000.00', 3.6, 1],
      ['2024-05-01', '2024-05-11', 10, '30000.00', '30000.00', 3.6, 1],
    ]);
    expect(line).toMatchObject({ days: 20, subsidy: fenFromYuan('40'), cutByGroupCap: true, cutByLoanCap: false });
  });

  test('shows what is owed, though the cap counts the same of it', () => {
    const line = lineOf(openCase({ principal: '80000', repayments: [['2024-05-01', '20000']] }));
    expect(segments(line)).toEqual([
      ['2024-04-21', '2024-05-01', 10, '50000.00', '80000.00', 3.6, 1],
      ['2024-05-01', '2024-05-21', 20, '50000.00', '60000.00', 3.6, 1],
    ]);
  });

  test('is not cut by a cap that suffices', () => {
    const line = lineOf(openCase(), Infinity, usageOf(['2024-01-01', '2024-05-01', '20000']));
    expect(segments(line)).toEqual([[...WHOLE_MAY, '30000.00', '30000.00', 3.6, 1]]);
    expect(line.cutByGroupCap).toBe(false);
  });

  test('is a whole stretch where nobody uses anything yet', () => {
    expect(segments(lineOf(openCase(), Infinity, new Usage()))).toEqual([
      [...WHOLE_MAY, '30000.00', '30000.00', 3.6, 1],
    ]);
  });

  test('counts at most its limit', () => {
    const line = lineOf(openCase(), fenFromYuan('12000'));
    expect(segments(line)).toEqual([[...WHOLE_MAY, '12000.00', '30000.00', 3.6, 1]]);
    expect(lineOf(openCase(), 0)).toMatchObject({ count: 0, days: 0, subsidy: 0, base: 0 });
  });

  test('leaves out days an earlier period paid, and says how many', () => {
    const line = lineOf(
      openCase({
        paid: [
          ['2024-04-21', '2024-05-01'],
          ['2024-05-11', '2024-05-16'],
        ],
      }),
    );
    expect(segments(line)).toEqual([
      ['2024-05-01', '2024-05-11', 10, '30000.00', '30000.00', 3.6, 1],
      ['2024-05-16', '2024-05-21', 5, '30000.00', '30000.00', 3.6, 1],
    ]);
    expect(line.paid.map(shown)).toEqual([
      ['2024-04-21', '2024-05-01', 10, '30000.00', '30000.00', 3.6, 1],
      ['2024-05-11', '2024-05-16', 5, '30000.00', '30000.00', 3.6, 1],
    ]);
    expect(line).toMatchObject({ days: 15, paidDays: 15, subsidy: fenFromYuan('45') });
  });

  test('keeps them where it is asked what it would be without', () => {
    const c = openCase({ paid: [['2024-04-21', '2024-05-01']] });
    const line = buildLine(emptyLine(), c, { ...aloneLimits(c, Infinity), skipPaid: false });
    expect(segments(line)).toEqual([[...WHOLE_MAY, '30000.00', '30000.00', 3.6, 1]]);
    expect(line).toMatchObject({ paidDays: 0, paid: [], subsidy: fenFromYuan('90') });
  });

  test('is empty without a day or a rate', () => {
    const nothing = { count: 0, subsidy: 0, base: 0, days: 0 };
    expect(lineOf(openCase({ settled: '2024-04-21' }))).toMatchObject(nothing);
    expect(lineOf(openCase({ disbursed: '2024-05-21' }))).toMatchObject(nothing);
    expect(lineOf(openCase({ rate: undefined }))).toMatchObject(nothing);
  });

  test('is filled again without a trace of the loan before', () => {
    const line = emptyLine();
    const long = openCase({
      principal: '80000',
      paid: [['2024-05-11', '2024-05-16']],
      repayments: [['2024-05-01', '50000']],
    });
    const short = openCase();
    for (const c of [long, short, long]) {
      buildLine(line, c, aloneLimits(c, Infinity, usageOf(['2024-01-01', '2024-05-01', '40000'])));
      const anew = lineOf(c, Infinity, usageOf(['2024-01-01', '2024-05-01', '40000']));
      expect(segments(line)).toEqual(segments(anew));
      expect({ ...line, segments: [] }).toEqual({ ...anew, segments: [] });
    }
  });

  test('counts the cap once on principal where it is paid by settlement', () => {
    const c = caseOf('wanning-2021', '2021', {
      category: '一般农民',
      principal: '300000',
      disbursed: '2020-06-01',
      due: '2021-06-01',
      settled: '2021-06-01',
    });
    const { dailyCaps, limit, to, ceilingRate, dayCount, skipPaid } = aloneLimits(c, 5);
    expect({ dailyCaps, limit, to, ceilingRate, skipPaid }).toEqual({
      dailyCaps: false,
      limit: 5,
      to: c.to,
      ceilingRate: Infinity,
      skipPaid: true,
    });
    expect(dayCount.basis).toBe(360);
    // No cap but the limit given: 300000 × 6 % × 365/360.
    expect(lineOf(c)).toMatchObject({ subsidy: fenFromYuan('18250'), cutByLoanCap: false, cutByGroupCap: false });
  });
});

describe('rounding', () => {
  test('is once a segment or once a line', () => {
    // 5.02, 5.01 and 5.00 元 at 3.6 % for ten days each are 0.502, 0.501 and 0.5 分: a 分 each, or 1.503 together.
    const halves: TestLoan = {
      principal: '5.02',
      repayments: [
        ['2024-05-01', '0.01'],
        ['2024-05-11', '0.01'],
      ],
    };
    expect(lineOf(openCase(halves, { rounding: 'segment' })).subsidy).toBe(3);
    expect(lineOf(openCase(halves, { rounding: 'line' })).subsidy).toBe(2);
  });

  test('of sums beyond 2⁵³ is exact', () => {
    // 9 × 10¹² 元 at 3.6 % for thirty days are 2.7 × 10¹⁰ 元.
    const huge = openCase({ principal: '9000000000000' }, { 'lifted.loanCap': '', 'lifted.groupCap': '' });
    expect(lineOf(huge).subsidy).toBe(2_700_000_000_000);
    // In a line that held more stretches before too.
    const line = emptyLine();
    const longer = openCase({ repayments: [['2024-05-01', '1000']] });
    buildLine(line, longer, aloneLimits(longer, Infinity));
    expect(buildLine(line, huge, aloneLimits(huge, Infinity)).subsidy).toBe(2_700_000_000_000);
  });
});

test('notes what it uses of a common cap, with the days an earlier period paid', () => {
  const usage = new Usage();
  noteUsage(usage, lineOf(openCase({ paid: [['2024-04-21', '2024-05-01']], repayments: [['2024-05-11', '10000']] })));
  const used = (day: string): string => formatFen(usage.on(iso(day)) as Fen);
  expect(
    [
      '2024-04-20',
      '2024-04-21',
      '2024-04-30',
      '2024-05-01',
      '2024-05-10',
      '2024-05-11',
      '2024-05-20',
      '2024-05-21',
    ].map(used),
  ).toEqual(['0.00', '30000.00', '30000.00', '30000.00', '30000.00', '20000.00', '20000.00', '0.00']);
});

test.each<[string, string]>([
  ['2024-04-30', '30000.00'],
  // The repayment day already bears the lower balance.
  ['2024-05-01', '20000.00'],
  ['2024-05-10', '20000.00'],
  ['2024-05-11', '0.00'],
])('what is owed on %s', (day, yuan) => {
  const one = loan({
    principal: '30000',
    repayments: [
      ['2024-05-01', '10000'],
      ['2024-05-11', '20000.01'],
    ],
  });
  expect(formatFen(balanceOn(one, iso(day) as Day))).toBe(yuan);
});
