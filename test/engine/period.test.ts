import { isoFromDay } from '../../src/engine/day';
import { parsePeriod, periodsOfYear } from '../../src/engine/period';
import { programmeWith } from './support';

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
  ])('%s is %s', (text, code) => {
    expect(parsePeriod(text, wanning)).toBe(code);
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
