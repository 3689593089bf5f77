import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RunResult } from '../../../src/excel/office/contract';
import { UniverCalculator } from '../../../src/workbench/calc/univer-calculator';
import { openXlsx } from '../../../src/workbench/xlsx/open';
import { inExcel, never, quiet, request, type InExcel } from './in-excel';

export interface InSample extends InExcel {
  readonly result: RunResult;
  /** Computes everything again, as after typing. */
  calculate(): Promise<void>;
}

/** A sample assessed in a workbook that computes its formulas. */
export async function inSample(id: string, period: string, test: (sample: InSample) => Promise<void>): Promise<void> {
  const bytes = new Uint8Array(readFileSync(join(__dirname, `../../../assets/samples/${id}.xlsx`)));
  const calculator = new UniverCalculator();
  try {
    await inExcel(
      await openXlsx(bytes, `${id}.xlsx`),
      async (excel) => {
        const result = await excel.api.run(request(id, period), quiet, never);
        const calculate = () =>
          Excel.run(async (context) => {
            context.workbook.application.calculate('FullRebuild');
            await context.sync();
          });
        await test({ ...excel, result, calculate });
      },
      { calculator },
    );
  } finally {
    calculator.dispose();
  }
}
