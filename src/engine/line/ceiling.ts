import type { Day } from '../ground/day';
import type { RatePpm } from '../ground/rate';
import type { ReferenceRate } from '../loan/finding';

/** The highest contract rate the policy allows this loan. */
export type Ceiling =
  | { readonly kind: 'none' }
  /** The table of reference rates does not reach the day: an error for the user, never the nearest rate. */
  | { readonly kind: 'unknown'; readonly day: Day }
  | {
      readonly kind: 'limit';
      readonly rate: RatePpm;
      readonly reference: ReferenceRate;
      /** The day whose rate it is. */
      readonly day: Day;
      readonly published: Day;
    };

export const NO_CEILING: Ceiling = { kind: 'none' };
/** Where `rules.ceilings` has it. */
export const NO_CEILING_NUMBER = 0;
