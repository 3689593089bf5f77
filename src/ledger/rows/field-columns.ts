import { FIELDS, type Field } from '../fields';
import type { LedgerPlan } from '../plan';

/** The grid column of every field; -1 where the ledger has none. */
export type FieldColumns = Readonly<Record<Field, number>>;

export function fieldColumns({ columns }: LedgerPlan): FieldColumns {
  return Object.fromEntries(FIELDS.map((field) => [field, columns.get(field) ?? -1])) as Record<Field, number>;
}
