import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { CATALOGUE } from '../../src/functions/catalogue';
import type { Language } from '../../src/locale/language';

const dist = join(__dirname, '../../dist');

// Kilobytes of 1024 bytes, gzipped. What Excel loads when a clerk opens the pane, and when a sheet with the functions is opened.
test.each([
  ['taskpane.js', 350],
  ['functions.js', 80],
])('%s is at most %i KB gzipped', (file, most) => {
  expect(gzipSync(readFileSync(join(dist, file))).length / 1024).toBeLessThanOrEqual(most);
});

/** Functions by their ids, each answering at once, but for the one that brings the reader of ledgers first. */
type Functions = ReadonlyMap<string, (...args: unknown[]) => unknown>;

/** functions.js by itself, in a page that fetches nothing but the chunks of the same build. */
function loaded(displayLanguage: Language): Functions {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  const page = createContext({
    Office: { onReady: () => new Promise(() => undefined), context: { displayLanguage } },
    CustomFunctions: {
      associate: (id: string, body: (...args: unknown[]) => unknown) => void associated.set(id, body),
      ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
      Error: class {
        constructor(
          readonly code: string,
          readonly message: string,
        ) {}
      },
    },
    setTimeout,
    clearTimeout,
    document: {
      currentScript: { tagName: 'SCRIPT', src: 'https://localhost:3000/functions.js' },
      getElementsByTagName: () => [],
      createElement: () => ({ setAttribute: () => undefined }),
      head: {
        appendChild: (script: { src: string; onload: (event: object) => void }) => {
          runInContext(readFileSync(join(dist, new URL(script.src).pathname), 'utf8'), page);
          script.onload({ type: 'load' });
        },
      },
    },
  });
  runInContext('globalThis.self = globalThis', page);
  runInContext(readFileSync(join(dist, 'functions.js'), 'utf8'), page);
  return associated;
}

function errorOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

describe('functions.js by itself has every function there and answering as soon as it is loaded', () => {
  test.each<[Language, readonly string[]]>([
    ['zh-CN', ['可贴息', '符合贴息条件。', '没有选定政策', '合计 2426.66666667 元']],
    ['en-US', ['Paid', 'The loan may have the subsidy.', 'No programme', 'Together ¥2426.66666667']],
  ])('%s', async (language, [verdict, nothingAgainst, noProgramme, sum]) => {
    const functions = loaded(language);
    const call = (id: string, ...args: unknown[]) => functions.get(id)!(...args);
    expect([...functions.keys()]).toEqual(CATALOGUE.map(({ id }) => id));

    const loan = [80000, '2020-10-12', '2021-04-12', null, 'wanning-2021', '一般农民'];
    // 80000 × 6% × 182 ÷ 360
    expect(call('SUBSIDY', ...loan)).toEqual([[2426.67]]);
    const asked = [80000, '2020-10-12', '2021-04-12', 'wanning-2021', '一般农民'];
    expect(call('ELIGIBLE', ...asked)).toEqual([[true]]);
    expect(call('ELIGIBLE.WHY', ...asked)).toEqual([[nothingAgainst]]);
    expect(call('SUBSIDY.EXPLAIN', ...loan)).toEqual([[expect.stringContaining(sum!)]]);
    expect(errorOf(() => call('SUBSIDY', 80000, '2020-10-12', '2021-04-12'))).toMatchObject({
      code: '#N/A',
      message: expect.stringMatching(`^${noProgramme}`),
    });

    const header = ['姓名', '承贷银行', '合同号', '贷款金额(元)', '放款日期', '到期日期', '结清日期', '人员类别'];
    const row = ['测试甲', '农商银行', 'A1', 80000, '2020-10-12', '2021-04-12', '2021-04-12', '一般农民'];
    const rows = (await call('SUBSIDY.LEDGER', [header, row], 'wanning-2021', '2021')) as unknown[][];
    expect(call('SUBSIDY.LEDGER', [header, row], 'wanning-2021', '2021')).toEqual(rows);
    expect(rows[1]!.slice(0, 5)).toEqual([verdict, 80000, 182, 0.06, 2426.67]);
  });
});
