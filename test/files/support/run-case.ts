import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tiexiIn } from '../../cli/support/tiexi';
import { bytesOf, type FileCase } from './cases';
import { made } from './made';
import { cellsOf } from './read-cells';
import { partsOf } from './read-parts';
import { faultsOf } from './validate';

interface Report {
  readonly loans: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly borrower: string;
    readonly bank: string;
    readonly principal: string;
    readonly from: string;
    readonly to: string;
    readonly subsidy: string;
  }[];
  readonly totals: { readonly subsidy: string };
}

const CHINESE_SENTENCE = /^[^\n]*[\u4e00-\u9fff][^\n]*\n$/;
/** Names of errors that a runtime gives: such a sentence is not ours. */
const RAW = /\b(?:RangeError|TypeError|SyntaxError|Error:|undefined|stack|invalid distance|unexpected EOF)\b|出了意外/;

/** Runs a case as its README says and gives what does not hold, a sentence each. */
export async function complaintsOf(one: FileCase): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tiexi-files-'));
  try {
    return await complaintsIn(folder, one);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function complaintsIn(folder: string, one: FileCase): Promise<string[]> {
  const bytes = one.made === undefined ? bytesOf(one.file) : made(one.file);
  writeFileSync(join(folder, 'in.xlsx'), bytes);
  const assess = (...more: string[]) =>
    tiexiIn(folder, ['assess', 'in.xlsx', '--programme', one.programme, '--period', one.period, ...more]);
  const read = await assess('--json', '-');
  if (read.code === 2) {
    if (!one.refuse) return [`refused: ${read.error.trim()}`];
    const written = await assess('--out', 'out.xlsx');
    return [
      ...refusalFaults(read.error, one.refuse.names),
      ...(written.code === 2 && !existsSync(join(folder, 'out.xlsx')) ? [] : ['something was written']),
    ];
  }
  if (one.refuse && one.either !== true) return ['read, not refused'];
  const complaints = loanFaults(JSON.parse(read.out) as Report, one);
  if (!one.after && one.write !== true) return complaints;
  const written = await assess('--out', 'out.xlsx');
  if (written.code === 2) {
    return one.write === true ? [...complaints, ...refusalFaults(written.error, [])] : [...complaints, written.error];
  }
  const out = readFileSync(join(folder, 'out.xlsx'));
  complaints.push(...fileFaults(bytes, out, one.after ?? { same: [] }));
  if (one.after?.verify === true) {
    const { code, error } = await tiexiIn(folder, ['verify', 'out.xlsx']);
    if (code !== 0) complaints.push(`verify: ${code} ${error}`);
  }
  if (one.after?.again === true) {
    const again = await tiexiIn(folder, [
      ...['assess', 'out.xlsx', '--programme', one.programme, '--period', one.period],
      ...['--out', 'again.xlsx'],
    ]);
    const sheets = (file: string) => [...cellsOf(readFileSync(join(folder, file))).keys()].join();
    if (again.code === 2) complaints.push(`again: ${again.error}`);
    else if (sheets('again.xlsx') !== sheets('out.xlsx')) complaints.push(`again: ${sheets('again.xlsx')}`);
  }
  return complaints;
}

function refusalFaults(error: string, names: readonly string[]): string[] {
  return [
    ...(CHINESE_SENTENCE.test(error) && !RAW.test(error) ? [] : [`no sentence of ours: ${error}`]),
    ...names
      .filter((pattern) => !new RegExp(pattern.replace('(?i)', ''), 'i').test(error))
      .map((pattern) => `the refusal does not say ${pattern}: ${error}`),
  ];
}

function loanFaults({ loans, totals }: Report, one: FileCase): string[] {
  const faults: string[] = [];
  if (one.subsidy !== undefined && totals.subsidy !== one.subsidy) faults.push(`subsidy ${totals.subsidy}`);
  const count = one.count ?? one.loans?.length ?? 0;
  if (loans.length !== count) faults.push(`${loans.length} loans`);
  for (const wanted of one.loans ?? []) {
    const found = loans.find(({ sheet, row }) => sheet === wanted.sheet && row === wanted.row);
    if (!found) {
      faults.push(`no loan in ${wanted.sheet} ${wanted.row}`);
      continue;
    }
    for (const key of ['borrower', 'bank', 'principal', 'from', 'to', 'subsidy'] as const) {
      if (wanted[key] === null || (key !== 'bank' && wanted.subsidy === null && /^(from|to)$/.test(key))) continue;
      if (found[key] !== wanted[key]) faults.push(`row ${wanted.row}: ${key} is ${found[key]}`);
    }
  }
  const { each } = one;
  const other = each && loans.find((l) => l.principal !== each.principal || l.subsidy !== each.subsidy);
  if (other) faults.push(`row ${other.row}: ${other.principal}, ${other.subsidy}`);
  return faults;
}

function fileFaults(before: Uint8Array, out: Uint8Array, after: NonNullable<FileCase['after']>): string[] {
  const old = new Set(faultsOf(before));
  const faults = faultsOf(out).filter((fault) => !old.has(fault));
  const [was, is] = [partsOf(before), partsOf(out)];
  for (const part of after.same) {
    if (!was[part] || !is[part] || Buffer.compare(was[part], is[part]) !== 0) faults.push(`${part} is not the same`);
  }
  const [cellsBefore, cellsAfter] = [cellsOf(before), cellsOf(out)];
  const free = new Set(after.volatile);
  for (const [sheet, cells] of cellsBefore) {
    for (const [address, cell] of cells) {
      if (free.has(`${sheet}!${address}`)) continue;
      const now = cellsAfter.get(sheet)?.get(address);
      if (JSON.stringify(now) !== JSON.stringify(cell))
        faults.push(`${sheet}!${address}: ${JSON.stringify(cell)} became ${JSON.stringify(now)}`);
    }
  }
  for (const [place, value] of Object.entries(after.cached ?? {})) {
    const [sheet = '', address = ''] = place.split('!');
    const shown = cellsAfter.get(sheet)?.get(address)?.value;
    if (Number(shown) !== value) faults.push(`${place} shows ${String(shown)}`);
  }
  if (after.noYears) faults.push(...yearFaults(out, after.noYears));
  return faults;
}

/** Dates shown in years that nobody wrote: serials read by the other date system. */
function yearFaults(out: Uint8Array, years: readonly number[]): string[] {
  const faults: string[] = [];
  for (const [sheet, cells] of cellsOf(out)) {
    for (const [address, { value, format }] of cells) {
      const isDate = /y/i.test(format) || format === '14';
      const serial = Number(value);
      const text = isDate && !Number.isNaN(serial) ? iso1904(serial) : value;
      const year = Number(/(?<!\d)(20\d\d)[-/年]/.exec(text)?.[1]);
      if (years.includes(year)) faults.push(`${sheet}!${address} shows ${text}`);
    }
  }
  return faults;
}

function iso1904(serial: number): string {
  return new Date(Date.UTC(1904, 0, 1) + serial * 86_400_000).toISOString().slice(0, 10);
}
