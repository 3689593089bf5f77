import { describeProgrammeError } from '../../wording/programmes';
import type { Category, ChoiceName, Programme } from '../../engine/programmes/programme';
import { checkProgramme, type ProgrammeError } from '../../engine/programmes/schema';
import type { WorkbookChoice } from '../../excel/office/contract';
import { listedProgrammes } from '../../excel/kept/chosen-programme';
import type { Language } from '../../locale/language';
import { holdsId } from '../findings/holds-id';
import { omit } from '../state/omit';
import type { PaneTexts } from '../texts';
import { EDITOR_TEXTS } from './editor-texts';

/** The dated values of a category that the editor offers, in the order they are read. */
export const EDITED_FIELDS = [
  'rate',
  'share',
  'termLimitMonths',
  'loanLimit',
  'loanCap',
  'groupCap',
  'groupReview',
] as const satisfies readonly (keyof Category)[];

export type EditedField = (typeof EDITED_FIELDS)[number];

/** A programme of the county's own that begins as this one: same rules, another id and name, version 1. */
export function copyOf(programme: Programme, choice: WorkbookChoice): Programme {
  const taken = new Set(listedProgrammes(choice).map(({ id }) => id));
  const stem = `${programme.id}-own`;
  let id = stem;
  for (let n = 2; taken.has(id); n += 1) id = `${stem}-${n}`;
  const named = ({ zh, en }: Programme['name']): Programme['name'] => ({
    zh: EDITOR_TEXTS['zh-CN'].copyName(zh),
    en: EDITOR_TEXTS['en-US'].copyName(en),
  });
  return { ...programme, id, name: named(programme.name), shortName: named(programme.shortName), version: 1 };
}

/** What a box of the editor holds as the file holds it: months are a number, everything else text. */
export function valueOf(field: EditedField, text: string): string | number {
  const plain = text.normalize('NFKC').replace(/[\s,%]/g, '');
  return field === 'termLimitMonths' && /^\d+$/.test(plain) ? Number(plain) : plain;
}

/** An empty box stands for a member that is not there. */
export function tidy(programme: Programme): Programme {
  return JSON.parse(
    JSON.stringify(programme, (key, value: unknown) =>
      value === '' && ['from', 'number', 'quote'].includes(key) ? undefined : value,
    ),
  ) as Programme;
}

/** One thing to mend: where it stands in the editor, and the sentence. */
export interface DraftError {
  /** As ProgrammeError.field. */
  readonly field: string;
  readonly sentence: string;
}

/** What keeps a draft from being saved. `own`: the id it had before, absent for a new one. */
export function draftErrors(
  draft: Programme,
  choice: WorkbookChoice,
  own: string | undefined,
  texts: PaneTexts,
  language: Language,
): readonly DraftError[] {
  const words = EDITOR_TEXTS[language];
  const checked = checkProgramme(tidy(draft), '');
  const errors: DraftError[] = checked.ok
    ? []
    : checked.errors.map(inFigures).map((error) => ({
        field: error.field,
        // No file to name: the clerk looks at the programme itself.
        sentence: describeProgrammeError({ ...error, field: placeOf(error, draft, texts, language) }, language).replace(
          /^[：:]\s*/,
          '',
        ),
      }));
  if (listedProgrammes(choice).some(({ id }) => id === draft.id && id !== own)) {
    errors.push({ field: 'id', sentence: words.idTaken(draft.id) });
  }
  if (holdsId(JSON.stringify(draft))) errors.push({ field: '', sentence: words.holdsId });
  return errors;
}

/** A box whose text is no number: said with an example, as for the other boxes. */
function inFigures(error: ProgrammeError): ProgrammeError {
  const { code, expected } = error;
  return code === 'WRONG_TYPE' && expected === 'number' ? { ...error, code: 'WRONG_FORM', expected: '12' } : error;
}

/** `categories.farmer.rate[0].value` as the clerk sees it: 一般农民 · 贴息利率（%） · 第 1 个数值 · 数值. */
export function placeOf(
  { field }: Pick<ProgrammeError, 'field'>,
  draft: Programme,
  texts: PaneTexts,
  language: Language,
): string {
  const words = EDITOR_TEXTS[language];
  const side = language === 'zh-CN' ? 'zh' : 'en';
  const names: Readonly<Record<string, string>> = {
    ...words.fields,
    id: words.id,
    name: words.name,
    shortName: words.shortName,
    version: words.version,
    lastVerifiedOn: words.lastVerifiedOn,
    documents: words.documents,
    document: words.document,
    number: words.number,
    article: words.article,
    quote: words.quote,
    from: words.from,
    value: words.value,
    reason: words.reason,
    choices: words.choices,
    words: words.words,
    payment: words.payee,
    filingDay: words.filingDay,
    paymentDay: words.paymentDay,
  };
  const parts: string[] = [];
  const keys = field.split(/[.[\]]+/).filter((key) => key !== '');
  keys.forEach((key, i) => {
    const before = keys[i - 1];
    const category = before === 'categories' ? draft.categories.find(({ id }) => id === key) : undefined;
    if (key === 'categories' || key === 'citation' || (key === side && i > 0)) return;
    if (category) parts.push(category.name[side]);
    else if (before === 'choices' && key in texts.policy.choices)
      parts.push(texts.policy.choices[key as ChoiceName].name);
    else if (/^\d+$/.test(key)) parts.push(words.nth(Number(key) + 1));
    else parts.push(names[key] ?? key);
  });
  return parts.join(' · ');
}

/** The programme kept in place of the one it was made from, and chosen; changes of this workbook are in it already. */
export function withOwn(choice: WorkbookChoice, programme: Programme, own: string | undefined): WorkbookChoice {
  const isOther = ({ id }: Pick<Programme, 'id'>): boolean => id !== (own ?? programme.id) && id !== programme.id;
  const unusable = (choice.unusable ?? []).filter(isOther);
  return {
    ...omit(choice, 'overrides', 'unusable'),
    programmes: [...(choice.programmes ?? []).filter(isOther), tidy(programme)],
    ...(unusable.length > 0 && { unusable }),
    programmeId: programme.id,
  };
}

/** Without the county's programme; where it was chosen nothing is chosen any more. */
export function withoutOwn(choice: WorkbookChoice, gone: string): WorkbookChoice {
  const next: WorkbookChoice = { ...choice, programmes: (choice.programmes ?? []).filter(({ id }) => id !== gone) };
  return choice.programmeId === gone ? omit(next, 'programmeId', 'period', 'overrides') : next;
}
