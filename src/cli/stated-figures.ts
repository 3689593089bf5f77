import { extname } from 'node:path';
import { Exact, shown } from '../engine/ground/exact';
import type { Figure, FigureUnit } from '../engine/evaluation/figures/figure';
import type { CellValue, Grid } from '../ledger/grid';
import { checkFigures as texts } from '../locale/zh-cn/check-figures';
import { UsageError } from './usage-error';

/** A number a report states, and where it does. */
export type StatedFigure = Figure & { readonly where: string };

export interface StatedFigures {
  readonly figures: readonly StatedFigure[];
  /** A number with a name and no unit we know: said, never left out in silence. */
  readonly unread: readonly { readonly where: string; readonly text: string }[];
}

const UNIT = '万元|亿元|元|%|％|笔|户|人|家|个|分';
const NUMBER = String.raw`-?\d[\d,]*(?:\.\d+)?`;
const VALUE = new RegExp(`^(${NUMBER})\\s*(${UNIT})?$`);
const UNIT_ALONE = new RegExp(`^[（(]?(?:单位[:：])?(${UNIT})[）)]?$`);
/** 贷款金额（万元） */
const UNIT_IN_NAME = new RegExp(`[（(](${UNIT})[）)]$`);

/**
 * The figures of a text or Markdown report: tables (a row a figure: name, number, unit, place), lines `名称：338.70万元`, and known names in running
 * text, each time they are followed by a number.
 * @param known names to look for in running text
 */
export function figuresInText(text: string, known: readonly string[], file: string): StatedFigures {
  if (extname(file).toLowerCase() === '.json') return figuresInJson(text, file);
  const separated = extname(file).toLowerCase() === '.csv' ? ',' : '\t';
  const parts = text.split(/\r?\n/).map((line, i): StatedFigures => {
    const where = texts.places.line(String(i + 1));
    const row = line.trim();
    if (row.startsWith('|')) return figureInRow(row.split('|').slice(1), where);
    if (row.includes(separated)) return figureInRow(row.split(separated), where);
    return { figures: figuresInLine(row, known, where), unread: [] };
  });
  return { figures: parts.flatMap(({ figures }) => figures), unread: parts.flatMap(({ unread }) => unread) };
}

/** A row of a sheet is a figure: the first text is its name, the first number after it its value. */
export function figuresInGrids(grids: readonly Grid[]): StatedFigures {
  const parts = grids.flatMap(({ sheet, top, values, formats }) =>
    values.map((row, r) =>
      figureInRow(
        row.map((cell, c) => printed(cell, formats?.[r]?.[c] ?? 'General')),
        texts.places.cell(sheet, String(top + r + 1)),
      ),
    ),
  );
  return { figures: parts.flatMap(({ figures }) => figures), unread: parts.flatMap(({ unread }) => unread) };
}

/** A number as the cell shows it: the decimals of its format say how far it was rounded. */
function printed(cell: CellValue, format: string): string {
  if (typeof cell !== 'number') return String(cell);
  const decimals = /[0#]\.(0+)/.exec(format)?.[1]?.length;
  const isShare = format.includes('%') && !format.includes('"%"');
  const value = new Exact(cell).times(isShare ? 100 : 1);
  const text = decimals === undefined ? value.toFixed() : shown(value, decimals);
  return format.includes('%') ? `${text}%` : text;
}

function figureInRow(cells: readonly string[], where: string): StatedFigures {
  const row = cells.map((cell) => cell.replace(/[*`"]/g, '').trim());
  const at = row.findIndex((cell) => cell !== '' && !VALUE.test(cell) && !UNIT_ALONE.test(cell));
  const found = row.findIndex((cell, c) => c > at && VALUE.test(cell));
  if (at < 0 || found < 0) return { figures: [], unread: [] };
  const name = row[at]!;
  const [, value, own] = VALUE.exec(row[found]!)!;
  const beside = row.slice(found + 1).find((cell) => cell !== '') ?? '';
  const unit = own ?? UNIT_ALONE.exec(beside)?.[1] ?? UNIT_IN_NAME.exec(name)?.[1];
  if (unit === undefined)
    return { figures: [], unread: [{ where, text: row.filter((cell) => cell !== '').join(' ') }] };
  return { figures: [figureOf(name.replace(UNIT_IN_NAME, ''), value!, unit, where)], unread: [] };
}

function figuresInLine(line: string, known: readonly string[], where: string): StatedFigure[] {
  const whole = new RegExp(
    `^[-*•\\s]*([^\\s:：\\d，。；][^:：\\d，。；]{0,30})[:：]\\s*(${NUMBER})\\s*(${UNIT})[。；]?$`,
  ).exec(line);
  if (whole) return [figureOf(whole[1]!.trim(), whole[2]!, whole[3]!, where)];
  // The longest name first: 补偿合计 is not the 合计 of another name.
  let rest = line;
  const figures: StatedFigure[] = [];
  for (const name of [...known].sort((a, b) => b.length - a.length)) {
    const pattern = new RegExp(`${literal(name)}([^\\d，。；,;：:]{0,6}[：:]?\\s*)(${NUMBER})\\s*(${UNIT})`, 'g');
    rest = rest.replace(pattern, (all: string, _between: string, value: string, unit: string) => {
      figures.push(figureOf(name, value, unit, where));
      return ' '.repeat(all.length);
    });
  }
  return figures;
}

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function figureOf(name: string, value: string, unit: string, where: string): StatedFigure {
  return { name, value: value.replaceAll(',', ''), unit: (unit === '％' ? '%' : unit) as FigureUnit, where };
}

/** Throws UsageError. */
function figuresInJson(text: string, file: string): StatedFigures {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new UsageError(texts.errors.json(file, error instanceof Error ? error.message : String(error)));
  }
  const list = Array.isArray(data) ? (data as unknown[]) : (data as { figures?: unknown } | null)?.figures;
  if (!Array.isArray(list)) throw new UsageError(texts.errors.json(file, 'figures'));
  const figures = list.map((one: unknown, i): StatedFigure => {
    const { name, value, unit, where } = Object(one) as Readonly<Record<string, unknown>>;
    const wrong = (field: string) => new UsageError(texts.errors.json(file, `figures[${i}].${field}`));
    if (typeof name !== 'string' || name === '') throw wrong('name');
    const number = typeof value === 'number' ? new Exact(value).toFixed() : value;
    if (typeof number !== 'string' || !new RegExp(`^${NUMBER}$`).test(number)) throw wrong('value');
    if (typeof unit !== 'string' || !new RegExp(`^(?:${UNIT})$`).test(unit)) throw wrong('unit');
    return figureOf(name, number, unit, typeof where === 'string' ? where : texts.places.item(String(i + 1)));
  });
  return { figures, unread: [] };
}
