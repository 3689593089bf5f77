import { keep, readKept } from '../../../src/excel/office/machine-storage';
import { layoutMemory } from '../../../src/excel/kept/layout-memory';

const KEY = 'tiexi.layouts.1';
const LAYOUT = '0123456789abcdef';
const ID = '990101198001011234';

function memoryOver(start?: string) {
  const store = new Map<string, string>(start === undefined ? [] : [[KEY, start]]);
  return {
    store,
    memory: layoutMemory(
      (key) => store.get(key),
      (key, text) => void store.set(key, text),
    ),
  };
}

test('what is kept is read again', () => {
  const { memory } = memoryOver();
  expect(memory.read()).toEqual({});
  const kept = {
    [LAYOUT]: { columns: { principal: 3, settled: -1 }, unit: '万元', banks: { 农信社: '测试农商行' } },
  } as const;
  memory.write(kept);
  expect(memory.read()).toEqual(kept);
});

test.each([
  ['no JSON', '{"'],
  ['null', 'null'],
  ['a list', '[1,2]'],
  ['a number', '7'],
  ['a key that is no fingerprint', '{"台账":{"unit":"元"}}'],
  ['a correction that is none', `{"${LAYOUT}":"元"}`],
  ['an unknown field', `{"${LAYOUT}":{"columns":{"nothing":3}}}`],
  ['a column that is none', `{"${LAYOUT}":{"columns":{"principal":"3","bank":1.5,"due":-2,"rate":16384}}}`],
  ['a unit that is none', `{"${LAYOUT}":{"unit":"角"}}`],
  ['banks that are none', `{"${LAYOUT}":{"banks":{"农信社":7,"x":["农商行"]}}}`],
])('damaged memory is as none: %s', (_, text) => {
  expect(memoryOver(text).memory.read()).toEqual({});
});

test('what is sound beside what is damaged stays', () => {
  const text = `{"bad":{},"${LAYOUT}":{"unit":"元","columns":{"bank":6,"nothing":1}}}`;
  expect(memoryOver(text).memory.read()).toEqual({ [LAYOUT]: { unit: '元', columns: { bank: 6 } } });
});

test('neither persons nor numbers of theirs are kept, whatever is said to be a bank', () => {
  const { store, memory } = memoryOver();
  const banks = {
    张三: '测试农商行',
    测试农商行: '李四',
    [ID]: '测试农商行',
    测试农商行621700: '测试农商行',
    [`${ID}农商行`]: '测试农商行',
    测试工行城关支行: '测试工行',
  };
  memory.write({ [LAYOUT]: { banks } });
  expect(memory.read()).toEqual({ [LAYOUT]: { banks: { 测试工行城关支行: '测试工行' } } });
  expect([...store.values()].join()).not.toMatch(/\d{6}(?![0-9a-f]*")|张三|李四/);
});

test('the oldest layouts go first', () => {
  const { memory } = memoryOver();
  const keyOf = (n: number): string => n.toString(16).padStart(16, '0');
  memory.write(Object.fromEntries(Array.from({ length: 310 }, (_, n) => [keyOf(n), { unit: '元' }] as const)));
  expect(Object.keys(memory.read())).toHaveLength(300);
  expect(memory.read()[keyOf(9)]).toBeUndefined();
  expect(memory.read()[keyOf(309)]).toEqual({ unit: '元' });
});

describe('storage of the machine', () => {
  const globals = globalThis as { localStorage?: unknown; Office?: unknown };
  const before = { ...globals };
  afterEach(() => {
    globals.localStorage = before.localStorage;
    globals.Office = before.Office;
  });
  const host = (partitionKey?: string): Map<string, string> => {
    const store = new Map<string, string>();
    globals.Office = { context: { partitionKey } };
    globals.localStorage = {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, text: string) => void store.set(key, text),
    };
    return store;
  };

  test('has our part of the page behind the host’s partition key, where there is one', () => {
    const partitioned = host('p1|');
    keep('a', '1');
    expect([...partitioned]).toEqual([['p1|a', '1']]);
    expect(readKept('a')).toBe('1');
    const plain = host();
    keep('a', '1');
    expect([...plain.keys()]).toEqual(['a']);
    expect(readKept('b')).toBeUndefined();
  });

  test('that is forbidden or full forgets, and breaks nothing', () => {
    host();
    Object.defineProperty(globals, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    expect(() => keep('a', '1')).not.toThrow();
    expect(layoutMemory(readKept, keep).read()).toEqual({});
    Object.defineProperty(globals, 'localStorage', { configurable: true, writable: true, value: before.localStorage });
  });

  test('an error that is not the storage’s is not swallowed', () => {
    host();
    globals.localStorage = undefined;
    expect(() => readKept('a')).toThrow(TypeError);
  });
});
