import { parseRuleFormula } from '../../../../src/workbench/page/grid/rule-formula';
import type { StoredValue } from '../../../../src/workbench/host/workbook-data';

// Rows 5 and 6 of a sheet; rules are written for row 5 (index 4).
const cells: Readonly<Record<string, StoredValue>> = {
  '4:15': '不予贴息',
  '4:16': 'LOAN_CAPPED MULTI_BANK',
  '5:15': '可贴息',
  '5:16': 'loan_capped',
  '4:0': 3,
};
const read = (row: number, column: number): StoredValue => cells[`${row}:${column}`] ?? null;

describe('formulas of conditional formats', () => {
  test.each([
    ['=AND(N("贴息通")=0,ISNUMBER(SEARCH(" MULTI_BANK "," "&$Q5&" ")))', 0, true],
    ['=AND(N("贴息通")=0,ISNUMBER(SEARCH(" MULTI_BANK "," "&$Q5&" ")))', 1, false],
    ['=ISNUMBER(SEARCH(" LOAN_CAPPED "," "&$Q5&" "))', 1, true],
    ['=ISNUMBER(FIND(" LOAN_CAPPED "," "&$Q5&" "))', 1, false],
    ['=$P5="不予贴息"', 0, true],
    ['=$P5="不予贴息"', 1, false],
    ['=$P5<>"不予贴息"', 1, true],
    ['=NOT($Q5="")', 2, false],
    ['=OR(A5>2,A5="x")', 0, true],
    ['=A$5>=3', 7, true],
    ['=$A5=""', 1, true],
    ['=$A5=0', 1, true],
    ['=LEN($P5)=4', 0, true],
    ['=($A5<2)', 0, false],
    ['="say ""yes"""="SAY ""YES"""', 0, true],
    // Excel's order: numbers before texts before logical values, texts by their letters and without case.
    ['="a"<"B"', 0, true],
    ['="b"<"A"', 0, false],
    ['="b">"A"', 0, true],
    ['="a">"A"', 0, false],
    ['="a">="A"', 0, true],
    ['=2<10', 0, true],
    ['=10<2', 0, false],
    ['=9<"1"', 0, true],
    ['="z"<TRUE', 0, true],
    ['=TRUE<9', 0, false],
    // An empty cell is what the other side wants it to be.
    ['=$Z5=FALSE', 0, true],
    ['=$Z5=TRUE', 0, false],
    ['=$Z5<1', 0, true],
    // Errors are no truth, but can be asked for.
    ['=SEARCH("x","abc")>0', 0, false],
    ['=ISERROR(SEARCH("x","abc"))', 0, true],
    ['=ISERROR(1)', 0, false],
    ['=ISTEXT("1")', 0, true],
    ['=ISTEXT(1)', 0, false],
    ['=ISBLANK($Z5)', 0, true],
    ['=ISBLANK($P5)', 0, false],
    ['=ISNUMBER("1")', 0, false],
    ['=N(TRUE)=1', 0, true],
    ['=NOT(1)', 0, false],
    ['=NOT(0)', 0, true],
    ['=AND(TRUE,0)', 0, false],
    ['=1', 0, true],
    ['=0', 0, false],
    ['="1"', 0, false],
  ])('%s, %i rows down: %s', (formula, rows, expected) => {
    expect(parseRuleFormula(formula)?.holds(read, rows, 0)).toBe(expected);
  });

  test('a reference without $ moves with the column, and the rule no longer says the same for a row', () => {
    const rule = parseRuleFormula('=A5="可贴息"');
    expect(rule?.sameForRow).toBe(false);
    expect(rule?.holds(read, 1, 15)).toBe(true);
    expect(rule?.holds(read, 1, 14)).toBe(false);
    expect(parseRuleFormula('=$A5="可贴息"')?.sameForRow).toBe(true);
  });

  test.each(['=COUNTIF($A:$A,$A5)>1', '=$A5+1>2', '=AND($A5=1', '=Sheet2!$A5=1', '=MYNAME=1', '=$A5=', ''])(
    'does not guess at %s',
    (formula) => expect(parseRuleFormula(formula)).toBeUndefined(),
  );
});
