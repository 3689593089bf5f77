import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';

import { handIn as english } from '../../locale/en-us/hand-in';
import { handIn as chinese } from '../../locale/zh-cn/hand-in';
import type { MaskChoice } from '../../reports/facts/mask';
import { describeVerification, type Verification } from '../../reports/record/run-record';
import type { SheetKey } from '../../reports/model/sheet-model';
import { Section } from '../shell/section';
import { useActions } from '../state/actions';
import { usePane } from '../state/store';
import { useLanguage } from '../texts';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  masks: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
  button: { alignSelf: 'flex-start' },
  said: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

const MASKS = ['id', 'account', 'phone'] as const;

/** 报送副本 and 核验: what is done with the sheets once they are right. */
export function HandIn({ keys }: { readonly keys: readonly SheetKey[] }) {
  const language = useLanguage();
  const texts = language === 'zh-CN' ? chinese : english;
  return (
    <>
      <CopyToHandIn keys={keys.filter((key) => key !== 'run-record')} texts={texts} />
      <VerifyRecord texts={texts} />
    </>
  );
}

function CopyToHandIn({ keys, texts }: { readonly keys: readonly SheetKey[]; readonly texts: typeof chinese }) {
  const styles = useStyles();
  const actions = useActions();
  const busy = usePane((state) => state.task !== undefined);
  const [mask, setMask] = useState<MaskChoice>({ id: true, account: true, phone: true });
  const [opened, setOpened] = useState(false);
  return (
    <Section title={texts.copyTitle}>
      <Text className={styles.hint}>{texts.copyHint}</Text>
      <div className={styles.masks} role="group" aria-label={texts.mask}>
        <Text>{texts.mask}</Text>
        {MASKS.map((what) => (
          <Checkbox
            key={what}
            checked={mask[what]}
            label={texts.masks[what]}
            onChange={(_, { checked }) => setMask({ ...mask, [what]: checked === true })}
          />
        ))}
      </div>
      <Button
        className={styles.button}
        disabled={busy || keys.length === 0}
        onClick={() => {
          setOpened(false);
          void actions.copy(keys, mask).then(setOpened);
        }}
      >
        {texts.copyButton(keys.length)}
      </Button>
      <div role="status">
        {keys.length === 0 && <Text className={styles.hint}>{texts.chooseFirst}</Text>}
        {opened && <Text>{texts.copyOpened}</Text>}
      </div>
    </Section>
  );
}

function VerifyRecord({ texts }: { readonly texts: typeof chinese }) {
  const styles = useStyles();
  const language = useLanguage();
  const actions = useActions();
  const busy = usePane((state) => state.task !== undefined);
  const [found, setFound] = useState<Verification>();
  return (
    <Section title={texts.verifyTitle}>
      <Text className={styles.hint}>{texts.verifyHint}</Text>
      <Button
        className={styles.button}
        disabled={busy}
        onClick={() => {
          setFound(undefined);
          void actions.verify().then(setFound);
        }}
      >
        {texts.verifyButton}
      </Button>
      <div role="status">
        {found && (
          <ul className={styles.said}>
            {describeVerification(found, language).map((sentence) => (
              <li key={sentence}>
                <Text>{sentence}</Text>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
