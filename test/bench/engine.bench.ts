import { assess } from '../../src/engine/run/assess';
import { addDays, addMonths } from '../../src/engine/ground/day';
import type { Loan } from '../../src/engine/loan/loan';
import { formatFen, type Fen } from '../../src/engine/ground/money';
import { parsePeriod, type Period } from '../../src/engine/programmes/period';
import type { Programme } from '../../src/engine/programmes/programme';
import { BUILT_IN_PROGRAMMES, findProgramme } from '../../src/engine/programmes/registry';
import type { RatePpm } from '../../src/engine/ground/rate';

export interface BenchRow {
  readonly what: string;
  readonly loans: number;
  readonly milliseconds: number;
  /** Processor time of the same run: what a loaded machine leaves comparable. */
  readonly cpuMilliseconds: number;
  /** Processor time it takes afterwards to make and read every assessment and finding with its texts. */
  readonly readAllCpuMilliseconds: number;
  /** Most memory the process has held so far, the ledger itself counted. */
  readonly peakMB: number;
  /** What it holds at the end: the ledger, and the last result read. */
  readonly heapMB: number;
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
 * A county's worth of awkward borrowers: a third have several loans, some of them at several banks, households of two, loans over the limits, late and
 * open ones, repayments, shared accounts, damaged IDs, rows entered twice. Rows in no order, each allocated when it is read, as a ledger's are.
 */
export function awkwardLedger(count: number, programme: Programme, period: Period): Loan[] {
  const roll = dice(20_261_121);
  const loans: Loan[] = [];
  const bySettlement = programme.schedule.kind === 'settlement-year';
  const enterprise = programme.enterprise !== undefined;
  const length = period.to - period.from + 1;
  let person = 0;
  while (loans.length < count) {
    person += 1;
    const several = roll(3) === 0 ? 2 + roll(3) : 1;
    const id = residentId(person);
    const damaged = roll(500) === 0;
    for (let i = 0; i < several && loans.length < count; i += 1) {
      const months = bySettlement ? 3 + roll(12) : 12 * (1 + roll(3));
      // Most loans are settled in the year, or run in the period.
      const end = addDays(period.from, roll(length) + (roll(20) === 0 ? 400 : 0));
      const disbursed = bySettlement ? addMonths(end, -months) : addMonths(end, -roll(months));
      const due = addMonths(disbursed, months);
      const open = bySettlement ? roll(30) === 0 : roll(12) > 0;
      const settled = addDays(due, roll(25) === 0 ? 5 : -roll(40));
      const principal = ((1 + roll(bySettlement ? 8 : 4)) * 1_000_000 * (roll(80) === 0 ? 8 : 1)) as Fen;
      const woman = Number(id[16]) % 2 === 0;
      loans.push({
        source: { sheet: '台账', row: loans.length + 2 },
        borrower: `测试${person}`,
        id: damaged ? { text: `${id.slice(0, 15)}000`, status: 'damaged' } : { text: id, status: 'ok' },
        ...(bySettlement ? {} : { householdCode: `H${Math.floor(person / 2)}` }),
        bank: BANKS[(Math.floor(person / 2) + (roll(8) === 0 ? 1 : 0)) % BANKS.length]!,
        contract: `C${person}-${roll(200) === 0 ? 0 : i}`,
        category: enterprise
          ? '企业'
          : bySettlement
            ? woman !== (roll(100) === 0)
              ? '农村妇女'
              : '一般农民'
            : '脱贫户',
        use: roll(300) === 0 ? '建房' : '种植槟榔',
        principal,
        disbursed,
        due,
        ...(open ? {} : { settled }),
        repayments:
          roll(12) === 0 ? [{ day: addDays(disbursed, 60), principal: Math.floor(principal / 4) as Fen }] : [],
        rate: (roll(50) === 0 ? 80_000 : 30_000 + 500 * roll(7)) as RatePpm,
        account: `62${String(person - (roll(900) === 0 ? 1 : 0)).padStart(17, '0')}`,
      });
    }
  }
  for (let i = loans.length - 1; i > 0; i -= 1) {
    const j = roll(i + 1);
    [loans[i], loans[j]] = [loans[j]!, loans[i]!];
  }
  return loans.map((loan, i) => asRead(loan, i + 2));
}

/** A reader gives every loan without repayments the same list. */
const NO_REPAYMENTS: Loan['repayments'] = [];

/** The row as a reader would have made it just now: its own objects, its own text, one after the other in memory. */
function asRead(loan: Loan, row: number): Loan {
  const text = (value: string): string => Buffer.from(value).toString();
  return {
    ...loan,
    source: { sheet: '台账', row },
    borrower: text(loan.borrower),
    id: { text: text(loan.id.text), status: loan.id.status },
    contract: text(loan.contract),
    repayments: loan.repayments.length === 0 ? NO_REPAYMENTS : loan.repayments.map((repayment) => ({ ...repayment })),
    ...(loan.householdCode === undefined ? {} : { householdCode: text(loan.householdCode) }),
    ...(loan.account === undefined ? {} : { account: text(loan.account) }),
  };
}

const PERIODS: Readonly<Record<string, string>> = {
  'wanning-2021': '2021',
  'hengnan-2021': '2021Q2',
  'jiaocheng-2024': '2024-05',
  'hulan-2020': '2020',
  'bachu-2024': '2024Q2',
};

const RUNS = 7;

/** Programmes that compute (bangfu-2026 refuses to), by id. */
export const ENGINE_PROGRAMMES = BUILT_IN_PROGRAMMES.map(({ id }) => id).filter((id) => PERIODS[id] !== undefined);

/** Assesses a million awkward loans under a programme: all rules, all findings, one thread. The best of seven runs: a compiler needs the first of them. */
export function benchEngine(id: string, count = 1_000_000): BenchRow {
  const programme = findProgramme(id)!;
  const period = parsePeriod(PERIODS[id]!, programme) as Period;
  const loans = awkwardLedger(count, programme, period);
  let best = Infinity;
  let leastCpu = Infinity;
  let leastToRead = Infinity;
  let findings = 0;
  let subsidy = '';
  for (let i = 0; i < RUNS; i += 1) {
    const start = performance.now();
    const cpu = process.cpuUsage();
    const result = assess(loans, programme, period);
    best = Math.min(best, performance.now() - start);
    const { user, system } = process.cpuUsage(cpu);
    leastCpu = Math.min(leastCpu, (user + system) / 1000);
    const before = process.cpuUsage();
    findings = result.findings.length;
    const paid = result.assessments.filter(({ eligible }) => eligible).length;
    const after = process.cpuUsage(before);
    leastToRead = Math.min(leastToRead, (after.user + after.system) / 1000);
    if (paid !== result.totals.eligible) throw new Error(`${paid} loans paid, ${result.totals.eligible} counted`);
    subsidy = formatFen(result.totals.subsidy);
  }
  return {
    what: `assess ${id}`,
    loans: count,
    milliseconds: Math.round(best),
    cpuMilliseconds: Math.round(leastCpu),
    readAllCpuMilliseconds: Math.round(leastToRead),
    peakMB: Math.round(process.resourceUsage().maxRSS / 1024),
    heapMB: Math.round(process.memoryUsage().heapUsed / 2 ** 20),
    findings,
    subsidy,
  };
}
