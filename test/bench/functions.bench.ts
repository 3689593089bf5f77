import { newCall } from '../../src/functions/call';
import type { Matrix } from '../../src/functions/declaration';
import { evaluate } from '../../src/functions/evaluate';
import { FunctionFailure } from '../../src/functions/failure';
import { subsidy } from '../../src/functions/subsidy';
import { firstAndLeast, type Timed } from './timed';

export interface FunctionBenchRow extends Timed {
  readonly what: string;
  readonly rows: number;
  /** Milliseconds, design §9. */
  readonly limit: number;
}

const ROWS = 100_000;
const RATES = [3.45, 3.65, 3.85, 4.35, 5] as const;

const column = (cell: (row: number) => string | number): Matrix =>
  Array.from({ length: ROWS }, (_, row) => [cell(row)]);
const amounts = column((row) => 20_000 + (row % 40) * 1000);
const starts = column((row) => 44_276 + (row % 60));
const ends = column((row) => 44_340 + (row % 28));
const startTexts = column((row) => `2021.3.${1 + (row % 28)}`);
const rates = column((row) => RATES[row % RATES.length]!);

/** =SUBSIDY(A2:A100001, …) as Excel calls it once: 100 000 rows of amounts, days and rates in, as many amounts out. */
export function benchFunctions(): readonly FunctionBenchRow[] {
  const calls: readonly (readonly [string, readonly (Matrix | string)[]])[] = [
    ['=SUBSIDY, days as numbers, hengnan-2021', [amounts, starts, ends, rates, 'hengnan-2021']],
    ['=SUBSIDY, days as text, hengnan-2021', [amounts, startTexts, ends, rates, 'hengnan-2021']],
    ['=SUBSIDY, days as numbers, wanning-2021', [amounts, starts, ends, rates, 'wanning-2021', '农户']],
  ];
  return calls.map(([what, args]) => {
    const { result, ...timed } = firstAndLeast(6, () => evaluate(subsidy, args, newCall('zh-CN', {})));
    if (result instanceof FunctionFailure || result.some(([amount]) => typeof amount !== 'number'))
      throw new Error(`${what}: not every row is an amount`);
    return { what, rows: ROWS, ...timed, limit: 200 };
  });
}
