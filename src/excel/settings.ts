import type { WorkbookChoice } from './api';

/** Settings of the document are readable in the file: programme, period, columns; never an ID number. */
const CHOICE_KEY = 'tiexi.choice';

let latest: WorkbookChoice = {};

/** The choice as last read or saved: custom functions must answer at once and cannot ask the workbook. */
export function latestChoice(): WorkbookChoice {
  return latest;
}

export async function readChoice(context: Excel.RequestContext): Promise<WorkbookChoice> {
  const setting = context.workbook.settings.getItemOrNullObject(CHOICE_KEY);
  setting.load('value');
  await context.sync();
  latest = setting.isNullObject ? {} : (JSON.parse(String(setting.value)) as WorkbookChoice);
  return latest;
}

export async function writeChoice(context: Excel.RequestContext, choice: WorkbookChoice): Promise<void> {
  context.workbook.settings.add(CHOICE_KEY, JSON.stringify(choice));
  await context.sync();
  latest = choice;
}

/** Queues the removal; the caller syncs. */
export async function forgetChoice(context: Excel.RequestContext): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(CHOICE_KEY);
  await context.sync();
  if (!setting.isNullObject) setting.delete();
  await context.sync();
  latest = {};
}
