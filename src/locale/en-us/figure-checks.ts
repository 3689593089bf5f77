import type { figureChecks as zh } from '../zh-cn/figure-checks';
import { sheetNames } from './sheet-names';

export const figureChecks: typeof zh = {
  sheet: sheetNames['figure-checks'],
  title: (programme, period) => `${programme}: figures checked, ${period}`,
  headers: [
    'No.',
    'Name (what is checked)',
    'Stated',
    'Unit',
    'Where',
    'Ledger (recomputed)',
    'Difference',
    'Result',
    'Why',
  ],
  parts: {
    ledger: (paper) => `1. Figures of this ledger (“${paper}”)`,
    typed:
      '2. Figures a report states (type or paste into the tinted cells; use the names of part 1, once for each place)',
    published: (document) => `3. Published figures (${document})`,
    checks: '4. Published figures against one another',
  },
  ledger: {
    subsidy: 'Subsidy',
    loans: 'Loans paid',
    households: 'Households paid',
    principal: 'Principal',
    base: 'Subsidised base',
    disbursed: 'Disbursed in the period',
    opening: 'Opening balance',
    closing: 'Closing balance',
    ofBank: (bank) => `Subsidy, ${bank}`,
  },
  results: { same: 'agrees', differs: 'differs', units: 'other unit', unknown: 'not checked' },
  sentences: {
    differs:
      '“{figure}” is stated as {stated} {unit} and should be {computed} {unit}, a difference of {difference} {unit}.',
    unknown: 'Neither this ledger nor the published figures have a “{figure}”: use a name of part 1.',
  },
  note: 'Results follow what is typed. What is typed into the tinted cells is kept. Difference = stated − ledger (recomputed), compared to the decimals stated.',
};
