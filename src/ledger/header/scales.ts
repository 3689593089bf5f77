import type { Field } from '../fields';
import type { Grid } from '../grid';
import type { ColumnMapping } from '../ledger';
import type { LedgerTexts } from '../texts';
import { decideRateScale, type RateColumn, SCALE_UNIT } from '../values/rate';
import type { ColumnProfile } from './profile';

type Profiles = readonly (ColumnProfile | undefined)[];

/** How the numbers of a rate column are meant; `lineUnit` is what a line over the table says of rates. */
export function scaleOf(
  mapping: readonly ColumnMapping[],
  field: Field,
  grid: Grid,
  profiles: Profiles,
  lineUnit: string | undefined,
): RateColumn {
  const column = mapping.find((m) => m.field === field);
  const profile = column && profiles[column.column - grid.left];
  return column && profile
    ? decideRateScale(
        column.header,
        column.unit ?? lineUnit,
        profile.numbers,
        profile.percentFormats,
        profile.formatted,
      )
    : { scale: 'percent', because: 'default' };
}

/** Says beside a rate column how its numbers are read. */
export function describeScales(
  mapping: readonly ColumnMapping[],
  grid: Grid,
  profiles: Profiles,
  texts: LedgerTexts,
  lineUnit: string | undefined,
): readonly ColumnMapping[] {
  return mapping.map((m) => {
    if (m.field !== 'rate' && m.field !== 'subsidyRate') return m;
    const { scale, because } = scaleOf(mapping, m.field, grid, profiles, lineUnit);
    return { ...m, unit: SCALE_UNIT[scale], evidence: `${m.evidence}${texts.evidence.rateScale(scale, because)}` };
  });
}
