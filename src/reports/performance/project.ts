import type { AssessmentResult } from '../../engine/run/assessment';
import { isoFromDay, ymdFromDay } from '../../engine/ground/day';
import { parsePeriod } from '../../engine/programmes/period';
import type { ReportInputs } from '../page/report-inputs';
import { performanceTexts } from './texts';
import type { Programme } from '../../engine/programmes/programme';
import type { ScoreTable } from '../../engine/programmes/score-table';
import { GENERAL_TABLE } from './general-table';
import { HULAN_2020_FACTS, HULAN_2020_TABLE } from './hulan-2020';
import { JIAOCHENG_2024_FACTS, JIAOCHENG_2024_TABLE } from './jiaocheng-2024';
import { BACHU_2024_FACTS, HENGNAN_2021_FACTS } from './other-facts';
import type { ProjectFacts } from './project-facts';
import { WANNING_2021_FACTS, WANNING_2021_TABLE } from './wanning-2021';

/** Tables and facts of the published programmes. They stand here and not in the programmes, which the pane loads at its start. */
const PUBLISHED: Readonly<Record<string, { readonly table?: ScoreTable; readonly facts: ProjectFacts }>> = {
  'jiaocheng-2024': { table: JIAOCHENG_2024_TABLE, facts: JIAOCHENG_2024_FACTS },
  'wanning-2021': { table: WANNING_2021_TABLE, facts: WANNING_2021_FACTS },
  'hulan-2020': { table: HULAN_2020_TABLE, facts: HULAN_2020_FACTS },
  'hengnan-2021': { facts: HENGNAN_2021_FACTS },
  'bachu-2024': { facts: BACHU_2024_FACTS },
};

/** A programme in one year: what is budgeted, paid and evaluated. */
export interface Project {
  readonly year: number;
  readonly table: ScoreTable;
  /** What a published report says of this year; another year's is nobody's business. */
  readonly facts: ProjectFacts | undefined;
}

export function projectOf({ programme, period }: Pick<AssessmentResult, 'programme' | 'period'>): Project {
  const year = Number(/^\d{4}(?=$|Q|-\d{2}$)/.exec(period.label)?.[0] ?? ymdFromDay(period.to).year);
  const published = PUBLISHED[programme.id];
  return {
    year,
    table: tableOf(programme),
    facts: published?.facts.year === year ? published.facts : undefined,
  };
}

/** The programme's own table, the published one it names or has, or the general one. */
function tableOf({ id, evaluation }: Programme): ScoreTable {
  if (evaluation && !('like' in evaluation)) return evaluation;
  return PUBLISHED[evaluation?.like ?? id]?.table ?? GENERAL_TABLE;
}

/** To which year of which project what a clerk typed into its sheets belongs, whichever part of it was assessed: `jiaocheng-2024 2024`. */
export function ofYear(result: Pick<AssessmentResult, 'programme' | 'period'>): string {
  return `${result.programme.id} ${projectOf(result).year}`;
}

/** Says which line of which project a row is, in whatever language and order the sheet was built: `jiaocheng-2024 2024 budget`. */
export function rowKeyOf(result: Pick<AssessmentResult, 'programme' | 'period'>): (name: string) => string {
  const project = ofYear(result);
  return (name) => `${project} ${name}`;
}

/** The year of a yearly sheet; where only a part of it was assessed, up to which day. */
export function yearName({ result, texts }: Pick<ReportInputs, 'result' | 'texts'>): string {
  const words = performanceTexts(texts.language);
  const { year } = projectOf(result);
  const whole = parsePeriod(String(year), result.programme);
  const isWhole = typeof whole === 'string' || result.period.to >= whole.to;
  return isWhole ? words.year(String(year)) : words.yearTo(String(year), isoFromDay(result.period.to));
}
