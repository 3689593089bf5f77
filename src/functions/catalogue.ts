import { bankCount } from './bank-count';
import { capUsed } from './cap-used';
import type { Declaration } from './declaration';
import { eligible, eligibleWhy } from './eligible';
import { idCheck, idMask } from './id-functions';
import { lprRate } from './lpr-rate';
import { payDay } from './pay-day';
import { rmbUpper } from './rmb-upper';
import { subsidy } from './subsidy';
import { subsidyExplain } from './subsidy-explain';
import { subsidyLedger } from './subsidy-ledger';

/** Every custom function, in the order of the documentation. */
export const CATALOGUE: readonly Declaration[] = [
  subsidy,
  eligible,
  eligibleWhy,
  subsidyLedger,
  subsidyExplain,
  bankCount,
  capUsed,
  lprRate,
  payDay,
  idCheck,
  idMask,
  rmbUpper,
];
