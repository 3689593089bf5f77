import { Exact, sum } from '../../../engine/ground/exact';
import { clauseBefore, isPlanned } from '../../parts/passages';
import { quantitiesIn, type Quantity } from '../../parts/quantity';
import { tight } from '../../parts/text';
import type { Place } from '../../document';
import type { ReportProblem } from '../../problem';
import type { Reading, ReportCheck } from '../../reading';

/** 笔, 户 and 人, told apart; and what a household may have at most. */
export const checkHeads: ReportCheck = (reading) => [
  ...countedAsHeads(reading),
  ...overCap(reading),
  ...mixedUnits(reading),
];

/** Below this, as many loans as households is no wonder. */
const MANY = 20;

/** A number of 户 that is the number of 笔, or all numbers of 笔 beside it added up. */
function countedAsHeads({ passages }: Reading): readonly ReportProblem[] {
  const told = new Set<string>();
  const loans = passages.flatMap(({ text, place }) => counts(text, 'loans').map((one) => ({ one, place })));
  return passages.flatMap(({ text, place }) => {
    const here = counts(text, 'loans');
    return [...counts(text, 'households'), ...counts(text, 'people')].flatMap((heads): readonly ReportProblem[] => {
      if (heads.value.lt(MANY) || told.has(heads.printed)) return [];
      const added = here.length > 1 && sum(here.map(({ value }) => value)).eq(heads.value);
      const same = loans.find(({ one }) => one.value.eq(heads.value));
      if (!added && !same) return [];
      told.add(heads.printed);
      const from = added ? here.map(({ printed }) => printed).join('＋') : same!.one.printed;
      return [
        {
          code: 'LOANS_COUNTED_AS_HEADS',
          facts: { heads: heads.printed, loans: from },
          at: place,
          other: added ? place : same!.place,
        },
      ];
    });
  });
}

const counts = (text: string, dimension: Quantity['dimension']): readonly Quantity[] =>
  quantitiesIn(text).filter((one) => one.dimension === dimension);

/** `每户不超过5万元`, against loans and the households they are said to have reached. */
function overCap({ passages }: Reading): readonly ReportProblem[] {
  const cap = passages
    .map(({ text, place }) => ({
      found: /每(?:户|一户)[^。；;\d]{0,8}(?:不超过|最高|不高于|限额|上限)[^。；;\d]{0,4}(\d+(?:\.\d+)?)万元/.exec(
        tight(text),
      ),
      place,
    }))
    .find(({ found }) => found);
  if (!cap) return [];
  const most = new Exact(cap.found![1]!).times(10_000);
  const told = new Set<string>();
  return passages.flatMap(({ text, place }) => {
    const all = quantitiesIn(text);
    return all.flatMap((loan, i): readonly ReportProblem[] => {
      const label = clauseBefore(text, loan.from);
      if (loan.dimension !== 'money' || !/贷款/.test(label) || loan.value.lt(most.times(MANY))) return [];
      const households = all.slice(i + 1).find((one) => one.dimension === 'households');
      // Of a sentence only: what follows 。 is another matter.
      if (
        !households ||
        /[。]/.test(text.slice(loan.to, households.from)) ||
        isPlanned(clauseBefore(text, households.from))
      )
        return [];
      const perHead = loan.value.div(households.value);
      const key = `${loan.printed}/${households.printed}`;
      if (perHead.lte(most) || told.has(key)) return [];
      told.add(key);
      return [overCapProblem(loan, households, perHead, most, place, cap.place)];
    });
  });
}

function overCapProblem(
  loan: Quantity,
  households: Quantity,
  perHead: Exact,
  most: Exact,
  at: Place,
  other: Place,
): ReportProblem {
  const facts = {
    loan: loan.printed,
    heads: households.printed,
    perHead: `${perHead.div(10_000).toFixed(3)}万元`,
    cap: `${most.div(10_000).toString()}万元`,
    needed: loan.value.div(most).ceil().toString(),
  };
  return { code: 'HOUSEHOLD_CAP_EXCEEDED', facts, at, other };
}

/** `每户…3000元/人`: for whom is it? */
function mixedUnits({ passages }: Reading): readonly ReportProblem[] {
  return passages.flatMap(({ text, place }) =>
    [
      ...tight(text).matchAll(
        /每户[^，。；;]{0,12}?\d+(?:\.\d+)?(?:万)?元\/人|每人[^，。；;]{0,12}?\d+(?:\.\d+)?(?:万)?元\/户/g,
      ),
    ].map(([says]): ReportProblem => ({ code: 'PER_UNIT_MIXED', facts: { says }, at: place })),
  );
}
