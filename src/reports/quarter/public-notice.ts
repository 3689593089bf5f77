import { masker, MASK_ALL } from '../facts/mask';
import { paidByTownship } from '../facts/paid-by-township';
import { paperCell } from '../paper/paper-references';
import { periodOf, type ReportInputs } from '../page/report-inputs';
import { programmeName } from '../model/programme-words';
import { Common, count, date, formula, text, yuan } from '../model/cell';
import { columnSum, sheetOf, type Row } from '../page/page';
import { nameWidth } from '../model/name-width';
import type { SheetModel } from '../model/sheet-model';
import { isPause, type Steps } from '../model/steps';

const PRINCIPAL = 6;
const SUBSIDY = 9;

/**
 * 公示表: what is put up in the village. No number of a person stands in it whole: not in the column of IDs, nor in a name or a village that was typed
 * with one.
 */
export function* buildPublicNotice(inputs: ReportInputs): Steps<SheetModel> {
  const { result, texts } = inputs;
  const { publicNotice } = texts;
  const rows: Row[] = [];
  const mask = masker(result.loans, MASK_ALL);
  const common = new Common<string>((value) => text(mask(value)));
  const days = new Common<number | undefined>(date);
  const paid = paidByTownship(inputs);
  let longestName = 0;
  for (const loan of paid) {
    const { township, village, borrower, id, bank, principal } = result.loans[loan]!;
    const { from, to, subsidy } = result.assessments[loan]!;
    longestName = Math.max(longestName, borrower.length);
    rows.push([
      count(rows.length + 1),
      common.of(township ?? ''),
      common.of(village ?? ''),
      text(mask(borrower)),
      text(mask(id.text)),
      common.of(bank),
      formula(paperCell(inputs, 'principal', loan), 'number', yuan(principal)),
      days.of(from),
      days.of(to),
      formula(paperCell(inputs, 'subsidy', loan), 'number', yuan(subsidy)),
    ]);
    if (isPause(rows.length)) yield { done: rows.length, total: paid.length };
  }
  return sheetOf(
    {
      key: 'public-notice',
      name: publicNotice.sheet,
      title: publicNotice.title(programmeName(result, texts), periodOf(inputs)),
      headers: publicNotice.headers,
      widths: [6, 10, 12, nameWidth(longestName, 12), 21, 24, 14, 12, 12, 14],
      rows,
      total: totalRow(inputs, rows.length),
      tie: { column: SUBSIDY, with: 'subsidy' },
      notes: publicNotice.notes,
      landscape: true,
      signatures: publicNotice.signatures,
    },
    inputs,
  );
}

function totalRow({ result, texts }: ReportInputs, rows: number): Row {
  const row = texts.publicNotice.headers.map(() => text('', 'total'));
  row[0] = text(texts.summary.total, 'total');
  row[PRINCIPAL] = formula(columnSum(PRINCIPAL, rows), 'total');
  row[SUBSIDY] = formula(columnSum(SUBSIDY, rows), 'total', yuan(result.totals.subsidy));
  return row;
}
