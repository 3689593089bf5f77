import { startHeadless, type Headless } from '../../../src/workbench/headless';
import { newWorkbook } from '../../../src/workbench/host/new-workbook';
import type { HostOptions, WorkbookHost } from '../../../src/workbench/host/workbook-host';
import type { SheetData, WorkbookData } from '../../../src/workbench/host/workbook-data';

export interface InExcel {
  readonly host: WorkbookHost;
  readonly workbook: WorkbookData;
  readonly first: SheetData;
}

/** Runs the body in the real office.js over a workbook of its own. */
export async function inExcel(
  body: (excel: InExcel) => Promise<void>,
  workbook: WorkbookData = newWorkbook(),
  options: HostOptions = {},
): Promise<void> {
  const headless: Headless = await startHeadless(workbook, options);
  try {
    await body({ host: headless.host, workbook, first: workbook.sheets[0]! });
  } finally {
    headless.stop();
  }
}

/** What an awaited sync fails with: `code @ where`. */
export async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return `${code} @ ${debugInfo.errorLocation ?? ''}`;
  }
  return 'no failure';
}

/** A batch whose only question is whether it fails. */
export const attempt = (batch: (context: Excel.RequestContext) => void): Promise<string> =>
  failureOf(
    Excel.run(async (context) => {
      batch(context);
      await context.sync();
    }),
  );

export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
