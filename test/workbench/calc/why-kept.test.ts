import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUPPORTED_FUNCTIONS } from '../../../src/workbench/calc/contract/supported-functions';
import { whyKept, type FormulaContext } from '../../../src/workbench/calc/contract/why-kept';
import { describeKept } from '../../../src/workbench/calc/contract/describe-kept';

const NAMES: Readonly<Record<string, string>> = {
  总额: '台账!$B$1:$B$9',
  率: '0.06',
  左: '台账!$A1',
  外: '[1]表!$A$1',
  圈: '圈+1',
};

function context(more: Partial<FormulaContext> = {}): FormulaContext {
  return {
    scalar: true,
    nameOf: (name) => NAMES[name],
    dateSystem: 1900,
    hasAddIn: true,
    names: new Set(),
    ...more,
  };
}

const reason = (formula: string, more?: Partial<FormulaContext>) => whyKept(formula, context(more))?.reason;

test.each([
  '=A1+B2*3%-(C3)^2&"a"',
  "=SUM(A1:B9,C1,台账!$A$1,'3 月'!B:B)",
  '=SUM(总额)*率',
  '=IF(A1>=3,ROUND(B1/7,2),"x")',
  '=SUMPRODUCT((A1:A9="甲")*ROUND(B1:B9,2))',
  '=INDEX(B1:B9,MATCH("甲",A1:A9,0))',
  '=VLOOKUP(A1,表!A:C,2,FALSE)',
  '=SUM(IF(A1>0,B1:B3,C1:C3))',
  '=SUM({1,2;3,4}*2)',
  '=TEXT(A1,"#,##0.00")&TEXT(B1,"yyyy-mm-dd")&TEXT(C1,"0""元""")',
  '=LOG10(A1)+LOG(A1)',
  '=SUBSIDY(A1,B1,C1)',
  '=COUNTIFS(A:A,"x",B:B,">3")',
  '=-+-A1',
  '=#REF!+1',
])('%s is computed', (formula) => {
  expect(whyKept(formula, context())).toBeUndefined();
});

test.each([
  ['=A1*[1]利率!$A$1', 'external'],
  ["=IFERROR('[旧 表.xlsx]利率'!A1,0)", 'external'],
  ["=SUM('C:\\文件\\[旧.xlsx]利率'!A1)", 'external'],
  ['=[1]!名', 'external'],
  ["=SUM('1月:3月'!B2)", 'three-d'],
  ['=SUM(一月:三月!B2)', 'three-d'],
  ['=NUMBERSTRING(1,2)', 'function'],
  ['=INDIRECT("A1")', 'function'],
  ['=SUM(A1,MY.OWN(2))', 'function'],
  ['=LEFT(A1,2,3)', 'function'],
  ['=TODAY()-A1', 'volatile'],
  ['=SUBTOTAL(109,A1:A9)', 'hidden-rows'],
  ['=表1[[#Totals],[金额]]', 'structured'],
  ['=SUM([@金额])', 'structured'],
  ['=A:A*B:B', 'intersection'],
  ['=A1:A9', 'intersection'],
  ['=SUM(A1:A3*B1:B3)', 'intersection'],
  ['=ROUND(A1:A3,2)', 'intersection'],
  ['=-A1:A3', 'intersection'],
  ['=总额*2', 'intersection'],
  ['=@A1:A9', 'intersection'],
  ['=左*2', 'relative-name'],
  ['=外*2', 'external'],
  ['=圈', 'name'],
  ['=没有', 'name'],
  ['=TEXT(A1,"[DBNum2]")', 'text-format'],
  ['=TEXT(A1,B1)', 'text-format'],
  ['=TEXT(A1,"aaaa")', 'text-format'],
  ['=A1:B2 B1:C3', 'syntax'],
  ['=SUM((A1,B1))', 'syntax'],
  [`=${'('.repeat(8000)}1${')'.repeat(8000)}`, 'too-long'],
  [`=${'('.repeat(90)}1${')'.repeat(90)}`, 'too-long'],
  [`=${'-'.repeat(4000)}1`, 'too-long'],
])('%s keeps its result: %s', (formula, why) => {
  expect(reason(formula)).toBe(why);
});

test('what was typed here, or is an array formula, goes through an area member by member', () => {
  for (const formula of ['=A:A*B:B', '=A1:A9', '=SUM(A1:A3*B1:B3)', '=ROUND(A1:A3,2)', '=总额*2'])
    expect([formula, reason(formula, { scalar: false })]).toEqual([formula, undefined]);
});

test('dates of 1904 are not the engine’s, and functions of the add-in only where it is there', () => {
  expect(reason('=YEAR(A1)', { dateSystem: 1904 })).toBe('date-system');
  expect(reason('=TEXT(A1,"yyyy")', { dateSystem: 1904 })).toBe('date-system');
  expect(reason('=A1-B1', { dateSystem: 1904 })).toBeUndefined();
  expect(reason('=SUBSIDY(A1,B1,C1)', { hasAddIn: false })).toBe('add-in');
});

test('only the names that are spoken of are handed on', () => {
  const names = new Set<string>();
  whyKept('=SUM(总额)*率', context({ names }));
  expect([...names]).toEqual(['总额', '率']);
});

test('what is kept is told in one sentence: how many, why, and where the first of them stands', () => {
  const at = { sheet: '计 算', row: 0, column: 1 };
  const kept = [
    { ...at, reason: 'external' },
    { ...at, row: 4, reason: 'function', detail: 'NUMBERSTRING' },
    { ...at, row: 5, reason: 'function', detail: 'NUMBERSTRING' },
  ] as const;
  expect(describeKept(kept, 'zh-CN')).toBe(
    "3 个公式这里不计算，保留原来的结果：函数 NUMBERSTRING 2 个（'计 算'!B5），引用别的工作簿 1 个（'计 算'!B1）。要更新这些结果，请在 Excel 或 WPS 里打开后重新计算（F9）。",
  );
  expect(describeKept(kept, 'en-US')).toContain("2 with the function NUMBERSTRING ('计 算'!B5)");
  expect(describeKept([], 'zh-CN')).toBeUndefined();
});

test('the page on the workbench lists the functions that are computed', () => {
  const page = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'workbench-host.md'), 'utf8');
  const listed = /<!-- functions -->\s*([^<]*)<!-- end -->/.exec(page)?.[1] ?? '';
  expect(listed.trim().split(/\s+/)).toEqual([...SUPPORTED_FUNCTIONS].sort());
});
