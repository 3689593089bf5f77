import { SEED } from '../seed';
import { ORACLE_CASES } from './cases';
import { firstDisagreement, readable } from './compare';
import { randomLoans } from './random-loans';

const LEDGERS = 200;
const LOANS = 250;

describe.each(ORACLE_CASES)('$name', ({ programme, scheme, flavour }) => {
  test(`engine and oracle agree on ${LEDGERS * LOANS} loans`, () => {
    for (let i = 0; i < LEDGERS; i += 1) {
      const seed = SEED + i;
      const found = firstDisagreement(randomLoans(seed, LOANS, flavour), programme, scheme, flavour.period);
      if (!found) continue;
      const loans = found.loans.map(readable).join('\n');
      throw new Error(`seed ${seed}\nengine: ${found.engine}\noracle: ${found.oracle}\n${loans}`);
    }
  }, 120_000);
});
