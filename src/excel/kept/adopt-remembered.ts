import type { Ledger } from '../../ledger/ledger';
import { ownValue } from '../../ledger/own-value';
import type { WorkbookChoice } from '../office/contract';
import { readChoice, writeChoice } from './settings';

/**
 * Puts the corrections of earlier files that a run has used into the workbook: whoever opens it on another machine then reads it as it was read here.
 * Returns the choice as it now stands; undefined where there was nothing to put in.
 */
export async function adoptRemembered(
  context: Excel.RequestContext,
  ledgers: readonly Ledger[],
): Promise<WorkbookChoice | undefined> {
  if (!ledgers.some(({ remembered }) => remembered)) return undefined;
  const choice = ledgers.reduce(withRemembered, await readChoice(context));
  await writeChoice(context, choice);
  return choice;
}

function withRemembered(choice: WorkbookChoice, { layout, remembered }: Ledger): WorkbookChoice {
  if (!remembered || layout === undefined) return choice;
  const { columns, unit, banks } = remembered;
  return {
    ...choice,
    ...(columns && { layouts: { ...choice.layouts, [layout]: { ...columns, ...ownValue(choice.layouts, layout) } } }),
    ...(unit && { units: { [layout]: unit, ...choice.units } }),
    ...(banks && { banks: { ...banks, ...choice.banks } }),
  };
}
