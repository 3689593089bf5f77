import { Exact } from '../../../engine/ground/exact';
import type { Place } from '../../document';
import { intervalsIn, uncovered, type Interval } from '../../parts/intervals';
import { tight } from '../../parts/text';
import type { ReportProblem } from '../../problem';
import type { Reading, ReportCheck } from '../../reading';

const GRADE = /^[优良中差]|^[不]?合格|^一般/;

/** Bands of scores that leave a value without a grade, and a grade that does not fit its score. */
export const checkGrades: ReportCheck = (reading) => {
  const bands = bandsOf(reading);
  const gaps = bands.flatMap(({ name, intervals, place, lowest, highest }): readonly ReportProblem[] => {
    const stretches = uncovered(intervals, lowest, highest);
    return stretches.length === 0
      ? []
      : [{ code: 'BAND_GAP', facts: { name, stretch: stretches.join('、') }, at: place }];
  });
  return [...gaps, ...gradesStated(reading)];
};

interface Bands {
  readonly name: string;
  readonly intervals: readonly Interval[];
  readonly place: Place;
  readonly lowest: Exact;
  readonly highest: Exact;
}

function bandsOf({ blocks, passages }: Reading): readonly Bands[] {
  const hundred = { lowest: new Exact(0), highest: new Exact(100) };
  const inTables = blocks.flatMap((block): readonly Bands[] => {
    if (block.kind !== 'table') return [];
    const rows = block.rows.filter(({ cells }) => cells.some((cell) => GRADE.test(tight(cell))));
    const intervals = rows.flatMap(({ cells }) => cells.flatMap((cell) => intervalsIn(cell).slice(0, 1)));
    return intervals.length >= 3 && intervals.length === rows.length
      ? [{ name: '等级', intervals, place: rows[0]!.place, ...hundred }]
      : [];
  });
  const inText = passages.flatMap(({ text, place }): readonly Bands[] => {
    const intervals = intervalsIn(text);
    // Whether they are grades, or what each stretch of a rate is worth.
    const isGrades = /优.*良/.test(text) && /[≥≤<>]|以上|以下/.test(text);
    const isWorth = /%.*得\d/.test(tight(text)) && (tight(text).match(/%得\d+(\.\d+)?分/g) ?? []).length >= 2;
    // Every grade must have been read, or what is not read would be taken for a gap.
    const grades = new Set(text.match(/[优良中差]/g)).size;
    if (intervals.length < 3 || !(isWorth || (isGrades && intervals.length === grades))) return [];
    const name = isGrades ? '等级' : (/^([一-龥]{2,10}率)/.exec(tight(text))?.[1] ?? '得分档次');
    return [{ name, intervals, place, ...hundred }];
  });
  return [...inTables, ...inText];
}

/** 财预〔2020〕10号: 90 and above 优, 80 良, 60 中, below 差. */
const LEAST: readonly (readonly [string, number])[] = [
  ['优', 90],
  ['良', 80],
  ['中', 60],
  ['差', 0],
];

function gradesStated({ passages }: Reading): readonly ReportProblem[] {
  const pattern =
    /得分(?:为|是)?(\d+(?:\.\d+)?)分[，,；;、]?[^。；;]{0,14}?(?:等级|级别|评级|结果)(?:为|是)?[:：]?[“"]?([优良中差])/g;
  return passages.flatMap(({ text, place }) =>
    [...tight(text).matchAll(pattern)].flatMap(([, digits = '', grade = '']): readonly ReportProblem[] => {
      // Some provinces have 75 for 80.
      if (/^7[5-9]/.test(digits)) return [];
      const due = LEAST.find(([, least]) => new Exact(digits).gte(least))![0];
      return due === grade ? [] : [{ code: 'GRADE_DIFFERS', facts: { score: digits, grade, due }, at: place }];
    }),
  );
}
