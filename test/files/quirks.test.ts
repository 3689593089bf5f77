import { quirkFaults } from './support/run-quirk';
import { QUIRKS } from './support/quirks';

jest.setTimeout(120_000);

test.each(QUIRKS.map((quirk) => [quirk.name, quirk] as const))('%s', async (_, quirk) => {
  expect(await quirkFaults(quirk)).toEqual([]);
});
