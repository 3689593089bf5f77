import { failures as en } from '../locale/en-us/failures';
import type { Language } from '../locale/language';
import { type FailureTexts, failures as zh } from '../locale/zh-cn/failures';
import type { Failure, FailureCode, Field } from '../ledger/ledger';

/** A new code or field points here at the words it lacks. */
type AllTexts = FailureTexts & {
  readonly sentences: Readonly<Record<FailureCode, unknown>>;
  readonly fields: Readonly<Record<Field, string>>;
};

const TEXTS: Readonly<Record<Language, AllTexts>> = { 'zh-CN': zh, 'en-US': en };

function textsIn(language: Language): AllTexts {
  return TEXTS[language];
}

/** What a fact of the ledger is called: `贷款金额`. */
export function fieldName(field: Field, language: Language): string {
  return textsIn(language).fields[field];
}

/** A failure as a sentence for the clerk: which cell, what is wrong, what to do. `field` facts are named in the reader's language. */
export function describeFailure(failure: Failure, language: Language): string {
  const texts = textsIn(language);
  const header = failure.facts['header'] ?? '';
  const field = failure.facts['field'];
  return texts.sentences[failure.code]({
    place: texts.place(
      failure.file ?? '',
      failure.sheet ?? '',
      failure.row === undefined ? '' : String(failure.row),
      failure.column ?? '',
      header,
    ),
    header,
    value: failure.value,
    field: field === undefined ? '' : texts.fields[field as Field],
    columns: failure.facts['columns'] ?? '',
  });
}
