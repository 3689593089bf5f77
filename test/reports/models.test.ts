import { assess } from '../../src/engine/run/assess';
import { dayFromIso } from '../../src/engine/ground/day';
import { parsePeriod } from '../../src/engine/programmes/period';
import { findProgramme } from '../../src/engine/programmes/registry';
import { columnLetters } from '../../src/ledger/column-letters';
import { buildFigureChecks } from '../../src/reports/checks/figure-checks';
import { buildRiskFund } from '../../src/reports/quarter/risk-fund';
import { recordHead } from '../../src/reports/record/run-record';
import type { SheetModel } from '../../src/reports/model/sheet-model';
import { finish } from '../../src/reports/model/steps';
import { buildSummary } from '../../src/reports/quarter/summary';
import { bookOf, hengnanLoan } from './report-fixture';

/** A model as text: page, then a line a cell with what stands there, its look and its format. */
function golden({ name, columnWidths, rows, merges, headerRows, landscape, keeps }: SheetModel): string {
  const page = JSON.stringify({ name, columnWidths, merges, headerRows, landscape, keeps });
  const cells = rows.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (!cell || (cell.formula === undefined && cell.value === '' && cell.style === 'text')) return [];
      const what = cell.formula ?? JSON.stringify(cell.value);
      return [`${columnLetters(c)}${r + 1} ${cell.style}${cell.format ? ` ${cell.format}` : ''} | ${what}`];
    }),
  );
  return [page, ...cells].join('\n');
}

const programme = findProgramme('jiaocheng-2024')!;
const period = parsePeriod('2024-05', programme);
if (typeof period === 'string') throw new Error(period);
const days = { disbursed: dayFromIso('2024-01-05'), due: dayFromIso('2025-01-05') };
const ids = {
  contract: 'A1',
  source: { sheet: '台账', row: 5 },
  borrower: '测试甲',
  id: { text: '', status: 'missing' },
} as const;
const loans = [hengnanLoan({ ...days, ...ids }), hengnanLoan({ ...days, ...ids, contract: 'A2', township: '车江镇' })];
const book = (language: 'zh-CN' | 'en-US') => bookOf(assess(loans, programme, period), language);

test.each(['zh-CN', 'en-US'] as const)(
  '数据校验, %s: the row of a live check has room for its sentence',
  (language) => {
    const { rows } = finish(buildFigureChecks(book(language)));
    const sentences = rows.filter((row) => String(row[0]?.value).startsWith('4.')).map((row) => row[8]);
    const live = sentences.filter((cell) => cell?.formula !== undefined);
    expect(live.length).toBeGreaterThan(5);
    expect(live.every((cell) => (cell?.lines ?? 1) >= 2)).toBe(true);
  },
);

describe.each(['zh-CN', 'en-US'] as const)('golden models, %s', (language) => {
  test('风险补偿台账', () => expect(golden(finish(buildRiskFund(book(language))))).toMatchSnapshot());
  test('数据校验', () => expect(golden(finish(buildFigureChecks(book(language))))).toMatchSnapshot());
  test('汇总表', () => expect(golden(finish(buildSummary(book(language))))).toMatchSnapshot());
  test('运行记录', () => expect(golden(recordHead(language))).toMatchSnapshot());
});

test('English sheets have no Chinese but names, units and documents as printed', () => {
  const words = (model: SheetModel) =>
    model.rows
      .slice(0, 3)
      .flatMap((row) => row.map((cell) => String(cell?.value ?? '')))
      .join('\n');
  for (const model of [
    finish(buildRiskFund(book('en-US'))),
    finish(buildFigureChecks(book('en-US'))),
    recordHead('en-US'),
  ])
    expect(words(model)).not.toMatch(/[一-龥]/);
});
