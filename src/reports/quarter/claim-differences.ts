import { describeCauses } from '../../wording/findings';
import type { FactsOf } from '../../engine/loan/finding';
import { fen } from '../../engine/ground/money';
import { maskId } from '../../engine/loan/party-id';
import { groupOf } from '../facts/loan-group';
import { paperCell, paperColumn } from '../paper/paper-references';
import { periodOf, type ReportInputs } from '../page/report-inputs';
import { programmeName } from '../model/programme-words';
import { blank, count, formula, text, yuan } from '../model/cell';
import { columnSum, FIRST_ROW, sheetOf, type Row } from '../page/page';
import { nameWidth } from '../model/name-width';
import type { SheetModel } from '../model/sheet-model';
import { sheetInFile } from '../model/sheet-in-file';
import { isPause, type Steps } from '../model/steps';
import { ofPeriod } from '../facts/owner';

const CLAIM = 7;
const SUBSIDY = 8;
const GAP = 9;
const FIRST_OF_SUMS = 7;

/** 差异核对表: the loans on which the bank asks for another amount than the rules give, and why; then how all claims add up. */
export function* buildClaimDifferences(inputs: ReportInputs): Steps<SheetModel> {
  const { result, texts } = inputs;
  const { claimDifferences } = texts;
  const causes = new Map<number, FactsOf['CLAIM_DIFFERS']>();
  for (const finding of result.findings) {
    if (finding.code === 'CLAIM_DIFFERS') for (const loan of finding.loans) causes.set(loan, finding.facts);
  }
  const rows: Row[] = [];
  let differing = 0;
  let longestName = 0;
  for (const [i, loan] of result.loans.entries()) {
    if (isPause(i)) yield { done: i + 1, total: result.loans.length };
    const claimed = loan.claim?.subsidy;
    const { subsidy } = result.assessments[i]!;
    if (claimed === undefined || claimed === subsidy) continue;
    const because = causes.get(i);
    differing += claimed - subsidy;
    const row = FIRST_ROW + rows.length + 1;
    longestName = Math.max(longestName, loan.borrower.length);
    rows.push([
      count(rows.length + 1),
      text(loan.township ?? ''),
      text(loan.borrower),
      text(maskId(loan.id.text)),
      text(groupOf(loan, texts).bank),
      text(loan.contract),
      text(claimDifferences.place(sheetInFile(loan.source), String(loan.source.row)), 'wrapped'),
      formula(paperCell(inputs, 'claim', i), 'number', yuan(claimed)),
      formula(paperCell(inputs, 'subsidy', i), 'number', yuan(subsidy)),
      formula(`H${row}-I${row}`, 'number', yuan(fen(claimed - subsidy))),
      text(because ? describeCauses(because, texts.language) : '', 'wrapped'),
      blank('wrapped'),
    ]);
  }
  const gap = yuan(fen(differing));
  return sheetOf(
    {
      key: 'claim-differences',
      name: claimDifferences.sheet,
      title: claimDifferences.title(programmeName(result, texts), periodOf(inputs)),
      headers: claimDifferences.headers,
      widths: [6, 10, nameWidth(longestName, 12), 21, 22, 16, 18, 14, 14, 14, 34, 20],
      rows: [...rows, ...sumRows(inputs, rows.length, gap)],
      notes: [claimDifferences.note],
      landscape: true,
      keeps: { of: ofPeriod(inputs.result), key: [3, 5, 6], columns: [11] },
    },
    inputs,
  );
}

/** Differing loans; those that agree; all that were claimed; what the rules give beyond the claims; the working paper's total. */
function sumRows(inputs: ReportInputs, rows: number, gap: number): Row[] {
  const { result, texts } = inputs;
  const { claimDifferences } = texts;
  const claims = paperColumn(inputs, 'claim');
  const subsidies = paperColumn(inputs, 'subsidy');
  // Blank cells meet neither criterion.
  const subsidyClaimed = `SUMIFS(${subsidies},${claims},">=0")+SUMIFS(${subsidies},${claims},"<0")`;
  const first = FIRST_ROW + rows + 1;
  const [differ, agree, all, unclaimed] = [first, first + 1, first + 2, first + 3];
  const line = (
    label: string,
    cells: readonly [string | undefined, string, string | undefined],
    expected?: number,
  ): Row => [
    text(label, 'subtotal'),
    ...Array.from({ length: FIRST_OF_SUMS - 1 }, () => text('', 'subtotal')),
    ...cells.map((source, i) =>
      source === undefined ? text('', 'subtotal') : formula(source, 'subtotal', i === 1 ? expected : undefined),
    ),
    text('', 'subtotal'),
    text('', 'subtotal'),
  ];
  const withGap = line(claimDifferences.differ, [
    columnSum(CLAIM, rows),
    columnSum(SUBSIDY, rows),
    columnSum(GAP, rows),
  ]);
  return [
    withGap.map((cell, i) => (i === GAP && cell ? { ...cell, expected: gap } : cell)),
    line(claimDifferences.agree, [`H${all}-H${differ}`, `I${all}-I${differ}`, `ROUND(H${agree}-I${agree},2)`]),
    line(claimDifferences.all, [`SUM(${claims})`, subsidyClaimed, `H${all}-I${all}`]),
    line(claimDifferences.unclaimed, [undefined, `SUM(${subsidies})-I${all}`, undefined]),
    line(claimDifferences.total, [undefined, `I${all}+I${unclaimed}`, undefined], yuan(result.totals.subsidy)),
  ];
}
