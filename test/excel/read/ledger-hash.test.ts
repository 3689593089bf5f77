import { createHash } from 'node:crypto';
import { fingerprintsOf } from '../../../src/excel/read/ledger-hash';
import type { Ledger } from '../../../src/ledger/ledger';
import { normalisedRows } from '../../../src/ledger/normalised-rows';

const never = new AbortController().signal;

/** Only what a fingerprint is made of: cells that could not be read, as long as wanted. */
function ledgerOf(values: readonly string[]): Ledger {
  const failures = values.map((value, i) => ({
    code: 'DATE_UNREADABLE',
    sheet: '台账',
    row: i + 2,
    column: 'F',
    value,
  }));
  return { sheet: '台账', range: { top: 1, left: 0, bottom: 9, right: 5 }, loans: [], failures } as unknown as Ledger;
}

test.each([
  ['nothing', []],
  ['one line', ['二月三十']],
  // Longer than what is hashed at once, with characters of one to four bytes at its edges.
  ...[0, 1, 2, 3].map((shift): [string, string[]] => [
    `many lines, ${shift} bytes on`,
    Array.from({ length: 900 }, (_, i) => `${'x'.repeat(shift)}a${'é'.repeat(i % 50)}${'贷'.repeat(40)}𠮷${i}`),
  ]),
  ['one line longer than all that', ['𠮷贷a'.repeat(40_000)]],
  ['the ends of each length', ['\u007f\u0080\u07ff\u0800\uffff\u{10000}\u{10ffff}']],
])('the fingerprint is the SHA-256 of the lines: %s', async (_, values) => {
  const ledger = ledgerOf(values);
  const { ledgers, whole } = await fingerprintsOf([ledger], never);
  const text = normalisedRows(ledger).join('\n');
  const expected = createHash('sha256').update(text, 'utf8').digest('hex');
  expect(ledgers).toEqual([{ sheet: '台账', range: 'A2:F10', loans: 0, fingerprint: expected }]);
  expect(whole).toBe(createHash('sha256').update(`\u001f台账\u001f${expected}`, 'utf8').digest('hex'));
});

test('a cancelled run has no fingerprint', async () => {
  const abort = new AbortController();
  abort.abort();
  await expect(fingerprintsOf([ledgerOf(['a'])], abort.signal)).rejects.toThrow(/cancelled/);
});
