import type { Bounds, CategoryRules } from './category-rules';
import { addMonths, type Day } from '../ground/day';
import { isSameLoan } from '../loan/duplicates';
import type { Misfit } from '../loan/finding';
import type { Loan } from '../loan/loan';
import { borrowerKey } from '../loan/people';
import { membershipOf, type Membership } from '../programmes/listed-values';
import { firstDueDay, type Rules } from './rules';

const NO_MISFIT: undefined = undefined;

/** What the ledger's 人员类别 of a loan means; a blank one the programme's default, unless it must not be blank. Worked out once a run for each text. */
export function membershipIn(rules: Rules, text: string): Membership {
  return rules.membershipOfText.get(text) ?? rules.membershipOfText.set(text, findMembership(rules, text));
}

function findMembership({ programme, choices }: Rules, text: string): Membership {
  if (text.trim() !== '') return membershipOf(programme, text);
  const byDefault = Math.max(
    programme.categories.findIndex(({ id }) => id === programme.defaultCategory),
    0,
  );
  if (choices.blankCategory === 'refuse') return { kind: 'doubtful', guess: byDefault, near: false };
  const { words } = programme.categories[byDefault]!;
  const same = programme.categories.flatMap((one, i) => (one.words.some((word) => words.includes(word)) ? [i] : []));
  return { kind: 'listed', categories: [byDefault, ...same.filter((i) => i !== byDefault)] };
}

/**
 * Index of the category by whose terms a loan is computed: the first that lists its value and is for such a loan. Where there is none the loan has nothing, and
 * the terms only say how much is at stake.
 */
export function categoryOfLoan(rules: Rules, membership: Membership, loans: readonly Loan[], index: number): number {
  if (membership.kind === 'doubtful') return membership.guess;
  const { categories } = membership;
  if (!rules.choosesByLoan) return categories[0]!;
  return categories.find((i) => misfitOf(rules.categories[i]!, loans, index) === NO_MISFIT) ?? categories[0]!;
}

/** What of a loan keeps it out of a category; undefined where nothing does. */
export function misfitOf({ fit }: CategoryRules, loans: readonly Loan[], index: number): Misfit | undefined {
  if (!fit) return NO_MISFIT;
  const loan = loans[index]!;
  const signed = signedMisfit(fit.signed, loan);
  if (signed) return signed;
  if (!isWithin(fit.disbursed, loan.disbursed)) return 'disbursed';
  if (!isWithin(fit.principal, loan.principal)) return 'principal';
  const { term } = fit;
  if (term) {
    const due = firstDueDay(loan);
    if (due === undefined) return 'unknown';
    if (!isTermWithin(term, loan.disbursed, due)) return 'term';
  }
  if (fit.ordinal.least > 1 || fit.ordinal.most < Infinity) {
    if (!isWithin(fit.ordinal, ordinalOf(loans, index))) return 'ordinal';
  }
  return NO_MISFIT;
}

function isWithin({ least, most }: Bounds, value: number): boolean {
  return value >= least && value <= most;
}

/** A loan is signed on the day of disbursement or before: where the ledger does not give the day, that may settle it all the same. */
function signedMisfit(bounds: Bounds, { signed, disbursed }: Loan): Misfit | undefined {
  if (signed !== undefined) return isWithin(bounds, signed) ? NO_MISFIT : 'signed';
  if (disbursed < bounds.least) return 'signed';
  return bounds.least === -Infinity && disbursed <= bounds.most ? NO_MISFIT : isOpen(bounds) ? NO_MISFIT : 'unknown';
}

function isOpen({ least, most }: Bounds): boolean {
  return least === -Infinity && most === Infinity;
}

function isTermWithin(
  { from, above, to, below }: { from?: number; above?: number; to?: number; below?: number },
  disbursed: Day,
  due: Day,
): boolean {
  return (
    (from === undefined || due >= addMonths(disbursed, from)) &&
    (above === undefined || due > addMonths(disbursed, above)) &&
    (to === undefined || due <= addMonths(disbursed, to)) &&
    (below === undefined || due < addMonths(disbursed, below))
  );
}

const ordinals = new WeakMap<readonly Loan[], Int32Array>();

/** Which loan of its borrower in the ledger it is: 1 the one disbursed first; rows that repeat a loan have its number. */
export function ordinalOf(loans: readonly Loan[], index: number): number {
  let known = ordinals.get(loans);
  if (!known) ordinals.set(loans, (known = countLoans(loans)));
  return known[index]!;
}

function countLoans(loans: readonly Loan[]): Int32Array {
  const counted = new Int32Array(loans.length).fill(1);
  const ofBorrower = new Map<string, number[]>();
  loans.forEach((loan, i) => {
    const key = borrowerKey(loan);
    if (key === undefined) return;
    const mine = ofBorrower.get(key);
    if (mine) mine.push(i);
    else ofBorrower.set(key, [i]);
  });
  for (const mine of ofBorrower.values()) {
    const inOrder = mine.sort((a, b) => loans[a]!.disbursed - loans[b]!.disbursed || compareText(loans[a]!, loans[b]!));
    let count = 0;
    inOrder.forEach((i, at) => {
      const repeated = inOrder.slice(0, at).find((before) => isSameLoan(loans[before]!, loans[i]!));
      counted[i] = repeated === undefined ? (count += 1) : counted[repeated]!;
    });
  }
  return counted;
}

/** Of loans of one day the larger is the first, then the contract's number decides: never the order of rows. */
function compareText(a: Loan, b: Loan): number {
  return b.principal - a.principal || (a.contract < b.contract ? -1 : a.contract > b.contract ? 1 : 0);
}
