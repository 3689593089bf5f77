import { createRoot } from 'react-dom/client';

import { displayLanguage } from '../excel/office/display-language';
import { layoutMemory, rememberIn } from '../excel/kept/layout-memory';
import { keep, readKept } from '../excel/office/machine-storage';
import { createWorkbookApi } from '../excel/workbook-api';
import type { Language } from '../locale/language';
import { App } from './app';
import type { HostFacts } from './host-facts';
import { chooseTheme, type ThemeName } from './theme';

// The pane's one file that knows Office.js: it starts the pane and hands it plain data.

const LANGUAGE_KEY = 'tiexi.language';
/** The floor of manifest.xml. */
const FLOOR = { excelApi: '1.14', customFunctions: '1.3' } as const;

/** The language the clerk chose last. */
function rememberedLanguage(): Language | undefined {
  const kept = readKept(LANGUAGE_KEY);
  return kept === 'zh-CN' || kept === 'en-US' ? kept : undefined;
}

const prefersDark = window.matchMedia('(prefers-color-scheme: dark)');

function themeNow(): ThemeName {
  // Typed as always there; undefined on Excel web (office-js#6134) and outside Office.
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  return chooseTheme({
    ...(typeof theme?.isDarkTheme === 'boolean' && { isDarkTheme: theme.isDarkTheme }),
    ...(theme?.bodyBackgroundColor && { background: theme.bodyBackgroundColor }),
    prefersDark: prefersDark.matches,
  });
}

function hostFacts(host: Office.HostType | null, platform: Office.PlatformType | null): HostFacts {
  const inExcel = host === Office.HostType.Excel;
  const supports = (set: string, version: string): boolean =>
    inExcel && Office.context.requirements.isSetSupported(set, version);
  return {
    inExcel,
    customFunctions: supports('CustomFunctionsRuntime', FLOOR.customFunctions),
    excelApi: supports('ExcelApi', FLOOR.excelApi),
    description: [host ?? 'no host', platform ?? '', inExcel ? Office.context.diagnostics.version : '']
      .join(' ')
      .trim(),
  };
}

void Office.onReady(({ host, platform }) => {
  const container = document.getElementById('root');
  if (!container) throw new Error('taskpane.html has no #root');
  const facts = hostFacts(host, platform);
  rememberIn(layoutMemory(readKept, keep));
  let language = rememberedLanguage() ?? displayLanguage();
  const api = facts.inExcel ? createWorkbookApi(() => language) : undefined;
  const root = createRoot(container);
  const draw = (): void =>
    root.render(
      <App
        api={api}
        host={facts}
        theme={themeNow()}
        language={language}
        onLanguage={(next) => {
          language = next;
          keep(LANGUAGE_KEY, next);
        }}
      />,
    );
  prefersDark.addEventListener('change', draw);
  draw();
});
