import { Exact, exact, shown, sum } from '../../../src/engine/ground/exact';

test.each(['1', '-1', '12.50', '0.005', '99999999999999999999.99'])('%s is kept as it is', (text) => {
  expect(exact(text).toFixed(text.split('.')[1]?.length ?? 0)).toBe(text);
});

test.each(['', '1.', '.5', '1e3', '+1', '1,000', ' 1', '1 ', 'NaN', '5%'])('%j is no decimal', (text) => {
  expect(() => exact(text)).toThrow(`not a decimal: ${text}`);
});

test.each([
  ['0.005', '0.01'],
  ['0.0049999', '0.00'],
  ['-0.005', '-0.01'],
  ['84.675', '84.68'],
  ['1', '1.00'],
])('%s is shown as %s', (value, text) => {
  expect(shown(exact(value), 2)).toBe(text);
});

test('sums', () => {
  expect(sum([]).toFixed()).toBe('0');
  expect(sum([exact('0.1'), exact('0.2')]).toFixed()).toBe('0.3');
});

test('keeps sixty digits of a division', () => {
  expect(new Exact(2).div(3).toFixed(60)).toBe(`0.${'6'.repeat(59)}7`);
});

test('never writes an exponent', () => {
  expect(new Exact(1).div(3).div('1e30').toFixed(35)).toBe(`0.${'0'.repeat(30)}33333`);
});
