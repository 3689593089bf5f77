import { plainText } from './listed-values';
import { choiceValues, type Category, type Choices, type Programme } from './programme';
import { isPercent } from './value-forms';

/** Something a file says that is taken as it stands but is hardly meant. */
export interface ProgrammeWarning {
  /** As in ProgrammeError: `categories.farmer.share[0].value`. */
  readonly field: string;
  readonly code: WarningCode;
  readonly found: string;
}

/**
 * A share below 1 % (`0.5` for 50) · a rate below a tenth of a percent (`0.0435`) or above 15 % · an amount below 100 元 (5 for 5万) · an age range the wrong way
 * round · words that another category before it has · a choice that bears on nothing · a common cap below the cap on one loan.
 */
export type WarningCode =
  | 'SHARE_SMALL'
  | 'RATE_SMALL'
  | 'RATE_LARGE'
  | 'AMOUNT_SMALL'
  | 'AGE_REVERSED'
  | 'WORDS_HIDDEN'
  | 'CHOICE_IDLE'
  | 'CAPS_CROSSED';

const LEAST_SHARE = 1;
const LEAST_RATE = 0.1;
const MOST_RATE = 15;
const LEAST_AMOUNT = 100;

/** @param programme one the schema takes. */
export function programmeWarnings(programme: Programme): readonly ProgrammeWarning[] {
  return [
    ...programme.categories.flatMap((category) => ofCategory(category)),
    ...hiddenWords(programme.categories),
    ...idleChoices(programme),
  ];
}

function ofCategory(category: Category): ProgrammeWarning[] {
  const at = `categories.${category.id}`;
  const warn = (field: string, code: WarningCode, found: string): ProgrammeWarning => ({
    field: `${at}.${field}`,
    code,
    found,
  });
  const found: ProgrammeWarning[] = [];
  category.share.forEach(({ value }, i) => {
    if (isPercent(value) && Number(value) < LEAST_SHARE) found.push(warn(`share[${i}].value`, 'SHARE_SMALL', value));
  });
  for (const field of ['rate', 'borne', 'paidAtMost'] as const) {
    (category[field] ?? []).forEach(({ value }, i) => {
      if (!isPercent(value) || Number(value) === 0) return;
      if (Number(value) < LEAST_RATE) found.push(warn(`${field}[${i}].value`, 'RATE_SMALL', value));
      if (Number(value) > MOST_RATE) found.push(warn(`${field}[${i}].value`, 'RATE_LARGE', value));
    });
  }
  for (const field of ['loanLimit', 'loanMinimum', 'loanCap', 'groupCap', 'groupReview'] as const) {
    (category[field] ?? []).forEach(({ value }, i) => {
      if (Number(value) < LEAST_AMOUNT) found.push(warn(`${field}[${i}].value`, 'AMOUNT_SMALL', value));
    });
  }
  const { age, loanCap, groupCap } = category;
  if (age && age.from > age.to) found.push(warn('age', 'AGE_REVERSED', `${age.from}–${age.to}`));
  const [own, common] = [loanCap.at(-1)?.value, groupCap.at(-1)?.value];
  if (own !== undefined && common !== undefined && Number(common) < Number(own))
    found.push(warn('groupCap', 'CAPS_CROSSED', `${common} < ${own}`));
  return found;
}

/** Words of a category that one before it lists too, and takes every loan of: they never mean this one. */
function hiddenWords(categories: readonly Category[]): ProgrammeWarning[] {
  return categories.flatMap((category, i) =>
    category.words.flatMap((word): ProgrammeWarning[] => {
      const before = categories
        .slice(0, i)
        .some(({ when, words }) => !when && words.some((other) => plainText(other) === plainText(word)));
      return before ? [{ field: `categories.${category.id}.words`, code: 'WORDS_HIDDEN', found: word }] : [];
    }),
  );
}

/** Choices that ask about something the programme does not have, and are not as they usually are. */
function idleChoices(programme: Programme): ProgrammeWarning[] {
  const { categories, choices } = programme;
  const byContract = categories.some(({ rateSource }) => rateSource === 'contract');
  const byProgramme = categories.some(({ rateSource }) => rateSource === 'programme');
  const limitsTerm = categories.some(({ termLimitMonths }) => termLimitMonths.length > 0);
  const shares = categories.some(({ groupCap }) => groupCap.length > 0);
  const idle: Partial<Record<keyof Choices, boolean>> = {
    ceiling: choices.ceiling.value !== 'none' && !byContract,
    rateOverCeiling: choices.rateOverCeiling.value === 'contract' && choices.ceiling.value === 'none',
    contractBelowRate: choices.contractBelowRate.value === 'programme' && !byProgramme,
    longTerm: choices.longTerm.value === 'refuse' && !limitsTerm,
    capOwner: choices.capOwner.value === 'borrower-bank' && !shares,
    capOrder: choices.capOrder.value === 'settled' && !shares,
  };
  return Object.entries(idle).flatMap(([name, isIdle]): ProgrammeWarning[] =>
    isIdle && choiceValues(programme, name as keyof Choices).length > 1
      ? [{ field: `choices.${name}.value`, code: 'CHOICE_IDLE', found: choices[name as keyof Choices].value }]
      : [],
  );
}
