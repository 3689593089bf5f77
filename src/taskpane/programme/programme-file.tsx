import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { useRef, useState } from 'react';

import { describeProgrammeError } from '../../wording/programmes';
import type { Programme } from '../../engine/programmes/programme';
import { BUILT_IN_PROGRAMMES } from '../../engine/programmes/registry';
import { parseProgramme } from '../../engine/programmes/schema';
import { listedProgrammes } from '../../excel/kept/chosen-programme';
import { holdsId } from '../findings/holds-id';
import { BackBar } from '../shell/back-bar';
import { useCard } from '../shell/card';
import { CopyText } from '../shell/copy-text';
import { Section } from '../shell/section';
import { useActions } from '../state/actions';
import { useChosen } from '../state/chosen';
import { useDispatch, usePane } from '../state/store';
import { useBilingual, useLanguage } from '../texts';
import { withOwn } from './draft';
import { useEditorTexts } from './editor-texts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { alignSelf: 'flex-start' },
});

/** The text of the file: the same that the command line takes with --programme-file. */
export function fileOf(programme: Programme): string {
  return `${JSON.stringify(programme, undefined, 2)}\n`;
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Out as a file or as text to copy (some hosts let no pane download), and in again. */
export function ProgrammeFile() {
  const styles = useStyles();
  const card = useCard();
  const words = useEditorTexts();
  const language = useLanguage();
  const say = useBilingual();
  const actions = useActions();
  const dispatch = useDispatch();
  const choice = usePane((state) => state.choice);
  const { programme } = useChosen();
  const input = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [waiting, setWaiting] = useState<Programme>();
  const [done, setDone] = useState<string>();

  const keep = (imported: Programme): void => {
    void actions.choose(withOwn(choice, imported, undefined));
    setWaiting(undefined);
    setDone(words.imported(say(imported.name)));
  };
  const read = async (file: File): Promise<void> => {
    setDone(undefined);
    setWaiting(undefined);
    const text = await file.text();
    const parsed = parseProgramme(text, file.name);
    if (!parsed.ok) return setProblems(parsed.errors.map((error) => describeProgrammeError(error, language)));
    const { programme: found } = parsed;
    if (BUILT_IN_PROGRAMMES.some(({ id }) => id === found.id)) return setProblems([words.published(found.id)]);
    if (holdsId(text)) return setProblems([words.holdsId]);
    setProblems([]);
    if (listedProgrammes(choice).some(({ id }) => id === found.id)) setWaiting(found);
    else keep(found);
  };
  return (
    <>
      <BackBar title={words.fileTitle} onBack={() => dispatch({ type: 'panel-closed' })} />
      <Text>{words.fileIntro}</Text>
      <Section title={words.import}>
        <Text size={200}>{words.importHint}</Text>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={words.choose}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void read(file);
            // The same file, mended, can be chosen again.
            target.value = '';
          }}
        />
        <Button className={styles.button} onClick={() => input.current?.click()}>
          {words.choose}
        </Button>
        {problems.length > 0 && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <ul className={styles.list}>
                {problems.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </MessageBarBody>
          </MessageBar>
        )}
        {waiting && (
          <div className={card.card} role="group" aria-label={words.replaceAsk(say(waiting.name))}>
            <Text>{words.replaceAsk(say(waiting.name))}</Text>
            <Button className={styles.button} size="small" onClick={() => keep(waiting)}>
              {words.replace}
            </Button>
          </div>
        )}
        <Text role="status">{done ?? ''}</Text>
      </Section>
      {programme && (
        <Section title={words.export}>
          <Text size={200}>{words.exportHint(say(programme.name))}</Text>
          <Button
            className={styles.button}
            icon={<ArrowDownloadRegular />}
            onClick={() => download(fileOf(programme), `${programme.id}.json`)}
          >
            {words.download}
          </Button>
          <CopyText label={words.fileText} value={fileOf(programme)} rows={12} />
        </Section>
      )}
    </>
  );
}
