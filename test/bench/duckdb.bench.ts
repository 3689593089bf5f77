import { DuckDBDateValue, DuckDBDecimalValue, DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { assess } from '../../src/engine/run/assess';
import { addDays, type Day } from '../../src/engine/ground/day';
import type { Loan } from '../../src/engine/loan/loan';
import type { Period } from '../../src/engine/programmes/period';
import { HENGNAN_2021 } from '../../src/engine/programmes/built-in/hengnan-2021';
import type { Programme } from '../../src/engine/programmes/programme';
import { WANNING_2021 } from '../../src/engine/programmes/built-in/wanning-2021';
import { REFERENCE_RATES } from '../../src/engine/ground/tables/lpr';
import { rollForward, WORKDAYS } from '../../src/engine/ground/tables/workdays';

/** Excel's serial 25569 is 1970-01-01, DuckDB's day 0. */
function date(day: Day): DuckDBDateValue {
  return new DuckDBDateValue(day - 25_569);
}

const LOANS = `CREATE TABLE loans (
  idx INTEGER, borrower VARCHAR, id VARCHAR, usable BOOLEAN, household VARCHAR, bank VARCHAR, contract VARCHAR,
  category VARCHAR, loan_use VARCHAR, principal DECIMAL(18,2), disbursed DATE, due DATE, settled DATE, rate DECIMAL(9,6), row_no INTEGER)`;

async function load(connection: DuckDBConnection, loans: readonly Loan[]): Promise<void> {
  await connection.run(LOANS);
  await connection.run('CREATE TABLE repayments (idx INTEGER, day DATE, principal DECIMAL(18,2))');
  await connection.run('CREATE TABLE reference_rates (day DATE, upto1y DECIMAL(9,6), over1y DECIMAL(9,6))');
  await connection.run('CREATE TABLE workdays (day DATE, rolled DATE)');
  const yuan = (amount: number) => new DuckDBDecimalValue(BigInt(amount), 18, 2);
  const rate = (ppm: number) => new DuckDBDecimalValue(BigInt(ppm), 9, 6);

  const repaid = await connection.createAppender('repayments');
  const rows = await connection.createAppender('loans');
  loans.forEach((loan, idx) => {
    rows.appendInteger(idx);
    rows.appendVarchar(loan.borrower);
    rows.appendVarchar(loan.id.text);
    rows.appendBoolean(loan.id.status === 'ok');
    rows.appendVarchar(loan.householdCode ?? '');
    rows.appendVarchar(loan.bank);
    rows.appendVarchar(loan.contract);
    rows.appendVarchar(loan.category ?? '');
    rows.appendVarchar(loan.use ?? '');
    rows.appendDecimal(yuan(loan.principal));
    rows.appendDate(date(loan.disbursed));
    rows.appendDate(date(loan.due!));
    if (loan.settled === undefined) rows.appendNull();
    else rows.appendDate(date(loan.settled));
    rows.appendDecimal(rate(loan.rate!));
    rows.appendInteger(loan.source.row);
    rows.endRow();
    for (const { day, principal } of loan.repayments) {
      repaid.appendInteger(idx);
      repaid.appendDate(date(day));
      repaid.appendDecimal(yuan(principal));
      repaid.endRow();
    }
  });
  rows.closeSync();
  repaid.closeSync();

  const rates = await connection.createAppender('reference_rates');
  for (const { effective, rates: tiers } of REFERENCE_RATES.rows) {
    rates.appendDate(date(effective));
    rates.appendDecimal(rate(tiers['1Y']));
    rates.appendDecimal(rate(tiers['1-5Y']));
    rates.endRow();
  }
  rates.closeSync();
  const workdays = await connection.createAppender('workdays');
  for (let day = WORKDAYS.coveredFrom; day <= WORKDAYS.coveredTo; day = addDays(day, 1)) {
    const rolled = rollForward(WORKDAYS, day);
    if (!rolled.ok) break;
    workdays.appendDate(date(day));
    workdays.appendDate(date(rolled.day));
    workdays.endRow();
  }
  workdays.closeSync();
}

/** Each loan once, unbanned uses only, and whose cap it counts under. */
const ENTERED_ONCE = `
  entered AS (
    SELECT *, row_number() OVER (
      PARTITION BY id, CASE WHEN usable THEN '' ELSE borrower END, bank, contract, principal, disbursed ORDER BY due, rate, row_no) AS copy
    FROM loans),
  usable AS (SELECT * FROM entered WHERE copy = 1 AND loan_use NOT LIKE '%建房%')`;

/** balance × days × rate ÷ 360 in 分, half up: DECIMAL products are exact, but DuckDB divides DECIMAL into DOUBLE, so HUGEINT divides. */
const ROUNDED = (balanceDays: string, rate: string) =>
  `(2 * CAST(${balanceDays} * ${rate} * 100000000 AS HUGEINT) + 360000000) // 720000000`;

function wanning({ from, to }: Period): string {
  return `
  WITH ${ENTERED_ONCE},
  judged AS (
    SELECT u.*, CASE WHEN usable THEN id ELSE '#' || idx END AS owner,
      least(rate, CASE WHEN category = '农村妇女' THEN 0.07 ELSE 0.06 END)::DECIMAL(9,6) AS paid_rate,
      least(settled, due, disbursed + CASE WHEN category = '农村妇女' THEN INTERVAL 24 MONTH ELSE INTERVAL 12 MONTH END)::DATE AS until
    FROM usable u JOIN workdays w ON w.day = u.due
    WHERE principal <= 500000 AND settled BETWEEN DATE '${iso(from)}' AND DATE '${iso(to)}' AND settled <= w.rolled),
  eligible AS (SELECT * FROM judged WHERE until > disbursed),
  ranked AS (SELECT *, rank() OVER (PARTITION BY owner ORDER BY settled, disbursed, principal DESC) AS place FROM eligible),
  chosen AS (SELECT owner, min(bank) AS bank FROM ranked WHERE place = 1 GROUP BY owner HAVING count(DISTINCT bank) = 1),
  capped AS (
    SELECT e.*, greatest(0, least(principal, 100000, 100000 - coalesce(sum(least(principal, 100000)) OVER (
      PARTITION BY e.owner ORDER BY settled, disbursed, principal DESC, contract, e.bank, due, rate, row_no
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)))::DECIMAL(18,2) AS base
    FROM eligible e JOIN chosen c ON c.owner = e.owner AND c.bank = e.bank),
  events AS (
    SELECT idx, disbursed AS day, 0::DECIMAL(18,2) AS repaid FROM capped
    UNION ALL
    SELECT r.idx, r.day, r.principal FROM repayments r JOIN capped c ON c.idx = r.idx AND r.day < c.until),
  stretches AS (
    SELECT e.idx, e.day, sum(repaid) OVER w AS repaid, coalesce(lead(e.day) OVER w, c.until) AS until, c.base, c.principal, c.paid_rate
    FROM events e JOIN capped c ON c.idx = e.idx WINDOW w AS (PARTITION BY e.idx ORDER BY e.day)),
  summed AS (
    SELECT idx, paid_rate, sum(greatest(0, least(base, principal - repaid))::DECIMAL(18,2) * (until - day)) AS balance_days
    FROM stretches GROUP BY idx, paid_rate)
  SELECT idx, ${ROUNDED('balance_days', 'paid_rate')} AS fen FROM summed`;
}

function hengnan({ from, to }: Period): string {
  return `
  WITH ${ENTERED_ONCE},
  judged AS (
    SELECT u.*, least(rate, CASE WHEN due <= disbursed + INTERVAL 12 MONTH THEN upto1y ELSE over1y END)::DECIMAL(9,6) AS paid_rate,
      greatest(disbursed, DATE '${iso(from)}') AS start,
      least(coalesce(settled, DATE '9999-12-31'), due, disbursed + INTERVAL 36 MONTH, DATE '${iso(addDays(to, 1))}')::DATE AS until
    FROM usable u ASOF JOIN reference_rates r ON u.disbursed >= r.day
    WHERE due <= disbursed + INTERVAL 36 MONTH),
  eligible AS (SELECT * FROM judged WHERE until > start),
  bounds AS (
    SELECT household, start AS day FROM eligible UNION SELECT household, until FROM eligible UNION
    SELECT e.household, r.day FROM repayments r JOIN eligible e ON e.idx = r.idx AND r.day > e.start AND r.day < e.until),
  stretches AS (SELECT household, day, lead(day) OVER (PARTITION BY household ORDER BY day) AS next_day FROM bounds),
  owed AS (
    SELECT e.idx, e.household, s.day, s.next_day, e.disbursed, e.settled, e.principal, e.contract, e.bank, e.due, e.rate, e.row_no, e.paid_rate,
      greatest(0, max(e.principal) - coalesce(sum(r.principal), 0))::DECIMAL(18,2) AS balance
    FROM stretches s JOIN eligible e ON e.household = s.household AND e.start <= s.day AND s.day < e.until
    LEFT JOIN repayments r ON r.idx = e.idx AND r.day <= s.day
    WHERE s.next_day IS NOT NULL
    GROUP BY ALL),
  counted AS (
    SELECT *, greatest(0, least(balance, 50000 - coalesce(sum(balance) OVER (
      PARTITION BY household, day ORDER BY disbursed, principal DESC, contract, bank, due, rate, row_no
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)))::DECIMAL(18,2) AS subsidised
    FROM owed),
  summed AS (SELECT idx, paid_rate, sum(subsidised * (next_day - day)) AS balance_days FROM counted GROUP BY idx, paid_rate)
  SELECT idx, ${ROUNDED('balance_days', 'paid_rate')} AS fen FROM summed WHERE balance_days > 0`;
}

function iso(day: Day): string {
  return date(day).toString();
}

export interface SqlRow {
  readonly what: string;
  readonly loans: number;
  readonly milliseconds: number;
  /** Loans whose 分 differ from the engine's. */
  readonly different: number;
}

/** The amounts of 万宁 or 衡南 in SQL, without findings and reasons: timed on one thread and on all, and compared loan by loan. */
export async function benchDuckDb(programme: Programme, period: Period, loans: readonly Loan[]): Promise<SqlRow[]> {
  const sql = { [WANNING_2021.id]: wanning, [HENGNAN_2021.id]: hengnan }[programme.id];
  if (!sql) throw new Error(`no SQL for ${programme.id}`);
  const expected = assess(loans, programme, period).assessments;
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await load(connection, loans);
  const rows: SqlRow[] = [];
  for (const threads of [1, 0]) {
    await connection.run(threads === 0 ? 'RESET threads' : `SET threads = ${threads}`);
    const start = performance.now();
    const result = await connection.runAndReadAll(sql(period));
    const milliseconds = Math.round(performance.now() - start);
    const found = new Float64Array(loans.length);
    for (const [idx, fen] of result.getRows()) found[Number(idx)] = Number(fen);
    rows.push({
      what: `DuckDB ${programme.id}, ${threads === 0 ? 'all threads' : 'one thread'}`,
      loans: loans.length,
      milliseconds,
      different: expected.filter(({ subsidy }, i) => subsidy !== found[i]).length,
    });
  }
  connection.closeSync();
  instance.closeSync();
  return rows;
}
