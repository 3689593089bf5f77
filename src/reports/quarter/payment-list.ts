import type { Loan } from '../../engine/loan/loan';
import { fen, type Fen } from '../../engine/ground/money';
import { borrowerKey } from '../../engine/loan/people';
import { groupOf } from '../facts/loan-group';
import { paidByTownship } from '../facts/paid-by-township';
import { paperCell, paperColumn } from '../paper/paper-references';
import { periodOf, type ReportInputs } from '../page/report-inputs';
import { programmeName } from '../model/programme-words';
import { blank, Common, count, formula, text, yuan } from '../model/cell';
import { columnSum, sheetOf, type Page, type Row } from '../page/page';
import { nameWidth } from '../model/name-width';
import type { PaperColumn } from '../paper/paper-columns';
import { rmbUpper } from '../model/rmb-upper';
import type { SheetModel } from '../model/sheet-model';
import { isPause, type Steps } from '../model/steps';
import { ofPeriod } from '../facts/owner';

/** A formula names the cells it adds up one by one; longer ones Excel does not take (8192 characters). */
const LOANS_A_LINE = 200;

/** 拨付清单: by lender, or by the person or organisation and the account the money goes to, as the programme pays. */
export function* buildPaymentList(inputs: ReportInputs): Steps<SheetModel> {
  const { result, texts } = inputs;
  const { paymentList } = texts;
  const { payee } = result.programme.payment;
  const page = payee === 'bank' ? bankPage(inputs) : yield* accountPage(inputs, payee);
  return sheetOf(
    {
      key: 'payment-list',
      name: paymentList.sheet,
      title: paymentList.title(programmeName(result, texts), periodOf(inputs)),
      ...page,
      notes: [paymentList.inWords(rmbUpper(result.totals.subsidy)), ...page.notes],
    },
    inputs,
  );
}

type Part = Omit<Page, 'key' | 'name' | 'title'>;

interface Payee {
  readonly loans: number[];
  readonly loan: Loan;
  subsidy: number;
}

/** Few lenders have many loans each: they are added up by name. */
function bankPage(inputs: ReportInputs): Part {
  const { result, texts } = inputs;
  const lenders = new Map<string, Fen>();
  result.assessments.forEach(({ eligible, subsidy }, i) => {
    if (!eligible) return;
    const { bank } = groupOf(result.loans[i]!, texts);
    lenders.set(bank, fen((lenders.get(bank) ?? 0) + subsidy));
  });
  const rows = [...lenders].map(([bank, subsidy], i): Row => {
    const row = i + 4;
    const where = `${paperColumn(inputs, 'bank')},$B${row},${paperColumn(inputs, 'loan')},1`;
    return [
      count(i + 1),
      text(bank),
      formula(`SUMIFS(${paperColumn(inputs, 'householdOfBank')},${where})`, 'integer'),
      formula(`SUMIFS(${paperColumn(inputs, 'loan')},${where})`, 'integer'),
      formula(`SUMIFS(${paperColumn(inputs, 'principal')},${where})`, 'number'),
      formula(`SUMIFS(${paperColumn(inputs, 'subsidy')},${where})`, 'number', yuan(subsidy)),
      text(rmbUpper(subsidy), 'wrapped'),
      blank('wrapped'),
    ];
  });
  const total = texts.paymentList.bankHeaders.map(() => text('', 'total'));
  total[0] = text(texts.summary.total, 'total');
  total[3] = { ...formula(columnSum(3, rows.length), 'total'), format: '#,##0' };
  total[4] = formula(columnSum(4, rows.length), 'total');
  total[5] = formula(columnSum(5, rows.length), 'total', yuan(result.totals.subsidy));
  return {
    headers: texts.paymentList.bankHeaders,
    widths: [6, 32, 11, 8, 18, 16, 40, 24],
    rows,
    total,
    tie: { column: 5, with: 'subsidy' },
    notes: [texts.paymentList.bankNote],
    landscape: true,
    keeps: { of: ofPeriod(inputs.result), key: [1], columns: [7] },
  };
}

const AMOUNT = 8;

function* accountPage(inputs: ReportInputs, payee: 'card' | 'organisation'): Steps<Part> {
  const { result, texts } = inputs;
  const { paymentList } = texts;
  const payees = yield* payeesOf(inputs);
  const rows: Row[] = [];
  let withoutAccount = 0;
  let longestName = 0;
  const common = new Common<string>((value) => text(value));
  const empty = blank();
  for (const { loan, loans, subsidy } of payees) {
    if (!loan.account) withoutAccount += 1;
    longestName = Math.max(longestName, loan.borrower.length);
    const sumOf = (column: PaperColumn) => loans.map((index) => paperCell(inputs, column, index)).join('+');
    rows.push([
      count(rows.length + 1),
      common.of(loan.township ?? ''),
      common.of(loan.village ?? ''),
      text(loan.borrower),
      text(loan.id.text),
      common.of(groupOf(loan, texts).bank),
      text(loan.account ?? ''),
      formula(sumOf('loan'), 'integer', loans.length),
      formula(sumOf('subsidy'), 'number', yuan(fen(subsidy))),
      empty,
    ]);
    if (isPause(rows.length)) yield { done: rows.length, total: payees.length };
  }
  const headers = payee === 'card' ? paymentList.cardHeaders : paymentList.organisationHeaders;
  const total = headers.map(() => text('', 'total'));
  total[0] = text(texts.summary.total, 'total');
  total[7] = { ...formula(columnSum(7, rows.length), 'total'), format: '#,##0' };
  total[AMOUNT] = formula(columnSum(AMOUNT, rows.length), 'total', yuan(result.totals.subsidy));
  return {
    headers,
    widths: [6, 10, 12, nameWidth(longestName, 14), 21, 22, 24, 7, 14, 14],
    rows,
    total,
    tie: { column: AMOUNT, with: 'subsidy' },
    notes: [...(withoutAccount > 0 ? [paymentList.withoutAccount(String(withoutAccount))] : []), paymentList.notPublic],
    landscape: true,
    keeps: { of: ofPeriod(inputs.result), key: [3, 4, 6], columns: [9] },
  };
}

/** One line for a borrower and an account: people who share an account stay apart, the finding SHARED_ACCOUNT says so. */
function* payeesOf(inputs: ReportInputs): Steps<readonly Payee[]> {
  const { result } = inputs;
  const open = new Map<string, Payee>();
  const payees: Payee[] = [];
  for (const [i, index] of paidByTownship(inputs).entries()) {
    const loan = result.loans[index]!;
    const key = `${borrowerKey(loan) ?? `row ${index}`}\u0000${loan.account ?? ''}`;
    let payee = open.get(key);
    if (!payee || payee.loans.length === LOANS_A_LINE) {
      payee = { loan, loans: [], subsidy: 0 };
      open.set(key, payee);
      payees.push(payee);
    }
    payee.loans.push(index);
    payee.subsidy += result.assessments[index]!.subsidy;
    if (isPause(i)) yield;
  }
  return payees;
}
