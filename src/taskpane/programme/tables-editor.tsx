import { Button, Field, Input, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useState } from 'react';

import { isoFromDay } from '../../engine/ground/day';
import { REFERENCE_RATES } from '../../engine/ground/tables/lpr';
import { WORKDAYS } from '../../engine/ground/tables/workdays';
import { tablesWith } from '../../excel/kept/added-tables';
import type { AddedTables } from '../../excel/office/contract';
import { describeTableError } from '../../excel/kept/describe-table-error';
import { checkTables } from '../../excel/kept/check-tables';
import { BackBar } from '../shell/back-bar';
import { Section } from '../shell/section';
import { useActions } from '../state/actions';
import { useDispatch, usePane } from '../state/store';
import { useLanguage } from '../texts';
import { useEditorTexts } from './editor-texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  pair: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  input: { minWidth: 0, width: '100%' },
  button: { alignSelf: 'flex-start' },
});

type Wrong = Readonly<Record<string, string>>;

/** LPR and days off that came after the product: kept in the workbook, and only what fits the tables there are. */
export function TablesEditor() {
  const words = useEditorTexts();
  const language = useLanguage();
  const actions = useActions();
  const dispatch = useDispatch();
  const choice = usePane((state) => state.choice);
  const tables = choice.tables ?? {};
  const keep = (next: AddedTables): void => void actions.choose({ ...choice, tables: next });
  /** Sentences by the last word of the field; '' for the row as a whole. Nothing: it is kept. */
  const add = (part: AddedTables, sentences: Wrong): Wrong => {
    const checked = checkTables(part);
    if (!checked.ok) {
      const field = checked.field.split('.').at(-1) ?? '';
      return { [field]: sentences[field] ?? checked.found };
    }
    const given = tablesWith(tables, part);
    if (!given.ok) return { '': describeTableError(given.error, language) };
    keep({
      lpr: [...(tables.lpr ?? []), ...(part.lpr ?? [])].sort((a, b) => (a.effective < b.effective ? -1 : 1)),
      workdays: [...(tables.workdays ?? []), ...(part.workdays ?? [])].sort((a, b) => a.year - b.year),
    });
    return {};
  };
  const present = tablesWith(tables);
  return (
    <>
      <BackBar title={words.tablesTitle} onBack={() => dispatch({ type: 'panel-closed' })} />
      <Text>{words.tablesIntro}</Text>
      {!present.ok && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{describeTableError(present.error, language)}</MessageBarBody>
        </MessageBar>
      )}
      <Section title={words.lpr}>
        <Text size={200}>{words.lprCovered(isoFromDay(REFERENCE_RATES.coveredTo))}</Text>
        <Rows
          rows={(tables.lpr ?? []).map(({ effective, lpr1y, lpr5y }) => words.lprRow(effective, lpr1y, lpr5y))}
          onRemove={(at) => keep({ ...tables, lpr: (tables.lpr ?? []).filter((_, i) => i !== at) })}
        />
        <NewRow
          fields={[
            { name: 'effective', label: words.lprEffective, placeholder: '2026-10-20' },
            { name: 'lpr1y', label: words.lpr1y },
            { name: 'lpr5y', label: words.lpr5y },
          ]}
          onAdd={({ effective = '', lpr1y = '', lpr5y = '' }) =>
            add(
              { lpr: [{ effective, lpr1y: lpr1y.replace('%', ''), lpr5y: lpr5y.replace('%', '') }] },
              { effective: words.wrongDay, lpr1y: words.wrongPercent, lpr5y: words.wrongPercent },
            )
          }
        />
      </Section>
      <Section title={words.workdays}>
        <Text size={200}>{words.workdaysCovered(isoFromDay(WORKDAYS.coveredTo))}</Text>
        <Rows
          rows={(tables.workdays ?? []).map(({ year, daysOff, daysWorked }) =>
            words.workdayRow(String(year), daysOff, daysWorked),
          )}
          onRemove={(at) => keep({ ...tables, workdays: (tables.workdays ?? []).filter((_, i) => i !== at) })}
        />
        <NewRow
          fields={[
            {
              name: 'year',
              label: words.year,
              placeholder: String(Number(isoFromDay(WORKDAYS.coveredTo).slice(0, 4)) + 1),
            },
            { name: 'daysOff', label: words.daysOff, hint: words.daysOffHint },
            { name: 'daysWorked', label: words.daysWorked, hint: words.daysWorkedHint },
          ]}
          onAdd={({ year = '', daysOff = '', daysWorked = '' }) =>
            add(
              { workdays: [{ year: Number(year || NaN), daysOff, daysWorked }] },
              { year: words.wrongYear, daysOff: words.wrongDays, daysWorked: words.wrongDays },
            )
          }
        />
      </Section>
    </>
  );
}

function Rows({ rows, onRemove }: { rows: readonly string[]; onRemove: (at: number) => void }) {
  const styles = useStyles();
  const words = useEditorTexts();
  if (rows.length === 0) return null;
  return (
    <ul className={styles.list}>
      {rows.map((row, i) => (
        <li key={row} className={styles.row}>
          <Text>{row}</Text>
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={words.removeRow(row)}
            onClick={() => onRemove(i)}
          />
        </li>
      ))}
    </ul>
  );
}

interface NewRowProps {
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly placeholder?: string;
    readonly hint?: string;
  }[];
  /** Gives what is wrong, by field; empty: it is added. */
  readonly onAdd: (typed: Readonly<Record<string, string>>) => Wrong;
}

function NewRow({ fields, onAdd }: NewRowProps) {
  const styles = useStyles();
  const words = useEditorTexts();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [wrong, setWrong] = useState<Wrong>({});
  return (
    <>
      {fields.map(({ name, label, placeholder, hint }) => (
        <Field
          key={name}
          label={label}
          {...(hint !== undefined && { hint })}
          {...(wrong[name] !== undefined && { validationState: 'error' as const, validationMessage: wrong[name] })}
        >
          <Input
            className={styles.input}
            {...(placeholder !== undefined && { placeholder })}
            value={typed[name] ?? ''}
            onChange={(_, { value }) => setTyped({ ...typed, [name]: value })}
          />
        </Field>
      ))}
      {wrong[''] !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{wrong['']}</MessageBarBody>
        </MessageBar>
      )}
      <Button
        className={styles.button}
        size="small"
        icon={<AddRegular />}
        onClick={() => {
          const found = onAdd(
            Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, text.normalize('NFKC').trim()])),
          );
          setWrong(found);
          if (Object.keys(found).length === 0) setTyped({});
        }}
      >
        {words.addRow}
      </Button>
    </>
  );
}
