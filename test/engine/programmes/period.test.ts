import { dayFromIso, isoFromDay } from '../../../src/engine/ground/day';
import { parsePeriod, periodsOfYear, yearOf } from '../../../src/engine/programmes/period';
import { programmeWith } from '../support';

const wanning = programmeWith('wanning-2021');
const hengnan = programmeWith('hengnan-2021');
const jiaocheng = programmeWith('jiaocheng-2024');

describe('parsePeriod', () => {
  it.each([
    [wanning, '2021', '2021-01-01', '2021-12-31'],
    [wanning, '2021Q3', '2021-07-01', '2021-09-30'],
    [wanning, '2024-02', '2024-02-01', '2024-02-29'],
    [hengnan, '2024Q2', '2024-03-21', '2024-06-20'],
    [hengnan, '2024Q1', '2023-12-21', '2024-03-20'],
    [hengnan, '2024', '2023-12-21', '2024-12-20'],
    [jiaocheng, '2024-04', '2024-03-21', '2024-04-20'],
    [jiaocheng, '2024-01', '2023-12-21', '2024-01-20'],
    [jiaocheng, '2024-03-21..2024-06-20', '2024-03-21', '2024-06-20'],
    [jiaocheng, ' ２０２４－０３－２１ .. 2024-06-20 ', '2024-03-21', '2024-06-20'],
    [wanning, '2021q3', '2021-07-01', '2021-09-30'],
    [wanning, '2021年', '2021-01-01', '2021-12-31'],
    [wanning, '2021-02-03..2021-02-03', '2021-02-03', '2021-02-03'],
  ])('%#: %s %s', (programme, text, from, to) => {
    const period = parsePeriod(text, programme);
    if (typeof period === 'string') throw new Error(period);
    expect([isoFromDay(period.from), isoFromDay(period.to)]).toEqual([from, to]);
  });

  it.each([
    ['', 'PERIOD_UNREADABLE'],
    ['2021Q5', 'PERIOD_UNREADABLE'],
    ['last year', 'PERIOD_UNREADABLE'],
    ['2021-13', 'PERIOD_NO_SUCH_DAY'],
    ['2021-00', 'PERIOD_NO_SUCH_DAY'],
    ['2021-02-29..2021-03-01', 'PERIOD_NO_SUCH_DAY'],
    ['2021-03-01..2021-02-31', 'PERIOD_NO_SUCH_DAY'],
    ['2021-03-02..2021-03-01', 'PERIOD_REVERSED'],
    ['1900', 'PERIOD_YEAR_OUT_OF_RANGE'],
    ['9999', 'PERIOD_YEAR_OUT_OF_RANGE'],
    ['9999Q1', 'PERIOD_YEAR_OUT_OF_RANGE'],
    ['1900-12', 'PERIOD_YEAR_OUT_OF_RANGE'],
    ['x2021', 'PERIOD_UNREADABLE'],
    ['2021x', 'PERIOD_UNREADABLE'],
    ['x2021Q1', 'PERIOD_UNREADABLE'],
    ['2021Q11', 'PERIOD_UNREADABLE'],
    ['2021Q0', 'PERIOD_UNREADABLE'],
    ['x2021-01', 'PERIOD_UNREADABLE'],
    ['2021-011', 'PERIOD_UNREADABLE'],
    ['12021-01-01..2021-02-01', 'PERIOD_UNREADABLE'],
    ['2021-01-01..2021-02-011', 'PERIOD_UNREADABLE'],
    ['2021-01-01-2021-02-01', 'PERIOD_UNREADABLE'],
  ])('%s is %s', (text, code) => {
    expect(parsePeriod(text, wanning)).toBe(code);
  });

  it.each([
    ['2021', '2021'],
    [' 2021年 ', '2021'],
    ['2021q3', '2021Q3'],
    ['2021 - q3', '2021Q3'],
    ['2021-Q3', '2021Q3'],
    ['２０２１－０３', '2021-03'],
    ['2021-01-01 至 2021-02-01', '2021-01-01..2021-02-01'],
    ['2021-01-01~2021-02-01', '2021-01-01..2021-02-01'],
    ['1901', '1901'],
    ['9998-12', '9998-12'],
    ['2021-12', '2021-12'],
    ['2021-01', '2021-01'],
  ])('%j is called %s', (text, label) => {
    expect(parsePeriod(text, wanning)).toMatchObject({ label });
  });

  it('lists the kinds in the order the programme pays', () => {
    const labels = (programme: typeof wanning) => periodsOfYear(programme, 2024).map(({ label }) => label);
    const quarters = ['2024Q1', '2024Q2', '2024Q3', '2024Q4'];
    const months = Array.from({ length: 12 }, (_, i) => `2024-${String(i + 1).padStart(2, '0')}`);
    expect(labels(wanning)).toEqual(['2024', ...quarters, ...months]);
    expect(labels(hengnan)).toEqual([...quarters, '2024', ...months]);
    expect(labels(jiaocheng)).toEqual([...months, '2024', ...quarters]);
  });

  it('leaves out years that cannot be paid', () => {
    expect(periodsOfYear(wanning, 1900)).toEqual([]);
  });

  it('has four quarters and twelve months that follow one another without a gap', () => {
    for (const programme of [wanning, hengnan, jiaocheng]) {
      const periods = periodsOfYear(programme, 2024);
      expect(periods).toHaveLength(17);
      const year = periods.find(({ label }) => label === '2024')!;
      for (const parts of [
        periods.filter(({ label }) => label.includes('Q')),
        periods.filter(({ label }) => label.includes('-')),
      ]) {
        expect(parts[0]!.from).toBe(year.from);
        expect(parts.at(-1)!.to).toBe(year.to);
        parts.slice(1).forEach(({ from }, i) => expect(from).toBe(parts[i]!.to + 1));
      }
    }
  });

  it('offers the kind of period the programme pays first', () => {
    expect(periodsOfYear(wanning, 2021)[0]!.label).toBe('2021');
    expect(periodsOfYear(hengnan, 2021)[0]!.label).toBe('2021Q1');
    expect(periodsOfYear(jiaocheng, 2024)[0]!.label).toBe('2024-01');
  });
});

it('knows the year of a day', () => {
  expect(['2020-12-31', '2021-01-01'].map((iso) => yearOf(dayFromIso(iso)))).toEqual([2020, 2021]);
});
