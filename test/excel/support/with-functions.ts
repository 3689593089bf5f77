import { associateFunctions } from '../../../src/functions/associate';
import { functionsMetadata } from '../../../src/functions/metadata';
import { UniverCalculator } from '../../../src/workbench/calc/univer-calculator';
import type { WorkbookData } from '../../../src/workbench/host/workbook-data';
import type { HostOptions } from '../../../src/workbench/host/workbook-host';
import { inExcel, type InExcel } from './in-excel';

const { functions } = functionsMetadata('zh-CN');

/** As `inExcel`, with formulas computed and our functions registered with the real custom-functions runtime. */
export async function withFunctions(
  workbook: WorkbookData,
  test: (excel: InExcel) => Promise<void>,
  options: HostOptions = {},
): Promise<void> {
  const calculator = new UniverCalculator();
  await inExcel(
    workbook,
    async (excel) => {
      associateFunctions(() => 'zh-CN');
      await test(excel);
    },
    { calculator, customFunctions: functions, ...options },
  );
  calculator.dispose();
}
