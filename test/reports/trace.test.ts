import { assess } from '../../src/engine/run/assess';
import { dayFromIso } from '../../src/engine/ground/day';
import { fen } from '../../src/engine/ground/money';
import { parsePeriod } from '../../src/engine/programmes/period';
import { findProgramme } from '../../src/engine/programmes/registry';
import { columnIndex } from '../../src/ledger/column-letters';
import { availableSheets } from '../../src/reports/model/available-sheets';
import { reportSheetsSteps } from '../../src/reports/build-report-sheets';
import type { ModelCell, SheetKey, SheetModel } from '../../src/reports/model/sheet-model';
import { finish } from '../../src/reports/model/steps';
import { reportTexts } from '../../src/reports/model/texts';
import { hengnanLoan } from './report-fixture';

/**
 * Numbers that stand on a sheet without a formula, and why: facts of the ledger or of the programme that are no column of the working paper.
 * Column (0-based) → reason.
 */
const GIVEN: Readonly<Partial<Record<SheetKey, Readonly<Record<number, string>>>>> = {
  findings: { 8: '影响金额: what another reading would change, by the engine; it is no sum of anything' },
  evaluation: { 4: '分值: of the published score table' },
  dividends: {
    5: '每户对应贷款: of the programme',
    7: '带动户数: of the ledger',
    8: '每户每年分红: of the programme',
    9: '年数: anniversaries up to the end of the loan',
    12: '已分红: of the ledger',
  },
};

type Trace = 'paper' | 'typed' | 'given' | 'nothing';

/** Follows formulas from cell to cell; what they rest on in the end. */
class Tracer {
  readonly #byName: ReadonlyMap<string, SheetModel>;
  readonly #known = new Map<string, ReadonlySet<Trace>>();

  constructor(models: readonly SheetModel[]) {
    this.#byName = new Map(models.map((model) => [model.name, model]));
  }

  of(model: SheetModel, row: number, column: number): ReadonlySet<Trace> {
    const key = `${model.name}!${row},${column}`;
    const known = this.#known.get(key);
    if (known) return known;
    this.#known.set(key, new Set());
    const found = this.#trace(model, row, column);
    this.#known.set(key, found);
    return found;
  }

  #trace(model: SheetModel, row: number, column: number): ReadonlySet<Trace> {
    const cell = model.rows[row]?.[column];
    if (!cell) return new Set();
    if (model.key === 'working-paper') return new Set(['paper']);
    if (cell.formula !== undefined) return new Set(this.#precedents(model, cell).flatMap((found) => [...found]));
    if (cell.style === 'input') return new Set(['typed']);
    // What is counted of the findings list is its codes.
    if (typeof cell.value !== 'number') return new Set(model.key === 'findings' ? ['given'] : []);
    if (isOrdinal(cell, column) || cell.style === 'date' || GIVEN[model.key]?.[column] !== undefined)
      return new Set(['given']);
    return new Set(['nothing']);
  }

  #precedents(model: SheetModel, { formula = '' }: ModelCell): ReadonlySet<Trace>[] {
    const found: ReadonlySet<Trace>[] = [];
    const bare = formula.replace(/"(?:[^"]|"")*"/g, '""');
    for (const [, name, first, firstRow, last = first, lastRow = firstRow] of bare.matchAll(
      /(?:'((?:[^']|'')+)'!)?\$?([A-Z]{1,2})\$?(\d+)(?::\$?([A-Z]{1,2})\$?(\d+))?/g,
    )) {
      const sheet = name === undefined ? model : this.#byName.get(name.replaceAll("''", "'"));
      if (!sheet) throw new Error(`${formula} refers to no sheet of the book: ${name}`);
      for (let r = Number(firstRow) - 1; r < Number(lastRow); r += 1)
        for (let c = columnIndex(first!); c <= columnIndex(last!); c += 1) found.push(this.of(sheet, r, c));
    }
    return found;
  }
}

/** 序号 */
function isOrdinal({ style, value }: ModelCell, column: number): boolean {
  return column === 0 && style === 'integer' && typeof value === 'number';
}

const loans = [
  hengnanLoan({ disbursed: dayFromIso('2024-01-05'), due: dayFromIso('2025-01-05'), claim: { subsidy: fen(16000) } }),
  hengnanLoan({ disbursed: dayFromIso('2024-02-05'), due: dayFromIso('2025-01-05'), township: '车江镇' }),
  hengnanLoan({ disbursed: dayFromIso('2024-02-05'), due: dayFromIso('2025-01-05'), use: '自建房' }),
];
const enterprise = [
  hengnanLoan({
    category: '企业',
    principal: fen(50_000_000),
    disbursed: dayFromIso('2019-12-02'),
    due: dayFromIso('2020-12-02'),
    settled: dayFromIso('2020-12-02'),
    households: 12,
  }),
];

test.each([
  ['jiaocheng-2024', '2024-05', loans],
  ['bachu-2024', '2024-05', loans],
  ['hulan-2020', '2020', enterprise],
])(
  '%s: every number on every sheet traces by formula to the working paper, or to what is typed',
  (id, label, ledger) => {
    const programme = findProgramme(id)!;
    const period = parsePeriod(label, programme);
    if (typeof period === 'string') throw new Error(period);
    const result = assess(ledger, programme, period);
    expect(result.totals.subsidy).toBeGreaterThan(0);
    const models = finish(reportSheetsSteps(availableSheets(result), result, reportTexts('zh-CN')));
    const tracer = new Tracer(models);
    let onPaper = 0;
    const loose: string[] = [];
    for (const model of models) {
      if (model.key === 'working-paper') continue;
      model.rows.forEach((row, r) =>
        row.forEach((cell, c) => {
          const isFormula = cell?.formula !== undefined;
          if (!cell || (!isFormula && typeof cell.value !== 'number')) return;
          const traces = tracer.of(model, r, c);
          if (traces.has('paper')) onPaper += 1;
          // A formula over nothing (=0 of an empty table) is no figure.
          if (
            traces.has('nothing') ||
            (isFormula && traces.size === 0 && /[A-Z]/.test(cell.formula) && GIVEN[model.key]?.[c] === undefined)
          )
            loose.push(`${model.name} ${r + 1},${c + 1}: ${cell.formula ?? String(cell.value)}`);
        }),
      );
      if (['summary', 'payment-list', 'application', 'public-notice', 'figure-checks'].includes(model.key)) {
        const total = model.rows
          .flatMap((row, r) => row.map((_, c) => tracer.of(model, r, c)))
          .some((t) => t.has('paper'));
        expect([model.key, total]).toEqual([model.key, true]);
      }
    }
    expect(loose).toEqual([]);
    expect(onPaper).toBeGreaterThan(30);
  },
);
