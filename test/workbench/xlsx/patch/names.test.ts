import { openXlsx } from '../../../../src/workbench/xlsx/open';
import { saveXlsx } from '../../../../src/workbench/xlsx/save';
import { blankSheet, blankWorkbook, put } from '../workbooks';

/** A workbook with a name that shows and one that is hidden, as our marks are, saved and opened. */
async function saved() {
  const sheet = blankSheet('台账');
  put(sheet, 0, 0, '姓名');
  const workbook = blankWorkbook(sheet);
  workbook.names.push({ name: '贷款', formula: '台账!$A$1:$A$9', hidden: false });
  workbook.names.push({ name: '_tiexi_results', formula: '台账!$B$1:$C$9', scope: sheet.id, hidden: true });
  return openXlsx(await saveXlsx(workbook), '台账.xlsx');
}
const shown = (names: Awaited<ReturnType<typeof saved>>['names']) =>
  Object.fromEntries(names.map(({ name, hidden }) => [name, hidden]));

test('new names are hidden or not as they were made', async () => {
  expect(shown((await saved()).names)).toEqual({ 贷款: false, _tiexi_results: true });
});

test('a name of the file that is hidden or shown since is so when the file is opened again', async () => {
  const workbook = await saved();
  for (const name of workbook.names) name.hidden = !name.hidden;
  const again = await openXlsx(await saveXlsx(workbook), '台账.xlsx');
  expect(shown(again.names)).toEqual({ 贷款: true, _tiexi_results: false });
});
