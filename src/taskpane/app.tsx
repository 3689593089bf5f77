import { FluentProvider, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';

import type { WorkbookApi } from '../excel/office/contract';
import type { Language } from '../locale/language';
import type { HostFacts } from './host-facts';
import { fetchWhenIdle } from './later-views';
import { Pane } from './pane';
import { EmptyState } from './shell/empty-state';
import { ErrorBoundary } from './shell/error-boundary';
import { ActionsContext, createActions } from './state/actions';
import type { Surroundings } from './state/error-report';
import { createStore, StoreContext } from './state/store';
import { LanguageContext, PANE_TEXTS } from './texts';
import { type ThemeName, THEMES } from './theme';
import { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected';

const useStyles = makeStyles({
  name: { display: 'block', margin: 0, padding: tokens.spacingHorizontalM },
  // Chinese at 14/20; the pane fills its frame and only its middle scrolls.
  root: {
    height: '100%',
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '@media (prefers-reduced-motion: reduce)': { '& *': { animationDuration: '0.01ms', transitionProperty: 'none' } },
  },
});

export interface AppProps {
  /** undefined: the page was opened outside Excel. */
  readonly api: WorkbookApi | undefined;
  readonly host: HostFacts;
  readonly theme: ThemeName;
  readonly language: Language;
  /** Told when the clerk chooses another language, so that start-up can remember it. */
  readonly onLanguage?: (language: Language) => void;
}

function Connected({
  api,
  host,
  theme,
  language,
  onLanguage,
}: AppProps & { api: WorkbookApi; onLanguage: (language: Language) => void }) {
  const surroundings = useRef<Surroundings>({ host: host.description, language, theme });
  surroundings.current = { host: host.description, language, theme };
  const store = useMemo(() => createStore(), []);
  const read = useMemo(() => () => surroundings.current, []);
  const actions = useMemo(() => createActions(store, api, read), [store, api, read]);
  useEffect(() => {
    void actions.start().then(fetchWhenIdle);
    return () => actions.cancel();
  }, [actions]);
  useEffect(() => api.onSelection?.((cell) => store.dispatch({ type: 'selection-moved', cell })), [api, store]);
  useEffect(() => api.onRibbon?.((message) => store.dispatch({ type: 'ribbon-spoke', message })), [api, store]);
  return (
    <StoreContext value={store}>
      <ActionsContext value={actions}>
        <ErrorBoundary surroundings={read}>
          <Pane host={host} surroundings={read} onLanguage={onLanguage} />
        </ErrorBoundary>
      </ActionsContext>
    </StoreContext>
  );
}

/** The pane as a whole. Everything it asks of the workbook goes through `api`. */
export function App(props: AppProps) {
  const styles = useStyles();
  const [language, setLanguage] = useState(props.language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const change = (next: Language): void => {
    setLanguage(next);
    props.onLanguage?.(next);
  };
  const texts = PANE_TEXTS[language];
  return (
    // Fluent gives the provider's class to its pop-ups as well, so the pane's own box is a div inside it. What the browser draws itself, the
    // scroll bars and the sign in a date's box, follows the theme too.
    <FluentProvider theme={THEMES[props.theme]} style={{ height: '100%', colorScheme: props.theme }}>
      <div className={styles.root}>
        <LanguageContext value={language}>
          {props.api && props.host.inExcel ? (
            <Connected {...props} api={props.api} language={language} onLanguage={change} />
          ) : (
            <main>
              <Subtitle2 as="h1" className={styles.name}>
                {texts.appName}
              </Subtitle2>
              <EmptyState
                icon={PlugDisconnectedRegular}
                title={texts.notices.notExcelTitle}
                text={texts.notices.notExcelText}
              />
            </main>
          )}
        </LanguageContext>
      </div>
    </FluentProvider>
  );
}
