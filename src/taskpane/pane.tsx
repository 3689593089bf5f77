import { makeStyles, PortalMountNodeProvider, tokens } from '@fluentui/react-components';
import { type ComponentType, useEffect, useRef, useState } from 'react';

import type { Language } from '../locale/language';
import { SelectedLoan } from './explain/selected-loan';
import type { HostFacts } from './host-facts';
import {
  ExplainView,
  FindingsTab,
  PolicyTab,
  ProgrammeEditor,
  ProgrammeFile,
  ReportsTab,
  RunTab,
  TablesEditor,
} from './later-views';
import { LedgerTab } from './ledger/ledger-tab';
import { DiagnosticsPanel } from './shell/diagnostics-panel';
import { Header } from './shell/header';
import { HelpPanel } from './shell/help-panel';
import { Messages } from './shell/messages';
import { PrimaryBar } from './shell/primary-bar';
import { ScrollAreaContext } from './shell/scroll-area';
import { panelId, StepTabs, tabId } from './shell/step-tabs';
import { attention, stepStates } from './shell/steps';
import { useChosen } from './state/chosen';
import type { Surroundings } from './state/error-report';
import type { Panel } from './state/pane-state';
import { usePane } from './state/store';
import { useBilingual } from './texts';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground1 },
  main: { flex: '1 1 0', minHeight: 0, display: 'flex', flexDirection: 'column' },
  middle: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
});

const TAB_CONTENT = {
  ledger: LedgerTab,
  policy: PolicyTab,
  run: RunTab,
  findings: FindingsTab,
  reports: ReportsTab,
} as const;

const PROGRAMME_PANELS: ReadonlyMap<Panel, ComponentType> = new Map<Panel, ComponentType>([
  ['programme', ProgrammeEditor],
  ['programme-copy', ProgrammeEditor],
  ['programme-edit', ProgrammeEditor],
  ['programme-file', ProgrammeFile],
  ['tables', TablesEditor],
]);

interface Props {
  readonly host: HostFacts;
  readonly surroundings: () => Surroundings;
  readonly onLanguage: (language: Language) => void;
}

export function Pane({ host, surroundings, onLanguage }: Props) {
  const styles = useStyles();
  const say = useBilingual();
  const chosen = useChosen();
  const state = usePane((whole) => whole);
  const middle = useRef<HTMLDivElement>(null);
  // Menus and lists open inside the main landmark: a screen reader that walks by landmarks finds them.
  const [portals, setPortals] = useState<HTMLDivElement | null>(null);
  const { tab, panel, explained, rowsBehind } = state;
  // Another view begins at its top, not where the last one was left.
  useEffect(() => middle.current?.scrollTo?.(0, 0), [tab, panel, explained, rowsBehind]);
  const { task } = state;
  // What is pressed may go with its view, give way to a progress bar, or be switched off: the keyboard then goes on at the panel, where the
  // result or the message stands. Never where the clerk is not in the pane: it would take them out of their sheet.
  useEffect(() => {
    if (document.activeElement === document.body && document.hasFocus()) middle.current?.focus();
  }, [tab, panel, explained, rowsBehind, task?.kind, task?.cancelling, task?.progress?.phase]);
  const { findings, failures } = attention(state);
  const Content = TAB_CONTENT[tab];
  const ProgrammePanel = panel === undefined ? undefined : PROGRAMME_PANELS.get(panel);
  return (
    <PortalMountNodeProvider value={portals ?? undefined}>
      <div className={styles.root}>
        <Header programme={chosen.programme && say(chosen.programme.shortName)} onLanguage={onLanguage} />
        <main className={styles.main}>
          <StepTabs tab={tab} states={stepStates(state, chosen.ready)} waiting={findings + failures} />
          <div
            ref={middle}
            className={styles.middle}
            id={panelId(tab)}
            role="tabpanel"
            aria-labelledby={tabId(tab)}
            tabIndex={0}
          >
            <Messages host={host} />
            <ScrollAreaContext value={middle}>
              <div className={styles.content}>
                {ProgrammePanel ? (
                  <ProgrammePanel />
                ) : panel === 'help' ? (
                  <HelpPanel />
                ) : panel === 'diagnostics' ? (
                  <DiagnosticsPanel surroundings={surroundings} />
                ) : explained !== undefined && state.result ? (
                  <ExplainView result={state.result} loan={explained} />
                ) : (
                  <Content />
                )}
              </div>
            </ScrollAreaContext>
          </div>
          <SelectedLoan />
          <div ref={setPortals} />
        </main>
        {/* An editor has its own button; two that say what is next would be one too many. */}
        {!ProgrammePanel && <PrimaryBar chosen={chosen} />}
      </div>
    </PortalMountNodeProvider>
  );
}
