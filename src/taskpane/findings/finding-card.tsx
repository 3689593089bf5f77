import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';

import { describeFinding } from '../../wording/findings';
import { describeCitation } from '../../wording/citations';
import { isDecidedTie, type Finding } from '../../engine/loan/finding';
import type { Loan } from '../../engine/loan/loan';
import { formatYuan } from '../../engine/ground/money';
import type { Programme } from '../../engine/programmes/programme';
import { columnIndex } from '../../ledger/column-letters';
import type { Ledger } from '../../ledger/ledger';
import { useCard } from '../shell/card';
import { CellLink } from '../shell/cell-link';
import { SeverityMark } from '../shell/severity-mark';
import { useLanguage, useTexts } from '../texts';
import { columnOfFinding } from './finding-cells';
import { FindingDisposition } from './finding-disposition';
import { LoanPlaces } from './loan-places';
import { MissingRate } from './missing-rate';
import { TieChoice } from './tie-choice';

const ExplainFinding = lazy(() =>
  import(/* webpackChunkName: "in-sheet" */ '../in-sheet/explain-buttons').then((loaded) => ({
    default: loaded.ExplainFinding,
  })),
);

const useStyles = makeStyles({
  sentence: { overflowWrap: 'anywhere', textWrap: 'pretty' },
  stake: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
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
  return (
    <div className={card.card}>
      {!inGroup && <SeverityMark severity={finding.severity} />}
      <LoanPlaces
        indices={finding.loans}
        loans={loans}
        columnOf={({ source }) => columnOfFinding(finding.code, source, ledgers)}
      >
        {(finding.cells ?? []).map((cell) => (
          <li key={`${cell.column}${cell.row}`}>
            <CellLink to={cell} column={columnIndex(cell.column)}>
              {texts.common.locateCell(cell.sheet, `${cell.column}${cell.row}`)}
            </CellLink>
          </li>
        ))}
      </LoanPlaces>
      <Text className={styles.sentence}>{describeFinding(finding, language, programme)}</Text>
      {finding.code === 'RATE_MISSING' && <MissingRate finding={finding} />}
      {(finding.code === 'TIE_UNRESOLVED' || isDecidedTie(finding)) && <TieChoice finding={finding} loans={loans} />}
      {finding.citation && (
        <Text size={200} className={styles.stake}>
          {texts.explain.basedOn(describeCitation(finding.citation, language))}
        </Text>
      )}
      <Text size={200} className={styles.stake}>
        {finding.amount === 0 ? texts.findings.noMoney : texts.findings.atStake(formatYuan(finding.amount))}
      </Text>
      {inGroup && finding.loans.length > 0 && (
        <Suspense fallback={null}>
          <ExplainFinding loans={finding.loans} />
        </Suspense>
      )}
      {inGroup && <FindingDisposition finding={finding} loans={loans} />}
    </div>
  );
}
