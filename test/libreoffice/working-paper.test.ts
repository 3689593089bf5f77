import { assess } from '../../src/engine/run/assess';
import type { AssessmentResult } from '../../src/engine/run/assessment';
import type { Fen } from '../../src/engine/ground/money';
import { parsePeriod, type Period } from '../../src/engine/programmes/period';
import { findProgramme } from '../../src/engine/programmes/registry';
import { column } from '../../src/reports/paper/paper-columns';
import { reportTexts } from '../../src/reports/model/texts';
import { buildWorkingPaper, type WorkingPaper } from '../../src/reports/paper/working-paper';
import { newWorkbook } from '../../src/workbench/host/new-workbook';
import { openXlsx } from '../../src/workbench/xlsx/open';
import { saveXlsx } from '../../src/workbench/xlsx/save';
import { ORACLE_CASES } from '../oracle/cases';
import { randomLoans } from '../oracle/random-loans';
import { awkwardLoans, FEN } from './awkward-loans';
import { Soffice } from './support/soffice';
import { sheetNamed, uncomputed } from './support/workbooks';

const soffice = new Soffice();
afterAll(() => soffice.close());

const texts = reportTexts('zh-CN');
/** The one number of 元 that stands for so many 分: `===` with it is equality to the 分 and to the last bit. */
const yuanOf = (amount: Fen) => amount / 100;

async function recalculated(paper: WorkingPaper) {
  const file = await saveXlsx(uncomputed([paper.model]));
  const made = await soffice.convert(new Map([['paper.xlsx', file]]), 'xlsx');
  return sheetNamed(await openXlsx(made.get('paper.xlsx')!), paper.model.name);
}

/** Loans whose cell of the working paper, computed by LibreOffice, is not the engine's to the 分. */
async function differences(result: AssessmentResult) {
  const paper = buildWorkingPaper(result, texts);
  const sheet = await recalculated(paper);
  const at = (row: number) => sheet.cells.get(row)?.get(column.subsidy);
  const wrong = result.assessments.flatMap(({ subsidy }, i) => {
    const cell = at(paper.firstLineOf[i]!);
    return cell?.value === yuanOf(subsidy) ? [] : [{ row: paper.firstLineOf[i]! + 1, engine: subsidy, cell }];
  });
  const formulas = [...sheet.cells.values()].filter((row) => row.get(column.subsidy)?.formula !== undefined).length;
  return { wrong, formulas, total: at(paper.totalRow), sum: sumOf(result) };
}

const sumOf = ({ assessments }: AssessmentResult) => assessments.reduce((sum, { subsidy }) => sum + subsidy, 0);

test('LibreOffice computes every formula again, whatever the file says it came to', async () => {
  const file = await saveXlsx(newWorkbook({ 表: [[{ value: 5, formula: '=1+1' }]] }));
  const made = await soffice.convert(new Map([['probe.xlsx', file]]), 'xlsx');
  const cell = sheetNamed(await openXlsx(made.get('probe.xlsx')!), '表')
    .cells.get(0)
    ?.get(0);
  expect(cell).toMatchObject({ value: 2, formula: '=1+1' });
});

test('10 000 loans in plain Excel formulas come to what the engine gives, to the 分, and so does the total', async () => {
  const programme = findProgramme('hengnan-2021')!;
  const period = parsePeriod('2021Q4', programme) as Period;
  const loans = awkwardLoans(20211220, 10_000, period);
  const result = assess(loans, programme, period);
  const onHalfFen = loans.filter(
    ({ principal, rate }, i) => (principal * result.assessments[i]!.days * rate!) % FEN === FEN / 2,
  );
  expect(onHalfFen.length).toBeGreaterThanOrEqual(2_500);
  const paid = result.assessments.filter(({ subsidy }) => subsidy > 0);
  expect(paid.length).toBeGreaterThan(9_900);

  const { wrong, formulas, total, sum } = await differences(result);
  expect(wrong).toEqual([]);
  expect(formulas).toBeGreaterThan(9_900);
  expect(sum).toBe(result.totals.subsidy);
  expect(Math.round((total?.value as number) * 100)).toBe(sum);
  // A sum of 10 000 binary numbers is not exact; it shows the 分 it should.
  expect(total?.value).toBeCloseTo(sum / 100, 5);
});

test.each(ORACLE_CASES)('$name: 500 awkward loans, to the 分', async ({ programme, flavour }) => {
  const result = assess(randomLoans(9, 500, flavour), programme, flavour.period);
  expect(sumOf(result)).toBeGreaterThan(0);
  const { wrong, total, sum } = await differences(result);
  expect(wrong).toEqual([]);
  expect(Math.round((total?.value as number) * 100)).toBe(sum);
});
