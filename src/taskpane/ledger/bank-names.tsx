import { Button, Dropdown, Field, makeStyles, Option, Text, tokens } from '@fluentui/react-components';

import type { BankAliases, Ledger } from '../../ledger/ledger';
import { Section } from '../shell/section';
import { useActions } from '../state/actions';
import { usePane } from '../state/store';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  dropdown: { minWidth: 0 },
});

/** Which spellings are one bank: as the reader joined them, as the clerk said, and a choice for those left. */
export function BankNames({ ledgers }: { ledgers: readonly Ledger[] }) {
  const styles = useStyles();
  const texts = useTexts();
  const actions = useActions();
  const told = Object.entries(usePane((state) => state.choice.banks) ?? {});
  const joined = new Map<string, BankAliases>(ledgers.flatMap(({ banks = [] }) => banks.map((b) => [b.name, b])));
  const names = [...new Set(ledgers.flatMap(({ loans }) => loans.map(({ bank }) => bank)))].filter(Boolean).sort();
  if (names.length < 2 && joined.size === 0 && told.length === 0) return null;
  return (
    <Section title={texts.ledger.banksTitle}>
      <ul className={styles.list}>
        {[...joined.values()].map(({ name, aliases }) => (
          <li key={name}>
            <Text>{texts.ledger.bankJoined(aliases.join('、'), name)}</Text>
            {aliases.map((alias) => (
              <Button key={alias} size="small" onClick={() => void actions.nameBank([alias], alias)}>
                {texts.ledger.bankApart(alias)}
              </Button>
            ))}
          </li>
        ))}
        {told.map(([alias, name]) => (
          <li key={alias}>
            <Text>{texts.ledger.bankTold(alias, name)}</Text>
            <Button size="small" onClick={() => void actions.nameBank([alias], undefined)}>
              {texts.ledger.bankToldUndo(alias)}
            </Button>
          </li>
        ))}
      </ul>
      {names.length > 1 && <Text size={200}>{texts.ledger.bankJoinHint}</Text>}
      {names.length > 1 &&
        names.map((bank) => (
          <Field key={bank} label={bank}>
            <Dropdown
              className={styles.dropdown}
              size="small"
              aria-label={texts.ledger.bankJoin(bank)}
              value=""
              selectedOptions={[]}
              onOptionSelect={(_, { optionValue }) => {
                const written = [bank, ...(joined.get(bank)?.aliases ?? [])];
                // What was said to be this bank goes with it.
                const led = told.filter(([, name]) => name === bank).map(([alias]) => alias);
                if (optionValue !== undefined) void actions.nameBank([...written, ...led], optionValue);
              }}
            >
              {names
                .filter((other) => other !== bank)
                .map((other) => (
                  <Option key={other} value={other}>
                    {other}
                  </Option>
                ))}
            </Dropdown>
          </Field>
        ))}
    </Section>
  );
}
