import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const parser = new DOMParser({
  onError: (_level, message) => {
    throw new Error(message);
  },
});
const document = parser.parseFromString(text, 'text/xml');
const app = document.documentElement as Element;

const children = (element: Element): Element[] =>
  Array.from(element.childNodes).filter((node) => node.nodeType === 1) as Element[];
const all = (name: string): Element[] => Array.from(app.getElementsByTagName(name)) as Element[];
const attributes = (name: string, attribute: string): string[] =>
  all(name).map((element) => element.getAttribute(attribute) ?? '');
const walk = function* (element: Element): Generator<Element> {
  yield element;
  for (const child of children(element)) yield* walk(child);
};

/** Child order after the schemas of Office add-in manifests v1.1 and TaskPaneAppVersionOverrides v1.0 (xs:sequence). */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
    'ExtendedOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources', 'WebApplicationInfo', 'EquivalentAddins'],
  Host: ['Runtimes', 'AllFormFactors', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  'ExtensionPoint:CustomFunctions': ['Script', 'Page', 'Metadata', 'Namespace'],
  CustomTab: ['Group', 'Label'],
  Group: ['Label', 'Icon', 'Control'],
  'Control:Button': ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  'Action:ShowTaskpane': ['TaskpaneId', 'SourceLocation', 'Title'],
  'Action:ExecuteFunction': ['FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

describe('manifest.xml', () => {
  test('every element stands where the schema wants it', () => {
    for (const element of walk(app)) {
      const type = element.getAttribute('xsi:type');
      const allowed = order[`${element.tagName}:${type}`] ?? order[element.tagName];
      if (!allowed) continue;
      const positions = children(element).map((child) => allowed.indexOf(child.tagName));
      expect({ element: element.tagName, positions }).toEqual({
        element: element.tagName,
        positions: [...positions].sort((a, b) => a - b),
      });
      expect(positions).not.toContain(-1);
    }
  });

  test('id is a GUID, version has four numbers, both languages are named', () => {
    expect(children(app)[0]?.textContent).toMatch(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/);
    expect(all('Version')[0]?.textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
    expect(all('DefaultLocale')[0]?.textContent).toBe('zh-CN');
  });

  test('functions have no namespace, so that the clerk types =SUBSIDY(', () => {
    expect(all('Namespace')).toEqual([]);
  });

  test('floor of requirement sets', () => {
    const sets = (name: string) =>
      all(name).map((set) => `${set.getAttribute('Name')} ${set.getAttribute('MinVersion')}`);
    // The pane alone needs only ExcelApi; an Excel without custom functions then still offers it.
    expect(sets('Set')).toEqual(['ExcelApi 1.14']);
    expect(sets('bt:Set')).toEqual(['ExcelApi 1.14', 'SharedRuntime 1.1', 'CustomFunctionsRuntime 1.3']);
  });

  test('pane, functions and commands share one runtime', () => {
    const [runtime] = all('Runtime');
    expect(runtime?.getAttribute('lifetime')).toBe('long');
    const resid = runtime?.getAttribute('resid');
    expect(attributes('FunctionFile', 'resid')).toEqual([resid]);
    expect(all('Page').flatMap((page) => children(page).map((location) => location.getAttribute('resid')))).toEqual([
      resid,
    ]);
  });

  test('every resid names one resource of the right kind, and every resource is used', () => {
    const kindOf = new Map<string, string>();
    for (const kind of ['bt:Image', 'bt:Url', 'bt:String']) {
      for (const id of attributes(kind, 'id').filter((value) => value !== '')) {
        expect(id.length).toBeLessThanOrEqual(32);
        expect(kindOf.has(id)).toBe(false);
        kindOf.set(id, kind);
      }
    }
    const used = new Set<string>();
    for (const element of walk(app)) {
      const resid = element.getAttribute('resid');
      if (!resid) continue;
      used.add(resid);
      const wanted =
        element.tagName === 'bt:Image'
          ? 'bt:Image'
          : ['SourceLocation', 'FunctionFile', 'Runtime', 'LearnMoreUrl'].includes(element.tagName)
            ? 'bt:Url'
            : 'bt:String';
      expect({ resid, kind: kindOf.get(resid) }).toEqual({ resid, kind: wanted });
    }
    expect([...kindOf.keys()].filter((id) => !used.has(id))).toEqual([]);
  });

  test('titles and labels are short strings (≤ 125), tips are long strings (≤ 250), each with its English', () => {
    for (const [list, limit] of [
      ['bt:ShortStrings', 125],
      ['bt:LongStrings', 250],
    ] as const) {
      for (const string of children(all(list)[0] as Element)) {
        const [override] = children(string);
        expect(override?.tagName).toBe('bt:Override');
        expect(override?.getAttribute('Locale')).toBe('en-US');
        for (const value of [string.getAttribute('DefaultValue'), override?.getAttribute('Value')]) {
          expect(value?.length).toBeGreaterThan(0);
          expect(value?.length).toBeLessThanOrEqual(limit);
        }
      }
    }
    for (const element of walk(app)) {
      if (element.tagName !== 'Supertip') continue;
      const description = children(element)[1]?.getAttribute('resid');
      expect(children(all('bt:LongStrings')[0] as Element).map((s) => s.getAttribute('id'))).toContain(description);
    }
  });

  test('ids of tab, groups and controls are unique', () => {
    const ids = ['CustomTab', 'Group', 'Control'].flatMap((name) => attributes(name, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(6);
  });

  test('every address is https on the one host the build replaces', () => {
    const urls = [...text.matchAll(/"(https?:[^"]+)"/g)].map((match) => match[1] as string);
    const own = urls.filter(
      (url) => !url.startsWith('http://schemas.microsoft.com/') && !url.startsWith('http://www.w3.org/'),
    );
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((url) => !url.startsWith('https://localhost:3000/'))).toEqual([]);
  });

  test('what it names under assets/ is there, and shortcuts call the actions of the buttons', () => {
    for (const [, path] of text.matchAll(/localhost:3000\/(assets\/[^"]+)"/g)) {
      expect({ path, there: existsSync(join(root, path as string)) }).toEqual({ path, there: true });
    }
    const { actions, shortcuts } = JSON.parse(readFileSync(join(root, 'assets', 'shortcuts.json'), 'utf8')) as {
      actions: { id: string }[];
      shortcuts: { action: string }[];
    };
    const ids = actions.map(({ id }) => id).sort();
    expect(ids).toEqual([...new Set(all('FunctionName').map((name) => name.textContent ?? ''))].sort());
    expect(shortcuts.map(({ action }) => action).sort()).toEqual(ids);
  });

  test('every icon it names is a PNG of the size it says', () => {
    const named = [...text.matchAll(/\/(assets\/icons\/\w+-(\d+)\.png)"/g)];
    expect(named.length).toBeGreaterThanOrEqual(17);
    for (const [, path, size] of named) {
      const file = join(root, path as string);
      expect(existsSync(file)).toBe(true);
      const bytes = readFileSync(file);
      expect(bytes.subarray(1, 4).toString()).toBe('PNG');
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([Number(size), Number(size)]);
    }
    for (const icon of all('Icon')) {
      expect(children(icon).map((image) => image.getAttribute('size'))).toEqual(['16', '32', '80']);
    }
  });
});
