import { Button, Field, makeStyles, Radio, RadioGroup, Switch, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import type { FormulaReport, ResultOutput } from '../../excel/office/contract';
import { formatCount } from '../format';
import { Section } from '../shell/section';
import { useActions } from '../state/actions';
import { usePane } from '../state/store';
import { useInSheetTexts } from './texts';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2, textWrap: 'pretty' },
  first: { alignSelf: 'flex-start' },
});

function Report({ report: { sheet, kind, formulas, loans, why } }: { report: FormulaReport }) {
  const styles = useStyles();
  const texts = useInSheetTexts();
  const what = kind === 'rows' ? texts.reports.rows(sheet, formatCount(formulas)) : texts.reports[kind](sheet);
  const reason = why && (why === 'across-rows' ? texts.why[why](formatCount(loans - formulas)) : texts.why[why]);
  return (
    <Text size={200} className={styles.hint}>
      {what}
      {reason}
    </Text>
  );
}

/** Values or formulas, what came of it, 转为数值; and whether changed rows are checked by themselves. */
export function ResultOutputOptions() {
  const styles = useStyles();
  const texts = useInSheetTexts();
  const actions = useActions();
  const choice = usePane((state) => state.choice);
  const reports = usePane((state) => state.result?.formulas);
  const working = usePane((state) => state.task !== undefined);
  const [turning, setTurning] = useState(false);
  const output: ResultOutput = choice.output ?? 'values';
  const shown = reports && reports.length > 0 ? 'formulas' : 'values';
  const hasFormulas = reports?.some(({ kind }) => kind !== 'values') === true;
  const result = usePane((state) => state.result);
  const turn = async (): Promise<void> => {
    setTurning(true);
    await actions.toValues();
    setTurning(false);
  };
  return (
    <Section title={texts.outputTitle}>
      <Field hint={texts.outputHints[output]}>
        <RadioGroup
          layout="horizontal"
          aria-label={texts.outputTitle}
          value={output}
          onChange={(_, { value }) => void actions.choose({ ...choice, output: value as ResultOutput })}
        >
          <Radio value="values" label={texts.output.values} />
          <Radio value="formulas" label={texts.output.formulas} />
        </RadioGroup>
      </Field>
      {result && output !== shown && (
        <Text size={200} className={styles.hint}>
          {texts.applies}
        </Text>
      )}
      {reports?.map((report) => (
        <Report key={report.sheet} report={report} />
      ))}
      {hasFormulas && (
        <Button className={styles.first} disabled={turning || working} onClick={() => void turn()}>
          {texts.toValues}
        </Button>
      )}
      <Field hint={texts.recheckHint}>
        <Switch
          label={texts.recheck}
          checked={choice.recheck !== false}
          onChange={(_, { checked }) => void actions.choose({ ...choice, recheck: checked })}
        />
      </Field>
    </Section>
  );
}
