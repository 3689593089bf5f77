import { extname } from 'node:path';
import { describePlace } from '../../documents/describe-problem';
import type { ReportDocument, TableRow } from '../../documents/document';
import { Exact } from '../../engine/ground/exact';
import type { Figure, FigureUnit } from '../../engine/evaluation/figures/figure';
import { checkFigures as texts } from '../../locale/zh-cn/check-figures';
import { UsageError } from '../usage-error';

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

/** The figures of a list: JSON, or CSV with a figure a row (name, number, unit, place). Throws UsageError. */
export function figuresInList(text: string, file: string): StatedFigures {
  if (extname(file).toLowerCase() === '.json') return figuresInJson(text, file);
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return all(lines.map((line, i) => figureInRow(line.split(','), texts.places.line(String(i + 1)))));
}

/**
 * The figures a report states by name: rows of its tables of 名称 and 数, lines `名称：338.70万元` of known names, and in running text the names of the
 * ledger's figures, each time they are followed by a number.
 */
export function figuresInDocument(
  { blocks }: ReportDocument,
  ledger: readonly string[],
  published: readonly string[],
): StatedFigures {
  const known = [...ledger, ...published];
  return all(
    blocks.flatMap((block): readonly StatedFigures[] => {
      if (block.kind === 'paragraph') {
        const where = describePlace(block.place, 'zh-CN');
        return [{ figures: figuresInLine(block.text, known, ledger, where), unread: [] }];
      }
      const [head, ...rows] = block.rows;
      return head && isFigureList(head)
        ? rows.map(({ cells, place }) => figureInRow(cells, describePlace(place, 'zh-CN')))
        : [];
    }),
  );
}

const isFigureList = ({ cells }: TableRow): boolean =>
  cells.some((cell) => /^(?:指标)?名称$/.test(cell)) &&
  cells.some((cell) => /^(?:数|数值|数据)(?:[（(].*[）)])?$/.test(cell));

function all(parts: readonly StatedFigures[]): StatedFigures {
  return { figures: parts.flatMap(({ figures }) => figures), unread: parts.flatMap(({ unread }) => unread) };
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

function figuresInLine(
  line: string,
  known: readonly string[],
  inText: readonly string[],
  where: string,
): StatedFigure[] {
  const whole = new RegExp(
    `^[-*•\\s]*([^\\s:：\\d，。；][^:：\\d，。；]{0,30})[:：]\\s*(${NUMBER})\\s*(${UNIT})[。；]?$`,
  ).exec(line);
  if (whole && known.includes(whole[1]!.trim())) return [figureOf(whole[1]!.trim(), whole[2]!, whole[3]!, where)];
  // The longest name first: 补偿合计 is not the 合计 of another name.
  let rest = line;
  const figures: StatedFigure[] = [];
  for (const name of [...new Set(inText)].sort((a, b) => b.length - a.length)) {
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
