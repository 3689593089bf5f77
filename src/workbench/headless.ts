import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from 'jsdom';
import { WorkbookHost, type HostOptions } from './host/workbook-host';
import type { WorkbookData } from './host/workbook-data';

/** Where office.js seems to come from; nothing is fetched, the loader below reads the package. */
const base = 'https://workbench.invalid/office-js/';
const globalNames = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'] as const;

class OfficeJsLoader extends ResourceLoader {
  private readonly loads = new Set<Promise<unknown>>();

  constructor(private readonly folder: string) {
    super();
  }

  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    if (!url.startsWith(base)) return null;
    const file = join(this.folder, decodeURIComponent(new URL(url).pathname.slice(new URL(base).pathname.length)));
    const load = readFile(file);
    const done = () => this.loads.delete(load);
    this.loads.add(load);
    load.then(done, done);
    return load as ReturnType<ResourceLoader['fetch']>;
  }

  get isIdle(): boolean {
    return this.loads.size === 0;
  }

  /** Resolves when nothing is being loaded any more, nor what a loaded script has asked for in its turn. */
  async whenIdle(): Promise<void> {
    while (!this.isIdle) {
      await Promise.allSettled(this.loads);
      // The window takes what has come in before it asks for more.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

export interface Headless {
  readonly host: WorkbookHost;
  readonly window: DOMWindow;
  /** Gives the globals back as they were and lets the window go. */
  stop(): void;
}

/**
 * An Excel in this process: a host for the workbook and the real office.js in a jsdom window, its globals (Office, Excel, …) set so that
 * src/excel runs as in the task pane. One at a time. Rejects where office.js does not become ready.
 */
export async function startHeadless(workbook: WorkbookData, options: HostOptions = {}): Promise<Headless> {
  const host = new WorkbookHost(workbook, options);
  const folder = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');
  const virtualConsole = new VirtualConsole();
  const errors: Error[] = [];
  virtualConsole.on('jsdomError', (error) => errors.push(error));
  virtualConsole.on('error', (...messages: unknown[]) => console.error(...messages));
  const loader = new OfficeJsLoader(folder);
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: `${base}pane.html`,
    runScripts: 'dangerously',
    resources: loader,
    virtualConsole,
  });
  const { window } = dom;
  const detach = host.attach(window);
  await new Promise<void>((resolve, reject) => {
    const script = window.document.createElement('script');
    script.src = `${base}office.js`;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('office.js could not be loaded')));
    window.document.head.append(script);
  });
  const globals = window as unknown as Readonly<Record<string, unknown>>;
  const office = globals['Office'] as typeof Office;
  await office.onReady();
  const [failed] = errors;
  if (failed) throw failed;
  // From here on nobody waits for them: an exception in a handler of the add-in's is shown.
  virtualConsole.on('jsdomError', (error) => console.error(error));

  const scope = globalThis as unknown as Record<string, unknown>;
  const before = globalNames.map((name) => [name, Object.getOwnPropertyDescriptor(scope, name)] as const);
  for (const name of globalNames) {
    Object.defineProperty(scope, name, { configurable: true, writable: true, value: globals[name] });
  }
  return {
    host,
    window,
    stop: () => {
      detach();
      for (const [name, descriptor] of before) {
        if (descriptor) Object.defineProperty(scope, name, descriptor);
        else delete scope[name];
      }
      // A window that still loads cannot be closed: jsdom would abort what only the platform's own requests can.
      if (loader.isIdle) window.close();
      else void loader.whenIdle().then(() => window.close());
    },
  };
}
