import { FILE_CASES } from './support/cases';
import { complaintsOf } from './support/run-case';

jest.setTimeout(300_000);

test.each(FILE_CASES.map((one) => [one.file, one] as const))('%s', async (_, one) => {
  expect(await complaintsOf(one)).toEqual([]);
});
