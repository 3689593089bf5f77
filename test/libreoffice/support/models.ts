import type { RunResult } from '../../../src/excel/office/contract';
import { reportSheetsSteps } from '../../../src/reports/build-report-sheets';
import type { SheetKey, SheetModel } from '../../../src/reports/model/sheet-model';
import { finish } from '../../../src/reports/model/steps';
import { reportTexts } from '../../../src/reports/model/texts';

export function reportModels(keys: readonly SheetKey[], { assessment }: RunResult): readonly SheetModel[] {
  return finish(reportSheetsSteps(keys, assessment, reportTexts('zh-CN')));
}

/** Sheet → the cells in which the models have a formula, `row,column`. */
export function formulaCells(models: readonly SheetModel[]): Map<string, Set<string>> {
  return new Map(
    models.map(({ name, rows }) => [
      name,
      new Set(rows.flatMap((row, r) => row.flatMap((cell, c) => (cell?.formula === undefined ? [] : `${r},${c}`)))),
    ]),
  );
}
