import type { WorkbookData } from '../../../src/workbench/host/workbook-data';

/** A workbook without what differs from run to run by nature: ids the host gives out, and the run record, in which every run has its line. */
export function comparable(workbook: WorkbookData): unknown {
  return withoutIds({ ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== '运行记录') });
}

/** The whole workbook but for the ids of sheets and conditional formats, which the host gives out. */
export function withoutIds(workbook: WorkbookData): unknown {
  return JSON.parse(
    JSON.stringify(workbook, (key, value: unknown) => {
      if (key === 'id' || key === 'scope' || key === 'activeSheet') return undefined;
      return value instanceof Map
        ? [...value].sort(([a], [b]) => (a < b ? -1 : 1))
        : value instanceof Set
          ? [...value]
          : value;
    }),
  );
}
