import { Button, Dropdown, makeStyles, mergeClasses, Option, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { useState } from 'react';

import type { ColumnMapping, Field, Ledger, LedgerColumn } from '../../ledger/ledger';
import { columnLetters } from '../../ledger/column-letters';
import { fieldName } from '../../wording/failures';
import { useActions } from '../state/actions';
import { useLanguage, useTexts } from '../texts';

/** From here on a header was recognised by its words; below, by what its cells look like. */
const SURE = 0.9;
const LIKELY = 0.6;
/** The clerk says the ledger has no such column (ColumnChoice). */
const NO_COLUMN = -1;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '5em minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    ':not(:last-child)': { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  },
  field: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  middle: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  header: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  sample: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  end: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS, whiteSpace: 'nowrap' },
  confidence: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '2px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  unsure: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  chooser: { gridColumn: '1 / -1', minWidth: 0, marginTop: tokens.spacingVerticalXS },
  question: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground1 },
});

function useColumnName(): (column: LedgerColumn) => string {
  const texts = useTexts();
  return ({ column, header }) => texts.ledger.column(columnLetters(column), header);
}

interface ChooserProps {
  readonly ledger: Ledger;
  readonly field: Field;
  readonly columns: readonly LedgerColumn[];
  readonly current?: number;
  readonly onDone?: () => void;
}

/** Every column of the ledger by letter and header: the clerk knows better than the header does. */
function ColumnChooser({ ledger, field, columns, current, onDone }: ChooserProps) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts();
  const actions = useActions();
  const nameOf = useColumnName();
  const chosen = columns.find(({ column }) => column === current);
  return (
    <Dropdown
      className={styles.chooser}
      aria-label={texts.ledger.change(fieldName(field, language))}
      placeholder={texts.ledger.chooseColumn}
      value={chosen ? nameOf(chosen) : ''}
      selectedOptions={chosen ? [String(chosen.column)] : []}
      onOptionSelect={(_, { optionValue }) => {
        onDone?.();
        if (optionValue !== undefined) void actions.chooseColumn(ledger, field, Number(optionValue));
      }}
    >
      {columns.map((column) => (
        <Option key={column.column} value={String(column.column)} text={nameOf(column)}>
          {`${nameOf(column)}  ${texts.ledger.sample(column.sample)}`}
        </Option>
      ))}
      <Option value={String(NO_COLUMN)}>{texts.ledger.notUsed}</Option>
    </Dropdown>
  );
}

function MappingItem({ ledger, mapping }: { ledger: Ledger; mapping: ColumnMapping }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts();
  const nameOf = useColumnName();
  const [changing, setChanging] = useState(false);
  const sure = mapping.confidence >= SURE;
  const likely = mapping.confidence >= LIKELY;
  return (
    <li className={styles.item}>
      <span className={styles.field}>{fieldName(mapping.field, language)}</span>
      <span className={styles.middle} title={mapping.evidence}>
        <span className={styles.header}>
          {nameOf(mapping)}
          {mapping.unit && !mapping.header.includes(mapping.unit) ? texts.ledger.unit(mapping.unit) : ''}
        </span>
        <span className={styles.sample}>{texts.ledger.sample(mapping.sample)}</span>
      </span>
      <span className={styles.end}>
        <span className={mergeClasses(styles.confidence, !likely && styles.unsure)}>
          {likely ? <CheckmarkRegular aria-hidden /> : <QuestionCircleRegular aria-hidden />}
          {sure ? texts.ledger.sure : likely ? texts.ledger.likely : texts.ledger.unsure}
        </span>
        <Button
          appearance="subtle"
          size="small"
          icon={<EditRegular />}
          aria-label={texts.ledger.change(fieldName(mapping.field, language))}
          aria-expanded={changing}
          onClick={() => setChanging(!changing)}
        />
      </span>
      {changing && (
        <ColumnChooser
          ledger={ledger}
          field={mapping.field}
          columns={ledger.columns ?? ledger.mapping}
          current={mapping.column}
          onDone={() => setChanging(false)}
        />
      )}
    </li>
  );
}

/** Questions first, then what is unsure, then the rest in the order of the columns. */
export function MappingList({ ledger }: { ledger: Ledger }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = useTexts();
  const byDoubt = [...ledger.mapping].sort(
    (a, b) => Number(a.confidence >= LIKELY) - Number(b.confidence >= LIKELY) || a.column - b.column,
  );
  return (
    <ul className={styles.list}>
      {ledger.questions.map(({ field, candidates }) => (
        <li key={field} className={styles.item}>
          <span className={styles.question}>
            {texts.ledger.questionText(fieldName(field, language), candidates.length)}
          </span>
          <ColumnChooser ledger={ledger} field={field} columns={candidates} />
        </li>
      ))}
      {byDoubt.map((mapping) => (
        <MappingItem key={mapping.field} ledger={ledger} mapping={mapping} />
      ))}
    </ul>
  );
}
