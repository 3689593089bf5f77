import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { describeCitation, describeFinding } from '../../engine/describe';
import type { Finding } from '../../engine/finding';
import type { Loan } from '../../engine/loan';
import { formatYuan } from '../../engine/money';
import type { Programme } from '../../engine/programmes/programme';
import { columnIndex } from '../../ledger/column-letters';
import type { Ledger } from '../../ledger/ledger';
import { formatCount } from '../format';
import { useCard } from '../shell/card';
import { CellLink } from '../shell/cell-link';
import { SeverityMark } from '../shell/severity-mark';
import { useLanguage, useTexts } from '../texts';
import { columnOfFinding } from './finding-cells';
import { FindingDisposition } from './finding-disposition';
import { MissingRate } from './missing-rate';
import { TieChoice } from './tie-choice';

/** Loans named at once; a shared account can tie hundreds together. */
const FIRST = 3;

const useStyles = makeStyles({
  sentence: { overflowWrap: 'anywhere', textWrap: 'pretty' },
  stake: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
  places: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '2px',
  },
});

interface Props {
  readonly finding: Finding;
  readonly loans: readonly Loan[];
  readonly ledgers: readonly Ledger[];
  readonly programme?: Programme;
  /** Its severity stands above it already. */
  readonly inGroup?: boolean;
}

/** Whom it is about and the way there, the sentence a colleague would say, the money at stake. */
export function FindingCard({ finding, loans, ledgers, programme, inGroup = false }: Props) {
  const styles = useStyles();
  const card = useCard();
  const texts = useTexts();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const tied = all ? finding.loans : finding.loans.slice(0, FIRST);
  return (
    <div className={card.card}>
      {!inGroup && <SeverityMark severity={finding.severity} />}
      <ul className={styles.places}>
        {tied.map((index) => {
          const loan = loans[index];
          return (
            loan && (
              <li key={index}>
                <CellLink to={loan.source} column={columnOfFinding(finding.code, loan.source, ledgers)}>
                  {texts.common.locateLoan(loan.source.row, loan.borrower, loan.bank)}
                </CellLink>
              </li>
            )
          );
        })}
        {(finding.cells ?? []).map((cell) => (
          <li key={`${cell.column}${cell.row}`}>
            <CellLink to={cell} column={columnIndex(cell.column)}>
              {texts.common.locateCell(cell.sheet, `${cell.column}${cell.row}`)}
            </CellLink>
          </li>
        ))}
      </ul>
      {finding.loans.length > tied.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {texts.findings.moreLoans(formatCount(finding.loans.length - tied.length))}
        </Button>
      )}
      <Text className={styles.sentence}>{describeFinding(finding, language, programme)}</Text>
      {finding.code === 'RATE_MISSING' && <MissingRate finding={finding} />}
      {(finding.code === 'TIE_UNRESOLVED' || finding.facts['tied'] !== undefined) && (
        <TieChoice finding={finding} loans={loans} />
      )}
      {finding.citation && (
        <Text size={200} className={styles.stake}>
          {texts.explain.basedOn(describeCitation(finding.citation, language))}
        </Text>
      )}
      <Text size={200} className={styles.stake}>
        {finding.amount === 0 ? texts.findings.noMoney : texts.findings.atStake(formatYuan(finding.amount))}
      </Text>
      {inGroup && <FindingDisposition finding={finding} loans={loans} />}
    </div>
  );
}
