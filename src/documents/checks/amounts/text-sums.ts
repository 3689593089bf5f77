import { sum } from '../../../engine/ground/exact';
import { clauseBefore, type Passage } from '../../parts/passages';
import { agrees, quantitiesIn, told, type Quantity } from '../../parts/quantity';
import type { ReportProblem } from '../../problem';
import type { ReportCheck } from '../../reading';

const TOTAL = /(?:共计|合计|总计|总共|累计|共)[^，。；;、\d]*$/;
const PARTS_FOLLOW = /^[^。；;\d]{0,6}其中/;

/** `…甲10万元，乙20万元，共计31万元` and `共计30万元，其中甲10万元，乙21万元`. */
export const checkTextSums: ReportCheck = ({ passages }) =>
  passages.flatMap((passage) => [...before(passage), ...behind(passage)]);

function before({ text, place }: Passage): readonly ReportProblem[] {
  const all = quantitiesIn(text);
  return all.flatMap((total, i): readonly ReportProblem[] => {
    const label = clauseBefore(text, total.from);
    if (!TOTAL.test(label) || PARTS_FOLLOW.test(text.slice(total.to))) return [];
    const parts = partsBefore(text, all.slice(0, i), total);
    if (parts.length < 2) return [];
    // The list may begin behind other numbers of its kind: any end of it that adds up is the list.
    for (let from = 0; from <= parts.length - 2; from += 1)
      if (agrees(total, sum(parts.slice(from).map(({ value }) => value)))) return [];
    const listed = alike(text, parts, label);
    if (listed.length < 2) return [];
    const added = sum(listed.map(({ value }) => value));
    return [problem(listed, total, added, place)];
  });
}

/** Numbers of the total's kind before it, back to the sentence before the last: a list is rarely longer. */
function partsBefore(text: string, all: readonly Quantity[], total: Quantity): readonly Quantity[] {
  const start = Math.max(0, ...[...text.slice(0, total.from).matchAll(/。/g)].map(({ index }) => index));
  return all.filter(({ dimension, from }) => dimension === total.dimension && from >= start);
}

/** Those parts whose words are those of the total, `拨付…金`, or, where the total has no words of its own, of one another. */
function alike(text: string, parts: readonly Quantity[], totalLabel: string): readonly Quantity[] {
  const own = totalLabel
    .replace(/\s+/g, '')
    .replace(/^.*?(?:共计|合计|总计|总共|累计|共)/, '')
    .slice(-3);
  const last = parts.at(-1)!;
  const word = own.length >= 2 ? own : clauseBefore(text, last.from).replace(/\s+/g, '').slice(-2);
  if (word.length < 2) return [];
  const matching = parts.filter(({ from }) => clauseBefore(text, from).replace(/\s+/g, '').includes(word));
  return matching.at(-1) === last ? matching : [];
}

/** 其中 may name some of the parts only, so too little is told only where it is nearly all. */
function behind({ text, place }: Passage): readonly ReportProblem[] {
  const all = quantitiesIn(text);
  return all.flatMap((total, i): readonly ReportProblem[] => {
    const rest = text.slice(total.to);
    if (!PARTS_FOLLOW.test(rest)) return [];
    const end = total.to + (/[。；;]/.exec(rest)?.index ?? rest.length);
    const parts = all
      .slice(i + 1)
      .filter(
        ({ dimension, from, to }) =>
          dimension === total.dimension && to <= end && !inBrackets(text.slice(total.to, from)),
      );
    if (parts.length < 2 || parts.some(({ value }) => value.gt(total.value))) return [];
    for (let to = parts.length; to >= 2; to -= 1)
      if (agrees(total, sum(parts.slice(0, to).map(({ value }) => value)))) return [];
    const added = sum(parts.map(({ value }) => value));
    const tooMuch = added.gt(total.value) && added.lt(total.value.times(1.5));
    return tooMuch || added.gte(total.value.times(0.95)) ? [problem(parts, total, added, place)] : [];
  });
}

/** Whether a bracket is still open: what stands in it is a part of a part. */
function inBrackets(before: string): boolean {
  return before.split('(').length > before.split(')').length;
}

function problem(
  parts: readonly Quantity[],
  total: Quantity,
  added: Quantity['value'],
  at: Passage['place'],
): ReportProblem {
  const finest = parts.reduce((a, b) => (b.step.lt(a.step) ? b : a), total);
  const facts = {
    stated: total.printed,
    computed: told(added, finest),
    difference: told(total.value.minus(added), finest),
    parts: parts.map(({ printed }) => printed).join('＋'),
  };
  return { code: 'TEXT_SUM_DIFFERS', facts, at };
}
