import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ExpectedLoan {
  readonly sheet: string;
  readonly row: number;
  readonly borrower: string;
  readonly bank: string;
  readonly principal: string;
  readonly from: string;
  readonly to: string;
  /** null: not judged. */
  readonly subsidy: string | null;
}

/** A workbook with one quirk and what must come of it. */
export interface FileCase {
  readonly file: string;
  readonly note: string;
  readonly programme: string;
  readonly period: string;
  /** Made when the test runs: too large to keep. */
  readonly made?: string;
  readonly loans?: readonly ExpectedLoan[];
  readonly count?: number;
  readonly each?: { readonly principal: string; readonly subsidy: string };
  readonly subsidy?: string;
  readonly trailing?: boolean;
  /** One Chinese sentence in which each pattern stands, and nothing written. */
  readonly refuse?: { readonly names: readonly string[] };
  /** Reading right is as good as refusing. */
  readonly either?: boolean;
  readonly write?: boolean;
  readonly after?: {
    /** Parts that stay byte for byte. */
    readonly same: readonly string[];
    readonly verify?: boolean;
    readonly again?: boolean;
    /** What these cells must show. */
    readonly cached?: Readonly<Record<string, number>>;
    /** Only these cells of their sheet may be new. */
    readonly volatile?: readonly string[];
    readonly noYears?: readonly number[];
  };
}

export const CASES_FOLDER = join(__dirname, '..', 'cases');

export const FILE_CASES = JSON.parse(readFileSync(join(CASES_FOLDER, 'expected.json'), 'utf8')) as readonly FileCase[];

export function bytesOf(name: string): Uint8Array {
  return readFileSync(join(CASES_FOLDER, name));
}
