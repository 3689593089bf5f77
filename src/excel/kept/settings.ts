import type { WorkbookChoice } from '../office/contract';
import { dateSystemOf, loadDateSystem } from '../office/date-system';
import { displayLanguage } from '../office/display-language';
import { resultTexts, WorkbookProblem } from '../office/problem';
import { checkedChoice, isRecord, parsedJson, SHAPE } from './checked-choice';
import { choiceOf, storedChoice } from './stored-choice';

/** Settings of the document are readable in the file: programme, period, columns; never an ID number. */
const CHOICE_KEY = 'tiexi.choice';
/** Characters of one setting: all of a document's may have 2 MB, and a Chinese character takes three bytes. */
const MOST_CHARACTERS = 600_000;

/** Queues a setting. Throws WorkbookProblem where Excel could not keep it. */
export function keepSetting(context: Excel.RequestContext, key: string, text: string): void {
  if (text.length > MOST_CHARACTERS) {
    throw new WorkbookProblem(resultTexts(displayLanguage()).problems.settingsTooLarge);
  }
  context.workbook.settings.add(key, text);
}

/** Sheets about to be added: name → the key of their mark. */
const ADDING_KEY = 'tiexi.adding';
/** What clerks typed into sheets of other programmes and periods than the sheets are of now; no ID number here either. */
export const TYPED_KEY = 'tiexi.typed';

/** What stood there and could not be read. */
export const TYPED_ASIDE_KEY = 'tiexi.typed.aside';

let latest: WorkbookChoice = {};

/** The choice as last read or saved: custom functions must answer at once and cannot ask the workbook. */
export function latestChoice(): WorkbookChoice {
  return latest;
}

/** @throws WorkbookProblem where a later version of the add-in wrote it: read by half and written back, its part would be lost. */
export async function readChoice(context: Excel.RequestContext): Promise<WorkbookChoice> {
  const setting = context.workbook.settings.getItemOrNullObject(CHOICE_KEY);
  setting.load('value');
  const system = loadDateSystem(context);
  await context.sync();
  const choice = setting.isNullObject ? {} : await storedHere(String(setting.value));
  latest = { ...choice, ...(dateSystemOf(system) === 1904 && { dateSystem: 1904 }) };
  return latest;
}

async function storedHere(text: string): Promise<WorkbookChoice> {
  const read = checkedChoice(text);
  if (!read.ok) throw laterVersion();
  return choiceOf(read.choice);
}

/** What stands in the file was written by a later version of the add-in. */
export function laterVersion(): WorkbookProblem {
  return new WorkbookProblem(resultTexts(displayLanguage()).problems.laterVersion);
}

export async function writeChoice(context: Excel.RequestContext, choice: WorkbookChoice): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(CHOICE_KEY);
  setting.load('value');
  await context.sync();
  if (!setting.isNullObject && !checkedChoice(String(setting.value)).ok) throw laterVersion();
  const before = latest;
  keepSetting(context, CHOICE_KEY, JSON.stringify({ shape: SHAPE, ...storedChoice(choice) }));
  await context.sync();
  latest = { ...choice, ...(before.dateSystem && { dateSystem: before.dateSystem }) };
  if (rulesOf(choice) === rulesOf(before)) return;
  // Formulas that leave the programme or the period out hang on the choice, which no cell holds.
  context.workbook.application.calculate('Full');
  await context.sync();
}

/** All that an answer of a custom function hangs on. */
function rulesOf(choice: WorkbookChoice): string {
  const { programmeId, period, overrides, programmes, tables, layouts, units, banks, decisions } = choice;
  return JSON.stringify([programmeId, period, overrides, programmes, tables, layouts, units, banks, decisions]);
}

/**
 * Notes which sheets are about to be added. A sheet stands for a moment before it carries our mark; where a run breaks off just then,
 * the note tells the next one whose empty sheet that is.
 * @param added name → key of the sheets that carry no mark yet.
 */
export async function noteAdding(
  context: Excel.RequestContext,
  { waiting }: AddingNote,
  added: ReadonlyMap<string, string>,
): Promise<void> {
  if (added.size === 0) return;
  context.workbook.settings.add(ADDING_KEY, JSON.stringify(Object.fromEntries([...waiting, ...added])));
  await context.sync();
}

/** Queues that the sheets added stand and are marked; what else waits stays noted. */
export function doneAdding(
  context: Excel.RequestContext,
  { stored, waiting }: AddingNote,
  added: ReadonlyMap<string, string>,
): void {
  if (!stored && added.size === 0) return;
  const left = [...waiting].filter(([name]) => !added.has(name));
  const { settings } = context.workbook;
  if (left.length === 0) settings.getItem(ADDING_KEY).delete();
  else settings.add(ADDING_KEY, JSON.stringify(Object.fromEntries(left)));
}

/** What broken runs have left noted. */
export interface AddingNote {
  readonly stored: boolean;
  /** Sheets that stand empty and without a mark: name → key. */
  readonly waiting: ReadonlyMap<string, string>;
}

/** The setting with the note; loaded by the caller's sync, read by `addingOf`. */
export function loadAdding(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(ADDING_KEY);
  setting.load('value');
  return setting;
}

export function addingOf(setting: Excel.Setting): ReadonlyMap<string, string> {
  const noted = setting.isNullObject ? undefined : parsedJson(String(setting.value));
  // A note that cannot be read names no sheet: then an empty sheet of ours is the clerk's to delete, and nothing else hangs on it.
  if (!isRecord(noted)) return new Map();
  return new Map(Object.entries(noted).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Takes all our settings away. */
export async function forgetSettings(context: Excel.RequestContext): Promise<void> {
  const settings = [CHOICE_KEY, ADDING_KEY, TYPED_KEY, TYPED_ASIDE_KEY].map((key) =>
    context.workbook.settings.getItemOrNullObject(key),
  );
  await context.sync();
  for (const setting of settings) if (!setting.isNullObject) setting.delete();
  await context.sync();
  latest = {};
}
