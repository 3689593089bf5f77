import type { Citation } from '../../engine/ground/citation';
import type { AssessmentResult } from '../../engine/run/assessment';
import { describeCitation } from '../../wording/citations';
import type { ReportTexts } from './texts';

export function programmeName({ programme }: Pick<AssessmentResult, 'programme'>, { language }: ReportTexts): string {
  return programme.name[language === 'zh-CN' ? 'zh' : 'en'];
}

export function citationText(citation: Citation, { language }: ReportTexts): string {
  return describeCitation(citation, language);
}
