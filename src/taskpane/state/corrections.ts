import type { WorkbookChoice, LayoutMemory } from '../../excel/office/contract';
import type { LayoutCorrection, Ledger } from '../../ledger/ledger';

/** Adds to what the machine remembers of a layout; the layout becomes its latest. */
export function remember(memory: LayoutMemory, layout: string, correction: LayoutCorrection): void {
  const { [layout]: before = {}, ...others } = memory.read();
  memory.write({
    ...others,
    [layout]: {
      ...before,
      ...correction,
      ...(correction.columns && { columns: { ...before.columns, ...correction.columns } }),
      ...(correction.banks && { banks: { ...before.banks, ...correction.banks } }),
    },
  });
}

/** Bank names go with the layouts of the ledgers they are written in. */
export function rememberBanks(
  memory: LayoutMemory,
  ledgers: readonly Ledger[],
  written: readonly string[],
  name: string,
): void {
  for (const { layout, loans, banks = [] } of ledgers) {
    const here = new Set([...loans.map(({ bank }) => bank), ...banks.flatMap(({ aliases }) => aliases)]);
    const names = written.filter((text) => here.has(text));
    if (layout !== undefined && names.length > 0)
      remember(memory, layout, { banks: Object.fromEntries(names.map((text) => [text, name])) });
  }
}

/** Nothing more is known of these spellings, whatever layout they were in. */
export function forgetBanks(memory: LayoutMemory, written: readonly string[]): void {
  const kept = Object.entries(memory.read()).map(([layout, { banks = {}, ...rest }]) => {
    const left = Object.entries(banks).filter(([text]) => !written.includes(text));
    return [layout, { ...rest, ...(left.length > 0 && { banks: Object.fromEntries(left) }) }];
  });
  memory.write(Object.fromEntries(kept) as ReturnType<LayoutMemory['read']>);
}

/** The workbook's choice and the machine's memory without anything said of the ledger's layout. */
export function forgetLayout(
  memory: LayoutMemory | undefined,
  choice: WorkbookChoice,
  { file, sheet, layout = '' }: Ledger,
): WorkbookChoice {
  const { [layout]: forgotten = {}, ...others } = memory?.read() ?? {};
  memory?.write(others);
  const banks = Object.entries(choice.banks ?? {}).filter(([text, name]) => forgotten.banks?.[text] !== name);
  return {
    ...choice,
    ...(choice.layouts && { layouts: without(choice.layouts, layout) }),
    ...(choice.units && { units: without(choice.units, layout) }),
    ...(choice.columns && file === undefined && { columns: without(choice.columns, sheet) }),
    ...(choice.banks && { banks: Object.fromEntries(banks) }),
  };
}

function without<T>(kept: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(kept).filter(([other]) => other !== key));
}
