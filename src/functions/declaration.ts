import type { Day } from '../engine/ground/day';
import type { PartyId } from '../engine/loan/loan';
import type { Fen } from '../engine/ground/money';
import type { Programme } from '../engine/programmes/programme';
import type { RatePpm } from '../engine/ground/rate';
import type { Call } from './call';
import type { FunctionFailure } from './failure';
import type { FunctionId, ParameterName } from './function-id';

/** What Excel hands over for one cell; an error cell arrives as an object with its code. */
export type Cell = string | number | boolean | null | { readonly code: string };
export type Matrix = readonly (readonly Cell[])[];
/** What a cell shows. */
export type Shown = string | number | boolean | FunctionFailure;

/** What each kind of parameter becomes before a body sees it. */
export interface KindValues {
  /** 元 in the sheet. */
  readonly amount: Fen;
  readonly day: Day;
  readonly rate: RatePpm;
  readonly months: number;
  readonly text: string;
  readonly id: PartyId;
  /** Blank means the workbook's choice. */
  readonly programme: Programme;
  /** Blank means the workbook's choice; read under the call's programme. */
  readonly period: string;
}
export type Kind = keyof KindValues;

/**
 * - `required` a blank is an error
 * - `optional` a blank is `undefined`
 * - `defaulted` may be left out too, but then the workbook's choice takes its place
 */
export type Need = 'required' | 'optional' | 'defaulted';

/** One value a call: an area of several cells makes a function of single values spill. */
export interface CellParameter<N extends ParameterName = ParameterName, K extends Kind = Kind, D extends Need = Need> {
  readonly extent: 'cell';
  readonly name: N;
  readonly kind: K;
  readonly need: D;
}
/** A whole area at once, cell by cell in reading order. */
export interface AreaParameter<N extends ParameterName = ParameterName, K extends Kind = Kind> {
  readonly extent: 'area';
  readonly name: N;
  readonly kind: K;
  readonly need: 'required';
}
/** An area as it stands, header and all. */
export interface TableParameter<N extends ParameterName = ParameterName> {
  readonly extent: 'table';
  readonly name: N;
  readonly need: 'required';
}
export type Parameter = CellParameter | AreaParameter | TableParameter;

export function cell<const N extends ParameterName, const K extends Kind, const D extends Need>(
  name: N,
  kind: K,
  need: D,
): CellParameter<N, K, D> {
  return { extent: 'cell', name, kind, need };
}

export function area<const N extends ParameterName, const K extends Kind>(name: N, kind: K): AreaParameter<N, K> {
  return { extent: 'area', name, kind, need: 'required' };
}

export function table<const N extends ParameterName>(name: N): TableParameter<N> {
  return { extent: 'table', name, need: 'required' };
}

type ValueOf<P extends Parameter> =
  P extends CellParameter<ParameterName, infer K, infer D>
    ? D extends 'optional'
      ? KindValues[K] | undefined
      : KindValues[K]
    : P extends AreaParameter<ParameterName, infer K>
      ? readonly (KindValues[K] | undefined | FunctionFailure)[]
      : Matrix;

export type Arguments<Ps extends readonly Parameter[]> = { readonly [P in Ps[number] as P['name']]: ValueOf<P> };

/** One custom function: everything Excel, the pane and the docs say about its arguments comes from here and from locale/. */
export interface Declaration {
  readonly id: FunctionId;
  readonly parameters: readonly Parameter[];
  /**
   * - `each` computed cell by cell over its arguments
   * - `area` sees its areas whole and gives a value for each of their cells
   * - `table` sees a table whole and gives another
   */
  readonly spread: 'each' | 'area' | 'table';
  /** Arguments already checked and coerced, by name. The body takes out what it needs: the object is filled again for the next row. */
  readonly body: (
    args: Readonly<Record<string, unknown>>,
    call: Call,
  ) => Shown | readonly Shown[] | readonly (readonly Shown[])[];
  /**
   * Code the body needs and the other functions do not: brought at the first call, so that a workbook without this function need not load it. What it resolves to
   * is of no interest; the body may be called after it.
   */
  readonly prepare?: () => Promise<unknown>;
}

/** A function of single values. Over equal areas it is computed row by row and spills. */
export function eachCell<const Ps extends readonly CellParameter[]>(
  id: FunctionId,
  parameters: Ps,
  body: (args: Arguments<Ps>, call: Call) => Shown,
): Declaration {
  return { id, parameters, spread: 'each', body: body as Declaration['body'] };
}

/** A function of whole areas of one size; it gives a value a cell, in reading order. */
export function wholeArea<const Ps extends readonly (AreaParameter | CellParameter)[]>(
  id: FunctionId,
  parameters: Ps,
  body: (args: Arguments<Ps>, call: Call) => readonly Shown[],
): Declaration {
  return { id, parameters, spread: 'area', body: body as Declaration['body'] };
}

/** A function of a table that gives another. */
export function wholeTable<const Ps extends readonly (TableParameter | CellParameter)[]>(
  id: FunctionId,
  parameters: Ps,
  body: (args: Arguments<Ps>, call: Call) => readonly (readonly Shown[])[] | FunctionFailure,
  prepare: () => Promise<unknown>,
): Declaration {
  return { id, parameters, spread: 'table', body: body as Declaration['body'], prepare };
}
