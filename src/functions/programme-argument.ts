import type { Programme } from '../engine/programmes/programme';
import { BUILT_IN_PROGRAMMES } from '../engine/programmes/registry';
import type { WorkbookChoice } from '../excel/office/contract';
import { chosenProgramme } from '../excel/kept/chosen-programme';
import type { Language } from '../locale/language';
import { type FunctionFailure, unavailable } from './failure';
import type { FunctionsLocale } from './texts';

/** The programme an argument means: by id or name, or where nothing is typed the workbook's choice. */
export function resolveProgramme(
  typed: string,
  choice: WorkbookChoice,
  texts: FunctionsLocale,
  language: Language,
): Programme | FunctionFailure {
  const { failures } = texts;
  const found = chosenProgramme(choice, typed);
  if (!found.ok) {
    switch (found.code) {
      case 'NOTHING_CHOSEN':
        return unavailable(failures.noProgramme(BUILT_IN_PROGRAMMES[0]?.id ?? ''));
      case 'UNKNOWN':
        return unavailable(failures.unknownProgramme(found.wanted, found.known.join('、')));
      case 'UNUSABLE':
        return unavailable(failures.choiceUnusable(found.errors.map(({ field }) => field).join('、')));
      case 'CHANGES_REFUSED':
        return unavailable(
          failures.choiceUnusable(found.errors.map(({ path, value }) => `${path}=${value}`).join('、')),
        );
    }
  }
  const { programme } = found;
  if (programme.missing.length === 0) return programme;
  const name = language === 'zh-CN' ? programme.name.zh : programme.name.en;
  const missing = programme.missing.map(({ what }) => (language === 'zh-CN' ? what.zh : what.en)).join('、');
  return unavailable(failures.incompleteProgramme(name, missing));
}
