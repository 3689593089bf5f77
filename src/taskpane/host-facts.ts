/** What the start-up file learned of the host; plain data, because the pane itself knows no Office.js. */
export interface HostFacts {
  /** False where the page was opened outside Excel. */
  readonly inExcel: boolean;
  /** =SUBSIDY() and its family can run. */
  readonly customFunctions: boolean;
  /** The floor of the add-in (ExcelApi 1.14) is there. */
  readonly excelApi: boolean;
  /** Host, platform and version, for the diagnostics: `Excel PC 16.0.17000.20000`. */
  readonly description: string;
}
