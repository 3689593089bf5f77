import { SEED } from '../seed';
import { ORACLE_CASES } from './cases';
import { firstDisagreement, readable } from './compare';
import { randomLoans } from './random-loans';

const LOANS = 250;

describe.each(ORACLE_CASES)('$name', ({ programme, scheme, flavour, ledgers }) => {
  test(`engine and oracle agree on ${ledgers * LOANS} loans`, () => {
    for (let i = 0; i < ledgers; i += 1) {
      const seed = SEED + i;
      const found = firstDisagreement(randomLoans(seed, LOANS, flavour), programme, scheme, flavour.period);
      if (!found) continue;
      const loans = found.loans.map(readable).join('\n');
      throw new Error(`seed ${seed}\nengine: ${found.engine}\noracle: ${found.oracle}\n${loans}`);
    }
  }, 120_000);
});
