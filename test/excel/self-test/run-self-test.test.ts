import { CATALOGUE } from '../../../src/functions/catalogue';
import { CHECKS, FUNCTION_CHECKS } from '../../../src/excel/self-test/checks';
import type { SelfTestReport } from '../../../src/excel/office/contract';
import { runSelfTest } from '../../../src/excel/self-test/run-self-test';
import { usedMembers } from '../../../scripts/office-members';
import { withoutIds } from '../support/comparable';
import { ledgerWorkbook, quiet, type InExcel } from '../support/in-excel';
import { withFunctions } from '../support/with-functions';

const faults = ({ outcomes }: SelfTestReport) =>
  outcomes.flatMap(({ name, fault }) => (fault === undefined ? [] : [`${name}: ${fault}`]));

async function tested(prepare: (excel: InExcel) => void): Promise<{ report: SelfTestReport; left: unknown }> {
  const workbook = ledgerWorkbook();
  let report: SelfTestReport | undefined;
  await withFunctions(workbook, async (excel) => {
    prepare(excel);
    report = await Excel.run((context) => runSelfTest(context, true, quiet));
  });
  return { report: report!, left: withoutIds(workbook) };
}

test('all green where everything is there, and the workbook is as it was', async () => {
  const { report, left } = await tested(() => {});
  expect(faults(report)).toEqual([]);
  expect(report.outcomes.map(({ name }) => name)).toEqual([...Object.keys(CHECKS), ...Object.keys(FUNCTION_CHECKS)]);
  expect(left).toEqual(withoutIds(ledgerWorkbook()));
});

test.each([
  ['PageLayout.zoom', ['page: GeneralException @ PageLayout.zoom']],
  ['Worksheet.tables', ['tables: GeneralException @ Worksheet.tables']],
  ['ConditionalFormat.priority', ['highlights: GeneralException @ ConditionalFormat.priority']],
  ['Range.getIntersection', ['guard: GeneralException @ Range.getIntersection']],
  [
    'WorksheetCollection._RegisterRowSortedEvent',
    ['events: GeneralException @ WorksheetCollection._RegisterRowSortedEvent'],
  ],
])('without %s it is red, there only, and cleans up', async (member, expected) => {
  const { report, left } = await tested(({ host }) => host.refuse(member));
  expect(faults(report)).toEqual(expected);
  expect(left).toEqual(withoutIds(ledgerWorkbook()));
});

test('functions that do not answer are named one by one', async () => {
  const { report } = await tested(({ host }) => host.delayCalculation(10_000));
  expect(faults(report).filter((fault) => /^[A-Z.]+: ""$/.test(fault))).toHaveLength(CATALOGUE.length);
}, 60_000);

test('every custom function has its check', () => {
  expect(Object.keys(FUNCTION_CHECKS)).toEqual(CATALOGUE.map(({ id }) => id));
});

test('every member of Office.js that the add-in uses is gone through', () => {
  const tried = new Set(
    usedMembers(['src/excel/self-test', 'src/excel/office/styles.ts', 'src/excel/office/cells.ts']).map(nameOf),
  );
  const untried = usedMembers()
    .map(nameOf)
    .filter((member) => !tried.has(member));
  expect(untried).toEqual([]);
}, 120_000);

function nameOf({ className, member }: { readonly className: string; readonly member: string }): string {
  return `${className}.${member}`;
}
