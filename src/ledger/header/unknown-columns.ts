import type { Grid } from '../grid';
import type { ColumnLook, UnknownColumn } from '../ledger';
import type { HeaderBand } from './find-header';
import { isNotOurs } from './header-words';
import { type ColumnPlan, sampleText } from './map-columns';
import type { ColumnProfile } from './profile';
import type { StatusColumn } from './status-columns';

/** Most of its filled cells look so, or nothing can be said of the column. */
const MOST = 0.6;
const YES_NO = /^(?:是|否|有|无|Y|N|YES|NO|√|×)$/i;

/**
 * Columns that are none of the ledger's facts, whose header we do not know and whose cells are of a kind a rule could need: days, amounts, rates, yes and no.
 * They are not used, and that is said.
 */
export function unknownColumns(
  grid: Grid,
  band: HeaderBand,
  plan: ColumnPlan,
  statuses: readonly StatusColumn[],
): readonly UnknownColumn[] {
  const read = new Set(
    statuses.filter(({ question }) => question !== 'remark' && question !== 'day').map(({ column }) => column),
  );
  const taken = new Set<number>([
    ...plan.columns.values(),
    ...plan.alternates.values(),
    ...plan.repayments.flatMap(({ amount, day }) => [amount, day]),
    ...plan.questions.flatMap(({ candidates }) => candidates.map(({ column }) => column - grid.left)),
  ]);
  return band.columns.flatMap(({ own, path, read: { match } }, column): UnknownColumn[] => {
    const profile = plan.profiles[column];
    const header = path.join('/');
    if (own || !profile || profile.filled === 0 || taken.has(column) || read.has(column)) return [];
    // A header we know, of a second column that lost to a first, and facts about other people and loans are known not to be needed.
    if (plan.excluded.has(column) || match || isNotOurs(header) || path.length === 0) return [];
    const look = lookOf(profile);
    return look === undefined ? [] : [{ column: grid.left + column, header, look, sample: sampleText(profile.sample) }];
  });
}

function lookOf(profile: ColumnProfile): ColumnLook | undefined {
  const { filled, days, amounts, rates, cells } = profile;
  if (days >= MOST * filled) return 'days';
  const answers = cells.filter((cell) => typeof cell === 'string' && YES_NO.test(cell.trim())).length;
  if (answers >= MOST * filled) return 'yes-no';
  if (amounts >= MOST * filled) return rates >= MOST * filled ? 'rates' : 'amounts';
  return undefined;
}
