import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbookApi } from '../../../src/excel/workbook-api';
import { UniverCalculator } from '../../../src/workbench/calc/univer-calculator';
import { startHeadless } from '../../../src/workbench/headless';
import { openXlsx } from '../../../src/workbench/xlsx/open';
import { saveXlsx } from '../../../src/workbench/xlsx/save';
import { tiexiIn } from '../../cli/support/tiexi';
import { quirky, type Quirk } from './quirks';
import { cellsOf } from './read-cells';
import { partsOf } from './read-parts';
import { faultsOf } from './validate';

const ASSESS = ['assess', 'in.xlsx', '--programme', 'wanning-2021', '--period', '2021'];

/**
 * Opens, computes, saves, opens again and clears a workbook with a quirk, and gives what does not hold, a sentence each. A refused one must be refused in one
 * sentence of ours, with nothing written.
 */
export async function quirkFaults(quirk: Quirk): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tiexi-quirk-'));
  try {
    const bytes = quirky(quirk);
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    const out = join(folder, 'out.xlsx');
    const written = await tiexiIn(folder, [...ASSESS, '--out', 'out.xlsx']);
    if (quirk.refused) {
      return [
        ...(written.code === 2 && !existsSync(out) ? [] : [`not refused: ${written.code}`]),
        ...(quirk.refused.test(written.error) ? [] : [`refused as: ${written.error}`]),
        ...(written.error.includes('出了意外') ? ['no sentence of ours'] : []),
      ];
    }
    if (written.code === 2) return [`refused: ${written.error}`];
    const saved = readFileSync(out);
    return [
      ...(written.out.includes('应贴息额合计 6000.00 元') ? [] : [`read as: ${written.out.split('\n')[2] ?? ''}`]),
      ...fileFaults(bytes, saved, quirk),
      ...(quirk.recomputes === true ? [] : await clearingFaults(bytes, saved)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function fileFaults(before: Uint8Array, saved: Uint8Array, { cached = {} }: Quirk): string[] {
  const old = new Set(faultsOf(before));
  const faults = faultsOf(saved).filter((fault) => !old.has(fault));
  const [was, is] = [cellsOf(before), cellsOf(saved)];
  for (const [sheet, cells] of was) {
    for (const [address, { value, fill }] of cells) {
      const now = is.get(sheet)?.get(address);
      if (cached[address] !== undefined && sheet === '计算') continue;
      if (now?.value !== value || now.fill !== fill)
        faults.push(`${sheet}!${address}: ${value} became ${String(now?.value)}`);
    }
  }
  for (const [address, value] of Object.entries(cached)) {
    const shown = is.get('计算')?.get(address)?.value;
    if (shown !== value) faults.push(`计算!${address} shows ${String(shown)}, not ${value}`);
  }
  return faults;
}

/** The saved workbook opened and cleared is the one that came, part for part. */
async function clearingFaults(before: Uint8Array, saved: Uint8Array): Promise<string[]> {
  const workbook = await openXlsx(saved);
  const calculator = new UniverCalculator();
  const headless = await startHeadless(workbook, { calculator });
  try {
    await createWorkbookApi(() => 'zh-CN').clear(() => undefined, { record: 'remove' });
  } finally {
    headless.stop();
    calculator.dispose();
  }
  const [was, is] = [partsOf(before), partsOf(await saveXlsx(workbook))];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((part) => {
    const same = was[part] !== undefined && is[part] !== undefined && Buffer.compare(was[part], is[part]) === 0;
    return same ? [] : [`${part} is not as it was after clearing`];
  });
}
