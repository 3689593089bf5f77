import { Exact, sum } from '../../../engine/ground/exact';
import type { Table, TableRow } from '../../document';
import { isTotalLabel, numberIn } from '../../parts/cells';
import { tight } from '../../parts/text';
import type { ReportProblem } from '../../problem';
import type { ReportCheck } from '../../reading';

/** Columns and rows of these names hold numbers that are not added up. */
const NOT_ADDED = /率|比例|占比|利率|序号|年份|年度$|期限|单价|标准|编号|排名|平均|均/;

/** Every row and column of totals of every table, against the cells it adds up. */
export const checkTotals: ReportCheck = ({ blocks }) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [...rowTotals(block), ...columnTotals(block)] : []));

interface Cell {
  readonly value: Exact;
  readonly places: number;
  readonly row: TableRow;
}

function rowTotals({ rows }: Table): readonly ReportProblem[] {
  const problems: ReportProblem[] = [];
  const width = Math.max(...rows.map(({ cells }) => cells.length));
  const head = rows.find(({ cells }) => cells.length === width && cells.every((cell) => numberIn(cell) === undefined));
  for (let fromRight = 1; fromRight <= width; fromRight += 1) {
    const name = tight(head?.cells.at(-fromRight) ?? '');
    if (NOT_ADDED.test(name)) continue;
    let parts: Cell[] = [];
    let subtotals: Cell[] = [];
    let readable = true;
    for (const row of rows) {
      if (row === head) {
        [parts, subtotals, readable] = [[], [], true];
        continue;
      }
      const text = row.cells.at(-fromRight) ?? '';
      const found = numberIn(text);
      const label = row.cells.find((cell) => cell.trim() !== '') ?? '';
      if (!isTotalLabel(label)) {
        // 其中 takes apart what stands above it: those rows are in it already.
        if (/^[(（]?其中/.test(tight(label))) readable = false;
        if (found && !found.isShare) parts.push({ ...found, row });
        // A column that holds words too is no column of numbers.
        else if (text.trim() !== '' && !/^[-—/]+$/.test(text.trim())) readable = false;
        continue;
      }
      const isSubtotal = tight(label).startsWith('小计');
      const added = outermost(isSubtotal || subtotals.length === 0 ? parts : [...subtotals, ...parts]);
      if (found && !found.isShare && readable && added.length > 1)
        problems.push(...compared({ ...found, row }, added, name || tight(label)));
      if (isSubtotal && found) subtotals.push({ ...found, row });
      else if (!isSubtotal) subtotals = [];
      parts = [];
    }
  }
  return problems;
}

/** Rows numbered on two levels, 一、 above 1.: the inner ones are parts of the outer ones. */
function outermost(parts: readonly Cell[]): readonly Cell[] {
  const level = ({ row }: Cell): number => {
    const label = tight(row.cells.find((cell) => cell.trim() !== '') ?? '');
    return [/^[一二三四五六七八九十]+、/, /^[(][一二三四五六七八九十]+[)]/, /^\d+[.、](?!\d)/, /^[(]\d+[)]/].findIndex(
      (mark) => mark.test(label),
    );
  };
  const levels = new Set(parts.map(level));
  if (levels.size < 2 || levels.has(-1)) return parts;
  return parts.filter((part) => level(part) === Math.min(...levels));
}

function columnTotals({ rows }: Table): readonly ReportProblem[] {
  const at = rows.findIndex(({ cells }) => cells.slice(1).some(isTotalLabel));
  const head = rows[at];
  if (!head) return [];
  const total = head.cells.findIndex((cell, column) => column > 0 && isTotalLabel(cell));
  // 总分 heads the column of what may be scored, not a total of the columns before it.
  if (/^总分|^总得分/.test(tight(head.cells[total]!))) return [];
  return rows.slice(at + 1).flatMap((row): readonly ReportProblem[] => {
    const label = tight(row.cells[0] ?? '');
    if (row.cells.length !== head.cells.length || NOT_ADDED.test(label)) return [];
    const stated = numberIn(row.cells[total] ?? '');
    const parts = row.cells.flatMap((cell, column): Cell[] => {
      const found =
        column > 0 && column < total && !NOT_ADDED.test(tight(head.cells[column]!)) ? numberIn(cell) : undefined;
      return found ? [{ ...found, row }] : [];
    });
    const blank = row.cells.slice(1, total).filter((cell) => cell.trim() === '').length;
    if (!stated || stated.isShare || parts.length < 2 || parts.length + blank < total - 1) return [];
    return compared({ ...stated, row }, parts, label);
  });
}

function compared(total: Cell, parts: readonly Cell[], name: string): readonly ReportProblem[] {
  const added = sum(parts.map(({ value }) => value));
  const places = Math.max(total.places, ...parts.map((part) => part.places));
  // Parts that were rounded for print may together miss a rounded total by half their last place each.
  const slack = total.places === 0 ? new Exact(0) : new Exact(10).pow(-total.places).times(parts.length).div(2);
  const difference = total.value.minus(added);
  if (difference.abs().lte(slack) && (places > 1 || difference.isZero())) return [];
  const facts = {
    name,
    stated: total.value.toFixed(total.places),
    computed: added.toFixed(places),
    difference: difference.toFixed(places),
    parts: String(parts.length),
  };
  return [{ code: 'TABLE_TOTAL_DIFFERS', facts, at: total.row.place, other: parts[0]!.row.place }];
}
