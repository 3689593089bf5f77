import { formulaFault } from '../../../src/workbench/host/formula-syntax';

const nested = (depth: number) => `=${'IF(TRUE,'.repeat(depth)}1${')'.repeat(depth)}`;

test.each([
  '=1+2*-3%',
  '=SUM(A1:B2,$C$3, 台账!D:D,1:3)',
  '=\'10 月\'!A1&"a ""b"""',
  '=IF(A1="",,"x")',
  '=TODAY()',
  '=SUM({1,2;-3,"a"})',
  '=A1:B3 B2:C9',
  '=SUM((A1,B2))',
  '=@A1#',
  '=表1[[#Data],[金额]]',
  '=SUM([@金额])',
  '=Sheet1!#REF!+#N/A',
  '=LAMBDA(x,x+1)(2)',
  '=AND(N("贴息通")=0,ISNUMBER(SEARCH(" LOAN_CAPPED "," "&$X2&" ")))',
  '=SUBSIDY.LEDGER($A$3:$N$9,"wanning-2021","2021")',
  '=(1+2)%',
  '=-A1',
  '=1 = 2',
  "='[1]甲 乙'!A1",
  '=甲:乙!A1',
  '=_xlfn.XLOOKUP(1,A:A,B:B)',
  nested(64),
  `=SUM(${Array.from({ length: 255 }, () => 1).join()})`,
  `="${'a'.repeat(255)}"`,
])('Excel takes %s', (formula) => {
  expect(formulaFault(formula)).toBeUndefined();
});

test.each([
  ['=1+*2', 'unexpected at character 4'],
  ['=SUM(1;2)', 'arguments without their end at character 7'],
  ['=1 2', 'unexpected at character 4'],
  ['=SUM(1', 'arguments without their end at character 7'],
  ['=(1', 'a parenthesis without its end at character 4'],
  ['=1)', 'unexpected at character 3'],
  ['="a', 'a text without its end at character 2'],
  ['=', 'an operand is missing at character 2'],
  ['=1+', 'an operand is missing at character 4'],
  ['=表1[[a]', 'a bracket without its end at character 4'],
  ['={1,A1}', 'no constant in an array at character 5'],
  ['=12a', 'a number with letters behind it at character 4'],
  ['=#WHAT!', 'unexpected # at character 2'],
  ['=1，2', 'unexpected at character 3'],
  [nested(65), 'more than 64 functions in each other at character 516'],
  [`=SUM(${Array.from({ length: 256 }, () => 1).join()})`, 'more than 255 arguments at character 516'],
  [`="${'a'.repeat(256)}"`, 'a text of more than 255 characters at character 260'],
  [`=1${' '.repeat(8191)}`, 'longer than 8192 characters'],
])('Excel refuses %s', (formula, why) => {
  expect(formulaFault(formula)).toBe(why);
});
