import type { Loan } from '../engine/loan/loan';
import type { Ledger } from './ledger';
import { normaliseName } from './values/name';

/**
 * Ledgers whose rows stand elsewhere too. Where no ID tells two rows apart, the same name, amount and day is held the second time; and so are the rows of a hidden
 * sheet that speaks of people of a sheet in view.
 */
export function holdRepeats(ledgers: readonly Ledger[], isHidden: (ledger: Ledger) => boolean): readonly Ledger[] {
  const seen = new Map<string, Loan[]>();
  const needed = ledgers.some(({ loans }) => loans.some((loan) => loan.id.status !== 'ok'));
  const inView = new Map<string, string>();
  if (!needed && !ledgers.some(isHidden)) return ledgers;
  for (const ledger of ledgers.some(isHidden) ? ledgers : [])
    if (!isHidden(ledger)) for (const loan of ledger.loans) inView.set(personKey(loan, ledger), ledger.sheet);
  return ledgers.map((ledger) => {
    const hiddenBeside = isHidden(ledger)
      ? ledger.loans.map((loan) => inView.get(personKey(loan, ledger))).find((sheet) => sheet !== undefined)
      : undefined;
    if (!needed && hiddenBeside === undefined) return ledger;
    let changed = false;
    const loans = ledger.loans.map((loan) => {
      if (hiddenBeside !== undefined) {
        changed = true;
        return withDoubt(loan, 'hidden', hiddenBeside);
      }
      const key = `${normaliseName(loan.borrower)}|${loan.principal}|${loan.disbursed}`;
      const before = seen.get(key);
      const same = before?.find((other) => maybeSame(other, loan));
      if (before && before.length < MOST_NAMESAKES) before.push(loan);
      else if (!before) seen.set(key, [loan]);
      if (!same) return loan;
      changed = true;
      const { file, sheet, row } = same.source;
      return withDoubt(loan, 'repeated', `${file === undefined ? '' : `${file} `}${sheet}!${row}`);
    });
    return changed ? { ...ledger, loans } : ledger;
  });
}

/** So many people of one name borrow the same amount on the same day in no county: more are not compared, so that time stays in step with the rows. */
const MOST_NAMESAKES = 16;

function personKey(loan: Loan, { file = '' }: Ledger): string {
  return `${file}|${loan.id.status === 'ok' ? loan.id.text : normaliseName(loan.borrower)}`;
}

/** Nothing both rows say tells them apart, and they have not both an ID: with two IDs the engine knows. */
function maybeSame(a: Loan, b: Loan): boolean {
  if (a.id.status === 'ok' && b.id.status === 'ok') return false;
  return !(
    differ(text(a.id.text), text(b.id.text)) ||
    differ(text(a.contract), text(b.contract)) ||
    differ(text(a.bank), text(b.bank)) ||
    differ(a.due, b.due) ||
    differ(text(a.village), text(b.village))
  );
}

function differ<T>(x: T | undefined, y: T | undefined): boolean {
  return x !== undefined && y !== undefined && x !== y;
}

function text(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}

function withDoubt(loan: Loan, kind: 'repeated' | 'hidden', value: string): Loan {
  return { ...loan, doubts: [...(loan.doubts ?? []), { kind, column: '', header: '', value }] };
}
