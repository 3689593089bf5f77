import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';

import { columnLetters } from '../../ledger/column-letters';
import { fieldName } from '../../wording/failures';
import type { ColumnChoice, Field, Ledger } from '../../ledger/ledger';
import { corrections as english } from '../../locale/en-us/corrections';
import { corrections as chinese } from '../../locale/zh-cn/corrections';
import { useActions } from '../state/actions';
import { usePane } from '../state/store';
import { useLanguage } from '../texts';
import { ownValue } from '../../ledger/own-value';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
});

/** What the clerk has settled for ledgers with these headers, now or in an earlier file, and the way back. */
export function Corrections({ ledger }: { ledger: Ledger }) {
  const styles = useStyles();
  const language = useLanguage();
  const texts = language === 'zh-CN' ? chinese : english;
  const actions = useActions();
  const choice = usePane((state) => state.choice);
  const busy = usePane((state) => state.task !== undefined);
  const { file, sheet, layout = '', remembered } = ledger;
  const columns: ColumnChoice = {
    ...remembered?.columns,
    ...ownValue(choice.layouts, layout),
    ...(file === undefined && ownValue(choice.columns, sheet)),
  };
  const unit = ownValue(choice.units, layout) ?? remembered?.unit;
  const parts = [
    ...Object.entries(columns).map(([field, column = -1]) => {
      if (field.startsWith('unused:')) return texts.unused(columnLetters(column));
      const name = fieldName(field as Field, language);
      return column < 0 ? texts.noColumn(name) : texts.column(name, columnLetters(column));
    }),
    ...(unit === undefined ? [] : [texts.unit(unit)]),
    ...Object.entries(remembered?.banks ?? {}).map(([written, name]) => texts.bank(written, name)),
  ];
  if (parts.length === 0) return null;
  return (
    <div className={styles.line}>
      <Text>{(remembered ? texts.remembered : texts.here)(parts.join(texts.separator))}</Text>
      <Button
        size="small"
        disabled={busy}
        title={texts.forgetHint}
        onClick={() => void actions.forgetCorrections(ledger)}
      >
        {texts.forget}
      </Button>
    </div>
  );
}
