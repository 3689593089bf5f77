import { describeFinding } from '../../wording/findings';
import type { Programme } from '../../engine/programmes/programme';
import { describeFailure } from '../../wording/failures';
import type { Language } from '../../locale/language';
import type { Sentences } from './result-rows';

export function sentencesIn(language: Language, programme: Programme): Sentences {
  return {
    finding: (finding) => describeFinding(finding, language, programme),
    failure: (failure) => describeFailure(failure, language),
  };
}
