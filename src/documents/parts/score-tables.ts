import type { Exact } from '../../engine/ground/exact';
import type { Place, ReportDocument, Table, TableRow } from '../document';
import { isTotalLabel, nameAndWeight, numberIn } from './cells';
import { tight } from './text';

export type Role = 'level1' | 'level2' | 'level3' | 'weight' | 'score' | 'rate' | 'target' | 'actual' | 'rule' | 'note';

/** What a heading of a column says it holds. The first that fits. */
const ROLES: readonly (readonly [Role, RegExp])[] = [
  ['rate', /^得分率/],
  ['level1', /^(?:一级指标(?:及分值)?|指标|类别|指标类别|评价内容|考核内容)$/],
  ['level2', /^二级指标(?:及分值)?$/],
  ['level3', /^(?:[三四]级指标(?:及分值)?|指标名称|指标内容|具体指标)$/],
  ['rule', /评[价分]标准|打分标准|评分细则|评分规则|计分方法|扣分标准/],
  ['weight', /^(?:指标)?(?:分值|权重|标准分|满分|总分|设定分值)/],
  ['score', /^(?:自评|评价|实际|最终|复核)?(?:得分|评分|实得分)/],
  ['target', /^(?:年度|绩效|计划)?(?:指标值|目标值|计划值)/],
  ['actual', /^(?:全年|年度)?(?:实际完成|完成情况$|指标完成|实际值|完成值|实现情况)/],
  ['note', /^(?:评分|得分|扣分|完成情况)?(?:说明|依据|原因)|^偏差原因/],
];

/** One line of a table of indicators. */
export interface Item {
  readonly level1: string;
  readonly level2: string;
  /** The most exact name the row has. */
  readonly name: string;
  readonly weight?: Exact;
  readonly score?: Exact;
  /** Percent. */
  readonly rate?: { readonly value: Exact; readonly places: number };
  readonly target?: string;
  readonly actual?: string;
  readonly rule?: string;
  readonly note?: string;
  readonly place: Place;
}

export interface IndicatorTable {
  readonly items: readonly Item[];
  readonly roles: ReadonlySet<Role>;
  readonly total?: Item;
  /** Weights printed beside the names of groups, `决策(16)`. */
  readonly groupWeights: ReadonlyMap<string, Exact>;
  readonly place: Place;
}

/** The tables of indicators of a report: those whose head names levels of indicators, or what they score and may score. */
export function indicatorTables({ blocks }: ReportDocument): readonly IndicatorTable[] {
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const whole: Table[] = [];
  for (const table of tables) {
    const before = whole.at(-1);
    // Something of the page stood between the two halves of a table; a table with its total is whole.
    const goesOn =
      before && headOf(before) === headOf(table) && !before.rows.some(({ cells }) => cells.some(isTotalLabel));
    if (goesOn) whole.splice(-1, 1, { ...before, rows: [...before.rows, ...table.rows] });
    else whole.push(table);
  }
  return whole.flatMap(tablesIn);
}

const headOf = ({ rows }: Table): string => tight(rows[0]!.cells.join('|'));

function rolesOf(row: TableRow): ReadonlyMap<number, Role> {
  const roles = new Map<number, Role>();
  row.cells.forEach((cell, column) => {
    const text = tight(cell);
    const role = text.length > 14 ? undefined : ROLES.find(([, pattern]) => pattern.test(text))?.[0];
    if (role !== undefined) roles.set(column, role);
  });
  return roles;
}

const isHead = (roles: ReadonlyMap<number, Role>, row: TableRow): boolean =>
  roles.size >= 2 && row.cells.every((cell) => numberIn(cell) === undefined);

/** A table may have its head again after a page break, and another head below the first. */
function tablesIn(table: Table): IndicatorTable[] {
  const found: IndicatorTable[] = [];
  let head: { columns: Map<number, Role>; width: number; signature: string } | undefined;
  let rows: TableRow[] = [];
  const end = (): void => {
    if (head && rows.length > 0) found.push(tableOf(head.columns, head.width, rows));
    rows = [];
  };
  let wasHead = false;
  for (const [i, row] of table.rows.entries()) {
    const roles = rolesOf(row);
    const next = table.rows[i + 1];
    // A head of several rows may begin with one that names few of its columns.
    const begins = roles.size === 1 && next !== undefined && row.cells.length >= 4 && isHead(rolesOf(next), next);
    const goesOn = wasHead && row.cells.every((cell, column) => roles.has(column) || /^(?:名称)?$/.test(tight(cell)));
    if (isHead(roles, row) || begins || goesOn) {
      if (wasHead && head) {
        for (const [column, role] of roles) head.columns.set(column, role);
        head.signature += row.cells.join('|');
      } else {
        const signature = row.cells.join('|');
        if (!head?.signature.startsWith(signature)) {
          end();
          head = { columns: new Map(roles), width: row.cells.length, signature };
        }
      }
      wasHead = true;
      continue;
    }
    wasHead = false;
    if (head) rows.push(row);
  }
  end();
  return found.filter(
    ({ items, roles }) =>
      items.length > 0 && (roles.has('score') || roles.has('weight') || roles.has('target') || roles.has('rule')),
  );
}

function tableOf(given: ReadonlyMap<number, Role>, width: number, rows: readonly TableRow[]): IndicatorTable {
  const columns = new Map(given);
  const held = (role: Role): number | undefined => [...columns].find(([, one]) => one === role)?.[0];
  // 权重 beside 分值 and no 得分: what is called 分值 is what was scored.
  if (held('score') === undefined) {
    const weights = [...columns].filter(([, role]) => role === 'weight').map(([column]) => column);
    if (weights.length === 2) columns.set(weights[1]!, 'score');
  }
  const items: Item[] = [];
  const groupWeights = new Map<string, Exact>();
  let total: Item | undefined;
  let level1 = '';
  let level2 = '';
  for (const row of rows) {
    const cells = aligned(row.cells, width, [...columns]);
    const at = (role: Role): string => {
      const column = held(role);
      return column === undefined ? '' : (cells[column] ?? '').trim();
    };
    const isTotal = row.cells.some(isTotalLabel);
    const names = {
      level1: nameAndWeight(at('level1')),
      level2: nameAndWeight(at('level2')),
      level3: nameAndWeight(at('level3')),
    };
    if (!isTotal) {
      if (names.level1.name !== '') [level1, level2] = [names.level1.name, ''];
      if (names.level2.name !== '') level2 = names.level2.name;
      for (const { name, weight } of [names.level1, names.level2]) if (weight) groupWeights.set(name, weight);
    }
    const name = names.level3.name || (held('level3') === undefined ? names.level2.name || names.level1.name : '');
    const score = numberIn(at('score'))?.value;
    const rate = numberIn(at('rate'));
    const weight = numberIn(at('weight'))?.value ?? names.level3.weight;
    const text = { target: at('target'), actual: at('actual'), rule: at('rule'), note: at('note') };
    const item: Item = {
      ...{ level1, level2, name, place: row.place },
      ...(weight ? { weight } : {}),
      ...(score ? { score } : {}),
      ...(rate ? { rate } : {}),
      ...Object.fromEntries(Object.entries(text).filter(([, one]) => one !== '')),
    };
    if (isTotal) total = item;
    else if (name !== '') items.push(item);
  }
  // One weight for all of a group stands in a merged cell, at its first item.
  for (const name of new Set(items.map((item) => item.level1))) {
    const group = items.filter((item) => item.level1 === name);
    if (group.length < 2 || group.slice(1).some(({ weight }) => weight) || !group[0]!.weight) continue;
    groupWeights.set(name, group[0]!.weight);
    items.splice(items.indexOf(group[0]!), 1, withoutWeight(group[0]!));
  }
  return { items, roles: new Set(columns.values()), groupWeights, ...(total ? { total } : {}), place: rows[0]!.place };
}

function withoutWeight(item: Item): Item {
  return Object.fromEntries(Object.entries(item).filter(([field]) => field !== 'weight')) as unknown as Item;
}

/**
 * A row shorter than the head lost the cells that merged ones cover: those of the names on the left, or in a row of totals those between its word and
 * its numbers. So what is there belongs to the right.
 */
function aligned(
  cells: readonly string[],
  width: number,
  columns: readonly (readonly [number, Role])[],
): readonly string[] {
  if (cells.length >= width) return cells;
  const missing = Array<string>(width - cells.length).fill('');
  if (isTotalLabel(cells[0] ?? '')) return [cells[0]!, ...missing, ...cells.slice(1)];
  const right = [...missing, ...cells];
  const fits = (row: readonly string[]): number =>
    columns.filter(([column, role]) => ['weight', 'score', 'rate'].includes(role) && numberIn(row[column] ?? ''))
      .length;
  return fits(right) >= fits(cells) ? right : cells;
}
