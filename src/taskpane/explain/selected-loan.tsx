import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CalculatorRegular } from '@fluentui/react-icons/svg/calculator';
import { useMemo } from 'react';

import { useDispatch, usePane } from '../state/store';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    width: '100%',
    justifyContent: 'flex-start',
    borderRadius: 0,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
  },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** The clerk stands on a loan in the sheet: offers its working without leaving what is on screen. */
export function SelectedLoan() {
  const styles = useStyles();
  const texts = useTexts();
  const dispatch = useDispatch();
  const loans = usePane((state) => state.result?.assessment.loans);
  const selection = usePane((state) => state.selection);
  const explained = usePane((state) => state.explained);
  const index = useMemo(
    () =>
      selection && loans
        ? loans.findIndex(
            ({ source }) =>
              source.row === selection.row && source.sheet === selection.sheet && source.file === selection.file,
          )
        : -1,
    [loans, selection],
  );
  const loan = loans?.[index];
  if (!loan || explained !== undefined) return null;
  return (
    <Button
      className={styles.root}
      appearance="subtle"
      icon={<CalculatorRegular />}
      onClick={() => dispatch({ type: 'explain-opened', loan: index })}
    >
      <span className={styles.text}>{texts.explain.seeSelected(loan.source.row, loan.borrower)}</span>
    </Button>
  );
}
