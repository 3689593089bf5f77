import { useCallback, useEffect, useState } from 'react';
import { files as filesEnUs } from '../../locale/en-us/files';
import { files as filesZhCn } from '../../locale/zh-cn/files';
import type { Language } from '../../locale/language';
import { OfficeError } from '../host/office-error';
import { describeKept } from '../calc/contract/describe-kept';
import { FileError } from '../xlsx/package/errors';
import { download } from './download';
import { GridView } from './grid-view';
import { fetchFunctions } from './functions-metadata';
import { fetchSample, listSamples, sampleTitle } from './samples';
import type { Sample } from './samples';
import { CellStatus } from './shell/cell-status';
import { NoticeBar } from './shell/notice-bar';
import type { Notice } from './shell/notice-bar';
import { PaneSide } from './shell/pane-side';
import { Ribbon } from './shell/ribbon';
import type { AddInCommand } from './shell/ribbon';
import { TitleBar } from './shell/title-bar';
import { workbenchTexts } from './texts';
import type { WorkbenchTexts } from './texts';
import { openSession } from './workbook-session';
import type { WorkbookSession } from './workbook-session';

export function WorkbenchPage({ startLanguage }: { readonly startLanguage: Language }) {
  const [language, setLanguage] = useState(startLanguage);
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  const [session, setSession] = useState<WorkbookSession>();
  const [unsaved, setUnsaved] = useState(false);
  const [opening, setOpening] = useState<string>();
  const [paneOpen, setPaneOpen] = useState(true);
  const [notice, setNotice] = useState<Notice>();
  const [dropping, setDropping] = useState(false);
  const texts = workbenchTexts(language);
  const fileTexts = language === 'zh-CN' ? filesZhCn : filesEnUs;

  const warn = useCallback((text: string, error?: unknown) => {
    if (error !== undefined) console.warn(error);
    setNotice({ kind: 'warning', text });
  }, []);

  const open = useCallback(
    async (fileName: string, read: () => Promise<Uint8Array>, unreadable: string) => {
      setOpening(fileName);
      setNotice(undefined);
      try {
        const bytes = await read().catch((error: unknown) => {
          throw new Unreadable(fileName, { cause: error });
        });
        const next = await openSession(bytes, fileName, await fetchFunctions());
        setSession(next);
        const note = next.notes[0];
        if (note !== undefined) setNotice({ kind: 'information', text: fileTexts.notes[note] });
      } catch (error) {
        if (error instanceof Unreadable) warn(unreadable, error);
        else {
          const reason = error instanceof FileError ? error.in(language) : texts.notice.openUnknown;
          warn(texts.notice.openFailed(fileName, reason), error);
        }
      } finally {
        setOpening(undefined);
      }
    },
    [fileTexts, language, texts, warn],
  );

  const openSample = useCallback(
    (sample: Sample) =>
      open(sample.file, () => fetchSample(sample), texts.notice.sampleFailed(sampleTitle(sample, language))),
    [open, texts, language],
  );

  useEffect(() => {
    listSamples().then(
      ([first, ...others]) => {
        if (!first) return;
        setSamples([first, ...others]);
        void openSample(first);
      },
      (error: unknown) => warn(texts.notice.sampleFailed('index.json'), error),
    );
    // Once, when the page comes up: a later change of language opens nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (!session) return;
    session.onPaneShown = setPaneOpen;
    session.onWorkbookCreated = (file) => {
      const name = texts.createdName(session.saveName);
      download(new Uint8Array(file), name);
      setNotice({ kind: 'information', text: texts.notice.saved(name) });
    };
    session.onComputed = () => {
      const text = describeKept(session.kept, language);
      if (text !== undefined) setNotice((shown) => shown ?? { kind: 'information', text });
    };
    setUnsaved(session.unsaved);
    return session.onUnsaved(setUnsaved);
  }, [session, texts, language]);

  useEffect(() => {
    const warnBeforeLeaving = (event: BeforeUnloadEvent) => event.preventDefault();
    if (!unsaved) return;
    window.addEventListener('beforeunload', warnBeforeLeaving);
    return () => window.removeEventListener('beforeunload', warnBeforeLeaving);
  }, [unsaved]);

  const save = async (): Promise<boolean> => {
    if (!session) return false;
    try {
      download(await session.save(), session.saveName);
      const kept = describeKept(session.kept, language) ?? '';
      setNotice({ kind: 'information', text: texts.notice.saved(session.saveName) + kept });
      return true;
    } catch (error) {
      warn(texts.notice.saveFailed, error);
      return false;
    }
  };

  /** Asks first where something would be lost. */
  const replace = (next: () => void) => {
    if (!session || !unsaved) {
      next();
      return;
    }
    const { unsavedBefore, saveFirst, discard, stay } = texts.notice;
    setNotice({
      kind: 'warning',
      text: unsavedBefore(session.fileName),
      choices: [
        { label: saveFirst, choose: () => void save().then((saved) => saved && next()) },
        { label: discard, choose: next },
        { label: stay, choose: () => setNotice(undefined) },
      ],
    });
  };

  const openFile = (file: File) =>
    replace(() => void open(file.name, async () => new Uint8Array(await file.arrayBuffer()), texts.notice.openUnknown));

  const command = (name: AddInCommand) => {
    if (!session?.addInReady) {
      warn(texts.notice.paneNotReady);
      return;
    }
    session.runCommand(name);
  };

  const drop = (event: React.DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const [file, ...others] = event.dataTransfer.files;
    if (file && others.length === 0) openFile(file);
    else warn(texts.notice.droppedOther);
  };

  return (
    <div className="page" lang={language}>
      <TitleBar
        texts={texts}
        fileName={session?.fileName ?? ''}
        unsaved={unsaved}
        onSwitchLanguage={() => setLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN')}
      />
      <Ribbon
        texts={texts}
        language={language}
        samples={samples}
        paneOpen={paneOpen}
        busy={opening !== undefined}
        onOpenFile={openFile}
        onOpenSample={(sample) => replace(() => void openSample(sample))}
        onSave={() => void save()}
        onCommand={command}
        onTogglePane={() => setPaneOpen(!paneOpen)}
      />
      {notice && <NoticeBar notice={notice} closeLabel={texts.notice.close} onClose={() => setNotice(undefined)} />}
      <div className="work">
        <main
          className={dropping ? 'grid dropping' : 'grid'}
          onDragOver={(event) => {
            event.preventDefault();
            setDropping(true);
          }}
          onDragLeave={() => setDropping(false)}
          onDrop={drop}
        >
          {session && (
            <GridView
              key={`${session.id} ${language}`}
              session={session}
              language={language}
              onRefused={() => setNotice({ kind: 'information', text: texts.notice.refused })}
              onEditFailed={(error) => warn(editRefusal(error, texts.notice), error)}
            />
          )}
          {session && <CellStatus session={session} label={texts.status.cell} />}
          {(opening !== undefined || !session) && (
            <p className="opening" role="status">
              {opening === undefined ? texts.status.starting : texts.status.opening(opening)}
            </p>
          )}
        </main>
        {session && <PaneSide texts={texts} open={paneOpen} session={session} language={language} />}
      </div>
    </div>
  );
}

function editRefusal(error: unknown, notice: WorkbenchTexts['notice']): string {
  if (!(error instanceof OfficeError)) return notice.editRefused(notice.editUnknown);
  if (error.code === 'AccessDenied') return notice.protectedSheet;
  return notice.editRefused(error.code === 'InvalidArgument' ? notice.malformedFormula : notice.editUnknown);
}

/** The file's bytes could not be had at all. */
class Unreadable extends Error {}
