import { Exact, sum } from '../../../engine/ground/exact';
import { numberIn } from '../../parts/cells';
import { agrees } from '../../parts/quantity';
import { tight } from '../../parts/text';
import type { Table } from '../../document';
import type { ReportProblem } from '../../problem';
import type { Reading, ReportCheck } from '../../reading';

/** Answers counted in a table: they add up to the sheets, and their points to the satisfaction printed behind them. */
export const checkSurvey: ReportCheck = (reading) => [...tallies(reading), ...withoutResult(reading)];

interface Tally {
  readonly answers: readonly { readonly points?: Exact; readonly count: Exact }[];
  readonly sheets?: Exact;
}

function tallyOf({ rows }: Table): Tally | undefined {
  // An answer and how many gave it, perhaps with a share: a table of scores is wider.
  if (rows.some(({ cells }) => cells.length > 3)) return undefined;
  const answers: { points?: Exact; count: Exact }[] = [];
  let sheets: Exact | undefined;
  for (const { cells } of rows) {
    const [label = '', ...rest] = cells.filter((cell) => cell !== '');
    const count = numberIn(rest.at(-1) ?? '')?.value;
    if (!count) continue;
    if (/有效填写|回收|合计|总计|人次$/.test(tight(label))) sheets = count;
    else if (/^[A-H][.、．]?[一-龥]/.test(tight(label))) {
      const points = /[(](\d+)分[)]/.exec(tight(label))?.[1];
      answers.push({ ...(points === undefined ? {} : { points: new Exact(points) }), count });
    }
  }
  return answers.length >= 2 ? { answers, ...(sheets ? { sheets } : {}) } : undefined;
}

function tallies({ blocks }: Reading): readonly ReportProblem[] {
  return blocks.flatMap((block, i): readonly ReportProblem[] => {
    if (block.kind !== 'table') return [];
    const tally = tallyOf(block);
    if (!tally) return [];
    const at = block.rows[0]!.place;
    const answered = sum(tally.answers.map(({ count }) => count));
    const problems: ReportProblem[] = [];
    if (tally.sheets && !tally.sheets.eq(answered))
      problems.push({
        code: 'SURVEY_DIFFERS',
        facts: { name: '答卷份数', stated: tally.sheets.toString(), computed: answered.toString() },
        at,
      });
    const scored = tally.answers.flatMap(({ points, count }) => (points ? [{ points, count }] : []));
    if (scored.length !== tally.answers.length || answered.isZero()) return problems;
    const best = Exact.max(...scored.map(({ points }) => points));
    const computed = sum(scored.map(({ points, count }) => points.times(count)))
      .div(answered.times(best))
      .times(100);
    const next = blocks.slice(i + 1, i + 5).find((one) => one.kind === 'table' || /满意度/.test(one.text));
    const [, digits] = next?.kind === 'paragraph' ? (/(\d+(?:\.\d+)?)%/.exec(tight(next.text)) ?? []) : [];
    if (digits === undefined || next?.kind !== 'paragraph') return problems;
    const step = new Exact(10).pow(-(digits.split('.')[1]?.length ?? 0));
    if (!agrees({ value: new Exact(digits), step }, computed))
      problems.push({
        code: 'SURVEY_DIFFERS',
        facts: { name: '满意度', stated: `${digits}%`, computed: `${computed.toFixed(2)}%` },
        ...{ at: next.place, other: at },
      });
    return problems;
  });
}

/** Full marks for satisfaction, and no satisfaction told. */
function withoutResult({ indicators, passages }: Reading): readonly ReportProblem[] {
  const item = indicators
    .flatMap(({ items }) => items)
    .find(({ name, score, weight }) => name.includes('满意度') && score && weight && score.eq(weight));
  if (!item) return [];
  const result = /满意度?[^。；;]{0,20}?(?<![≥>])(\d+(?:\.\d+)?)%(?![(]?(?:及|含)?[)]?以上)/;
  if (passages.some(({ text }) => result.test(tight(text).replace(/(?:≥|不低于|达到)\d+(?:\.\d+)?%(?:以上)?/g, ''))))
    return [];
  if (passages.some(({ text }) => /满意/.test(text) && /^\d+(?:\.\d+)?%$/.test(tight(text)))) return [];
  return [
    { code: 'SATISFACTION_WITHOUT_NUMBER', facts: { name: item.name, score: item.score!.toString() }, at: item.place },
  ];
}
