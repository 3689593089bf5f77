import { newCall } from '../../src/functions/call';
import { COERCE } from '../../src/functions/coercion';
import { FunctionFailure } from '../../src/functions/failure';
import { dayFromIso } from '../../src/engine/ground/day';

const call = newCall('zh-CN', { programmeId: 'wanning-2021', period: '2021' });
const parameter = () => '参数';

// Excel hands an empty cell of a range over as 0.
test.each(['day', 'rate', 'months', 'text', 'id'] as const)('an empty cell says nothing as %s', (kind) => {
  expect(COERCE[kind](0, parameter, call)).toBeUndefined();
  expect(COERCE[kind](null, parameter, call)).toBeUndefined();
  expect(COERCE[kind]('', parameter, call)).toBeUndefined();
});

test('an amount of 0 is one; an empty text is none', () => {
  expect(COERCE.amount(0, parameter, call)).toBe(0);
  expect(COERCE.amount('', parameter, call)).toBeUndefined();
});

test.each([
  ['amount', '5万', 5_000_000],
  ['day', '2021-03-05', dayFromIso('2021-03-05')],
  ['rate', '3.45', 34_500],
  ['months', 36, 36],
  ['months', '36个月', 36],
  ['months', '3年', 36],
] as const)('%s %s is read', (kind, cell, value) => {
  expect(COERCE[kind](cell, parameter, call)).toBe(value);
});

test.each([
  ['amount', '五万左右'],
  ['amount', -1],
  ['amount', true],
  ['day', '2021-02-30'],
  ['day', true],
  ['rate', 'abc'],
  ['rate', true],
  ['months', 'abc'],
  ['months', true],
] as const)('%s %s is refused with the name of the argument', (kind, cell) => {
  const found = COERCE[kind](cell, parameter, call);
  if (!(found instanceof FunctionFailure)) throw new Error(`taken: ${String(found)}`);
  expect(found.message).toContain('参数');
});

test.each([
  [dayFromIso('2024-05-01'), '2024-05'],
  [dayFromIso('2024-05-02'), String(dayFromIso('2024-05-02'))],
  [2021, '2021'],
  ['', '2021'],
  [0, '2021'],
  ['2021Q3', '2021Q3'],
] as const)('a period of %s is %s', (cell, period) => {
  expect(COERCE.period(cell, parameter, call)).toBe(period);
});

test('without a period anywhere it says so', () => {
  expect(COERCE.period('', parameter, newCall('zh-CN', {}))).toBeInstanceOf(FunctionFailure);
});
