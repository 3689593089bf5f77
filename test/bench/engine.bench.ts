import { assess } from '../../src/engine/assess';
import { addDays, addMonths, type Day } from '../../src/engine/day';
import type { Loan } from '../../src/engine/loan';
import { formatFen, type Fen } from '../../src/engine/money';
import { parsePeriod, type Period } from '../../src/engine/period';
import type { Programme } from '../../src/engine/programmes/programme';
import { BUILT_IN_PROGRAMMES } from '../../src/engine/programmes/registry';
import type { RatePpm } from '../../src/engine/rate';

export interface BenchRow {
  readonly what: string;
  readonly loans: number;
  readonly milliseconds: number;
  readonly findings: number;
  readonly subsidy: string;
}

const BANKS = ['和港农村资金互助社', '草根小额贷款有限公司', '信禾小额贷款股份有限公司', '农商银行', '邮储银行'];
const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Numbers that look random and are the same on every machine. */
function dice(seed: number): (sides: number) => number {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}

function residentId(person: number): string {
  const year = 1955 + (person % 45);
  const month = String(1 + (person % 12)).padStart(2, '0');
  const first17 = `99${String(1000 + (Math.floor(person / 1000) % 9000))}${year}${month}${String(10 + (person % 18))}${String(person % 1000).padStart(3, '0')}`;
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += Number(first17[i]) * RESIDENT_WEIGHTS[i]!;
  return first17 + '10X98765432'[sum % 11]!;
}

/**
 * A county's worth of awkward borrowers: a third have several loans, some at several banks, households of up to four, loans over the limits, late
 * and open ones, repayments, claims, shared accounts, damaged IDs and rows entered twice. Rows in no order.
 */
export function awkwardLedger(count: number, programme: Programme, period: Period): Loan[] {
  const roll = dice(20_261_121);
  const loans: Loan[] = [];
  const bySettlement = programme.schedule.kind === 'settlement-year';
  let person = 0;
  while (loans.length < count) {
    person += 1;
    const several = roll(3) === 0 ? 2 + roll(3) : 1;
    const id = residentId(person);
    const damaged = roll(500) === 0;
    for (let i = 0; i < several && loans.length < count; i += 1) {
      const disbursed = addDays(period.from, roll(500) - (bySettlement ? 400 : 450)) as Day;
      const due = addMonths(disbursed, 6 + roll(26));
      const settled = addDays(disbursed, 100 + roll(600)) as Day;
      const open = bySettlement ? roll(20) === 0 : roll(3) > 0;
      const principal = ((1 + roll(bySettlement ? 12 : 6)) * 1_000_000 * (roll(60) === 0 ? 6 : 1)) as Fen;
      loans.push({
        source: { sheet: '台账', row: loans.length + 2 },
        borrower: `测试${person}`,
        id: damaged ? { text: id.slice(0, 15) + '000', status: 'damaged' } : { text: id, status: 'ok' },
        ...(bySettlement ? {} : { householdCode: `H${Math.floor(person / 2)}` }),
        bank: BANKS[(person + (roll(6) === 0 ? 1 : 0)) % BANKS.length]!,
        contract: `C${person}-${roll(200) === 0 ? 0 : i}`,
        category: bySettlement ? (roll(3) === 0 ? '农村妇女' : '一般农民') : '脱贫户',
        use: roll(300) === 0 ? '建房' : '种植槟榔',
        principal,
        disbursed,
        due,
        ...(open ? {} : { settled: settled > due && roll(10) > 0 ? due : settled }),
        repayments:
          roll(12) === 0 ? [{ day: addDays(disbursed, 60), principal: Math.floor(principal / 4) as Fen }] : [],
        rate: (roll(50) === 0 ? 80_000 : 30_000 + 500 * roll(20)) as RatePpm,
        account: `62${String(person - (roll(900) === 0 ? 1 : 0)).padStart(17, '0')}`,
      });
    }
  }
  for (let i = loans.length - 1; i > 0; i -= 1) {
    const j = roll(i + 1);
    [loans[i], loans[j]] = [loans[j]!, loans[i]!];
  }
  return loans;
}

const PERIODS: Readonly<Record<string, string>> = {
  'wanning-2021': '2021',
  'hengnan-2021': '2021Q2',
  'jiaocheng-2024': '2024-05',
  'hulan-2020': '2020',
  'bachu-2024': '2024Q2',
};

/** Assesses a million awkward loans under each programme: all rules, all findings, one thread. The best of three runs. */
export function benchEngine(count = 1_000_000): BenchRow[] {
  return BUILT_IN_PROGRAMMES.filter(({ id }) => PERIODS[id] !== undefined).map((programme) => {
    const period = parsePeriod(PERIODS[programme.id]!, programme) as Period;
    const loans = awkwardLedger(count, programme, period);
    let best = Infinity;
    let findings = 0;
    let subsidy = '';
    for (let i = 0; i < 3; i += 1) {
      const start = performance.now();
      const result = assess(loans, programme, period);
      best = Math.min(best, performance.now() - start);
      findings = result.findings.length;
      subsidy = formatFen(result.totals.subsidy);
    }
    return { what: `assess ${programme.id}`, loans: count, milliseconds: Math.round(best), findings, subsidy };
  });
}
