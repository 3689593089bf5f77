import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gridsOf } from '../../src/workbench/xlsx/grids-of';
import { openXlsx } from '../../src/workbench/xlsx/open';
import { type ExpectedReading, judge } from './habits/judge';

const CASES = join(__dirname, 'habits', 'cases');

/** A folder a workbook as banks, townships and clerks write them; a new folder needs no line here. */
test.each(readdirSync(CASES))('%s', async (name) => {
  const expected = JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8')) as ExpectedReading;
  const grids = gridsOf(await openXlsx(readFileSync(join(CASES, name, 'ledger.xlsx'))));
  expect(judge(grids, expected)).toEqual({ silent: [], lost: [], wrong: [] });
});
