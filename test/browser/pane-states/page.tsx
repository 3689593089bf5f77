import { createRoot, type Root } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { waitFor } from '@testing-library/dom';
import type { Language } from '../../../src/locale/language';
import { App } from '../../../src/taskpane/app';
import type { HostFacts } from '../../../src/taskpane/host-facts';
import { PANE_TEXTS } from '../../../src/taskpane/texts';
import type { ThemeName } from '../../../src/taskpane/theme';
import { FakeWorkbookApi } from '../../taskpane/fake-workbook-api';
import { wanningGrid } from '../../taskpane/ledger-fixture';
import { Clerk } from './clerk';
import { PANE_STATES } from './states';

// The pane alone in a page, over a workbook that is only its grids: every state it knows can be brought about in a moment.

const EXCEL: HostFacts = { inExcel: true, customFunctions: true, excelApi: true, description: 'Excel PC 16.0' };

let root: Root | undefined;
let draw: (theme: ThemeName) => void = () => undefined;

/** Shows a state from the beginning. Rejects where the clerk cannot get there. */
async function show(name: string, language: Language): Promise<void> {
  const state = PANE_STATES.find((one) => one.name === name);
  if (!state) throw new Error(`no state ${name}`);
  root?.unmount();
  const container = document.getElementById('root')!;
  root = createRoot(container);
  const api = new FakeWorkbookApi(state.grids?.() ?? [wanningGrid()]);
  api.choice = state.choice ?? {};
  state.prepare?.(api);
  draw = (theme) =>
    root!.render(
      <App
        api={state.outsideExcel ? undefined : api}
        host={{ ...EXCEL, ...(state.outsideExcel && { inExcel: false }), ...state.host }}
        theme={theme}
        language={language}
      />,
    );
  flushSync(() => draw('light'));
  if (!state.outsideExcel) {
    await waitFor(() => {
      if (!api.calls.includes('scan')) throw new Error('the pane has not looked for ledgers');
      if (!api.hold && document.querySelector('[role=progressbar]')) throw new Error('still looking');
    });
  }
  await state.reach?.(new Clerk(), PANE_TEXTS[language], api);
  await document.fonts.ready;
}

/** The same state, as it stands, in another of Office's themes. */
function paint(theme: ThemeName): void {
  flushSync(() => draw(theme));
}

declare global {
  interface Window {
    readonly paneStates: { readonly show: typeof show; readonly paint: typeof paint };
  }
}

Object.assign(window, { paneStates: { show, paint } });
