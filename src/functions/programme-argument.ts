import { applyOverrides } from '../engine/programmes/overrides';
import type { Programme } from '../engine/programmes/programme';
import { BUILT_IN_PROGRAMMES, findProgramme } from '../engine/programmes/registry';
import type { WorkbookChoice } from '../excel/api';
import type { Language } from '../locale/language';
import { type FunctionFailure, unavailable } from './failure';
import type { FunctionsLocale } from './texts';

/**
 * The programme an argument means: by id or name, or where nothing is typed the workbook's choice. Values the workbook changed
 * belong to the programme it chose, however it is named.
 */
export function resolveProgramme(
  typed: string,
  choice: WorkbookChoice,
  texts: FunctionsLocale,
  language: Language,
): Programme | FunctionFailure {
  const nameOf = ({ name }: Programme) => (language === 'zh-CN' ? name.zh : name.en);
  const wanted = typed === '' ? choice.programmeId : typed;
  if (wanted === undefined) return unavailable(texts.failures.noProgramme(BUILT_IN_PROGRAMMES[0]?.id ?? ''));
  const found = findProgramme(wanted);
  if (!found) {
    const known = BUILT_IN_PROGRAMMES.map(({ id }) => id).join('、');
    return unavailable(texts.failures.unknownProgramme(wanted, known));
  }
  if (found.missing.length > 0) {
    const missing = found.missing.map(({ what }) => (language === 'zh-CN' ? what.zh : what.en)).join('、');
    return unavailable(texts.failures.incompleteProgramme(nameOf(found), missing));
  }
  if (found.id !== choice.programmeId || !choice.overrides) return found;
  const changed = applyOverrides(found, choice.overrides);
  if (changed.ok) return changed.programme;
  return unavailable(
    texts.failures.choiceUnusable(changed.errors.map(({ path, value }) => `${path}=${value}`).join('、')),
  );
}
