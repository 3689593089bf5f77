import { makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';

import type { FindingOf } from '../../engine/loan/finding';
import type { Loan } from '../../engine/loan/loan';
import { borrowerMark } from '../../reports/facts/borrower-mark';
import { useActions } from '../state/actions';
import { usePane } from '../state/store';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  bank: { justifyContent: 'flex-start', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
});

/** Where the rules choose no bank the clerk does; once more on the chosen one takes the decision back. */
export function TieChoice({
  finding,
  loans,
}: {
  finding: FindingOf<'TIE_UNRESOLVED' | 'MULTI_BANK'>;
  loans: readonly Loan[];
}) {
  const styles = useStyles();
  const texts = useTexts();
  const actions = useActions();
  const decisions = usePane((state) => state.choice.decisions);
  const { facts } = finding;
  const { year } = facts;
  // Already decided by the clerk, who may decide otherwise; or still to be decided.
  const tied = 'tied' in facts ? facts.tied : facts.banks;
  const selected = 'selected' in facts ? facts.selected : undefined;
  const loan = loans[finding.loans[0] ?? -1];
  if (!loan || tied === undefined || year === undefined) return null;
  const borrower = borrowerMark(loan);
  const chosen = decisions?.find((kept) => kept.borrower === borrower && kept.year === year)?.bank;
  const label = texts.findings.tie.choose(loan.borrower, String(year));
  return (
    <div className={styles.root} role="group" aria-label={label}>
      <Text>{label}</Text>
      {tied.map((bank) => (
        <ToggleButton
          key={bank}
          className={styles.bank}
          size="small"
          checked={bank === chosen}
          onClick={() => void actions.decideTie(borrower, year, bank === chosen ? undefined : bank)}
        >
          {bank}
        </ToggleButton>
      ))}
      <Text size={200} role="status">
        {chosen === undefined || chosen === selected ? '' : texts.findings.tie.kept(chosen)}
      </Text>
    </div>
  );
}
