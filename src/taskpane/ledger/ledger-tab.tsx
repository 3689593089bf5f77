import { Button, makeStyles, Spinner, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { DocumentTableSearchRegular } from '@fluentui/react-icons/svg/document-table-search';

import type { WorkbookScan } from '../../excel/office/contract';
import type { Ledger } from '../../ledger/ledger';
import { formatCount, formatRange } from '../format';
import { FailureCard } from '../findings/failure-card';
import { FindingCard } from '../findings/finding-card';
import { CellLink } from '../shell/cell-link';
import { EmptyState } from '../shell/empty-state';
import { Section } from '../shell/section';
import { useActions } from '../state/actions';
import { usePane } from '../state/store';
import { useTexts } from '../texts';
import { AddedFiles } from './added-files';
import { BankNames } from './bank-names';
import { Corrections } from './corrections';
import { FailuresList } from './failures-list';
import { MappingList } from './mapping-list';
import { UnitChoice } from './unit-choice';
import { RowAccountView } from './row-account';

const useStyles = makeStyles({
  ledger: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { margin: 0, overflowWrap: 'anywhere' },
  others: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  kind: { color: tokens.colorNeutralForeground3 },
  waiting: { padding: tokens.spacingVerticalXXL },
});

function LedgerView({ ledger }: { ledger: Ledger }) {
  const styles = useStyles();
  const texts = useTexts();
  const asked = ledger.questions.length;
  return (
    <article className={styles.ledger}>
      <Subtitle2 as="h3" className={styles.title}>
        <CellLink
          to={{
            ...(ledger.file !== undefined && { file: ledger.file }),
            sheet: ledger.sheet,
            row: ledger.headerTop + 1,
          }}
        >
          {texts.ledger.range(ledger.sheet, formatRange(ledger.range))}
        </CellLink>
      </Subtitle2>
      <RowAccountView ledger={ledger} />
      {ledger.failures.length === 0 ? (
        <Text>{texts.ledger.failuresNone}</Text>
      ) : (
        <Section
          title={texts.ledger.failuresTitle}
          aside={<Text size={200}>{formatCount(ledger.failures.length)}</Text>}
        >
          <FailuresList failures={ledger.failures} />
        </Section>
      )}
      {ledger.findings.length > 0 && (
        <Section title={texts.ledger.findingsTitle}>
          {ledger.findings.map((finding, index) => (
            <FindingCard key={index} finding={finding} loans={ledger.loans} ledgers={[ledger]} />
          ))}
        </Section>
      )}
      <Section
        title={texts.ledger.mappingTitle}
        aside={
          <Text size={200}>
            {asked > 0 ? texts.ledger.mappingAsk(asked) : texts.ledger.mappingSettled(ledger.mapping.length)}
          </Text>
        }
      >
        <Corrections ledger={ledger} />
        <MappingList ledger={ledger} />
        <UnitChoice ledger={ledger} />
      </Section>
    </article>
  );
}

function Others({ others }: { others: WorkbookScan['others'] }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Section title={texts.ledger.othersTitle}>
      <ul className={styles.others}>
        {others.map(({ file, sheet, kind }) => (
          <li key={`${file ?? ''} ${sheet}`}>
            <CellLink to={{ ...(file !== undefined && { file }), sheet, row: 1 }} column={0}>
              {sheet}
            </CellLink>{' '}
            <Text className={styles.kind}>{texts.ledger.others[kind]}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function LedgerTab() {
  const styles = useStyles();
  const texts = useTexts();
  const actions = useActions();
  const scan = usePane((state) => state.scan);
  const busy = usePane((state) => state.task !== undefined);
  if (!scan) {
    return busy ? (
      <Spinner className={styles.waiting} label={texts.ledger.scanning} labelPosition="below" />
    ) : (
      <EmptyState icon={DocumentTableSearchRegular} title={texts.ledger.noneTitle} text={texts.ledger.noneText} />
    );
  }
  const empty = scan.others.every(({ kind }) => kind === 'empty');
  return (
    <>
      {scan.ledgers.length === 0 && (
        <EmptyState
          icon={DocumentTableSearchRegular}
          title={empty ? texts.ledger.emptyTitle : texts.ledger.noneTitle}
          text={empty ? texts.ledger.emptyText : texts.ledger.noneText}
        />
      )}
      {(scan.failures ?? []).map((failure, index) => (
        <FailureCard key={index} failure={failure} />
      ))}
      {scan.ledgers.length > 0 && (
        <Section
          title={texts.ledger.sheetsFound(scan.ledgers.length)}
          aside={
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowSyncRegular />}
              disabled={busy}
              onClick={() => void actions.scan()}
            >
              {texts.ledger.rescan}
            </Button>
          }
        >
          {scan.ledgers.map((ledger) => (
            <LedgerView key={`${ledger.file ?? ''} ${ledger.sheet} ${ledger.range.top}`} ledger={ledger} />
          ))}
        </Section>
      )}
      {scan.ledgers.length > 0 && <BankNames ledgers={scan.ledgers} />}
      <AddedFiles />
      {scan.others.length > 0 && scan.ledgers.length > 0 && <Others others={scan.others} />}
    </>
  );
}
