import type { Period } from '../../src/engine/programmes/period';
import { parsePeriod } from '../../src/engine/programmes/period';
import { HENGNAN_2021 } from '../../src/engine/programmes/built-in/hengnan-2021';
import { WANNING_2021 } from '../../src/engine/programmes/built-in/wanning-2021';
import { benchDuckDb } from './duckdb.bench';
import { awkwardLedger } from './engine.bench';
import { benchPerLine } from './per-line.bench';

export interface BaselineRow {
  readonly what: string;
  readonly loans: number;
  readonly milliseconds: number;
  readonly remark: string;
}

/** What the engine is measured beside, on the same generated loans. */
export async function benchBaselines(count = 1_000_000): Promise<BaselineRow[]> {
  const rows: BaselineRow[] = [];
  for (const [programme, label] of [
    [WANNING_2021, '2021'],
    [HENGNAN_2021, '2021Q2'],
  ] as const) {
    const period = parsePeriod(label, programme) as Period;
    const loans = awkwardLedger(count, programme, period);
    for (const { different, ...row } of await benchDuckDb(programme, period, loans)) {
      rows.push({ ...row, remark: `amounts only; ${different} loans differ from the engine` });
    }
    if (programme === WANNING_2021) {
      for (const { wrong, ...row } of benchPerLine(loans))
        rows.push({ ...row, remark: `no rules; ${wrong} lines with wrong 分` });
    }
  }
  return rows;
}
