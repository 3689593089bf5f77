/** What a window must have before office.js loads in it, so that it takes this host for Excel on Windows. */

import type { Language } from '../../locale/language';

/** The window of a browser or of jsdom, as far as it concerns us. */
export type BridgeWindow = object;

export interface BridgeOptions {
  readonly language: Language;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly workbookName: string;
  /** Office.context.document.settings, kept with the workbook under names of its own. */
  readonly settings: Map<string, string>;
  readonly receive: (text: string) => void;
}

export interface Bridge {
  /** Hands a message of the host to the office.js of the window. */
  deliver(text: string): void;
  /** Calls the handlers of a document event of the common API. */
  raise(event: DocumentEvent): void;
}

/** Numbers of the document events this host raises (office.js, OSF.DDA.EventDispId). */
export const enum DocumentEvent {
  SelectionChanged = 2,
}

type EventHandler = (event: number, payload: unknown) => void;
type RegistrationAnswer = (status: number) => void;

const succeeded = 0;
/** ooeOperationNotSupported: the add-in sees a failed addHandlerAsync. */
const notSupported = 5000;

/** Office.context.officeTheme of Excel's white and black themes, colours as numbers. */
const officeThemes = {
  light: { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626 },
  dark: { bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff },
};
const documentSettings = 'Office.document.';

/** As Excel with “use system setting” has it: the theme of the machine. */
function officeTheme(window: BridgeWindow): object {
  const media = (window as Partial<Window>).matchMedia?.('(prefers-color-scheme: dark)');
  const { bodyBackgroundColor, bodyForegroundColor } = officeThemes[media?.matches ? 'dark' : 'light'];
  return {
    bodyBackgroundColor,
    bodyForegroundColor,
    controlBackgroundColor: bodyBackgroundColor,
    controlForegroundColor: bodyForegroundColor,
  };
}

export function installBridge(window: BridgeWindow, options: BridgeOptions): Bridge {
  const bridge = {
    onMessageFromHost: undefined as ((text: string) => void) | undefined,
    sendMessageToHost: options.receive,
  };
  const settings = {
    Read(keys: string[], values: string[]): void {
      for (const [key, value] of options.settings) {
        if (!key.startsWith(documentSettings)) continue;
        keys.push(key.slice(documentSettings.length));
        values.push(value);
      }
    },
    Write(keys: readonly string[], values: readonly string[]): void {
      for (const key of [...options.settings.keys()]) {
        if (key.startsWith(documentSettings)) options.settings.delete(key);
      }
      keys.forEach((key, index) => options.settings.set(`${documentSettings}${key}`, values[index] ?? 'null'));
    },
  };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'tiexi',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    // What Office.context.displayLanguage and contentLanguage then say.
    GetAppUILocale: () => options.language,
    GetAppDataLocale: () => 'zh-CN',
    GetDocUrl: () => options.workbookName,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetHostFullVersion: () => '16.0.17000.20000',
    GetInitialDisplayMode: () => 0,
    GetSupportedMatrix: () => JSON.stringify(options.requirementSets),
    GetSettings: () => settings,
    GetOfficeThemeInfo: () => JSON.stringify(officeTheme(window)),
  };
  const hostInfo = `Excel$Win32$16.01$${options.language}$telemetry$$disableLogging$0`;
  const handlers = new Map<number, EventHandler>();
  const events = {
    RegisterEvent(event: number, _target: string, handler: EventHandler, answer: RegistrationAnswer): void {
      if (event === DocumentEvent.SelectionChanged) handlers.set(event, handler);
      answer(event === DocumentEvent.SelectionChanged ? succeeded : notSupported);
    },
    UnregisterEvent(event: number, _target: string, answer: RegistrationAnswer): void {
      handlers.delete(event);
      answer(succeeded);
    },
  };
  const external = {
    ...events,
    GetContext: () => context,
    GetHostInfo: () => hostInfo,
    GetLoggingAllowed: () => false,
  };
  Object.defineProperty(window, 'external', { configurable: true, value: external });
  Object.defineProperty(window, '_richApiNativeBridge', { configurable: true, value: bridge });
  return {
    deliver: (text) => bridge.onMessageFromHost?.(text),
    raise: (event) => handlers.get(event)?.(event, {}),
  };
}
