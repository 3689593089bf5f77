import type { CellValue, Grid } from '../../src/ledger/grid';
import { RESULT_HEADERS, findResultColumns, hasOwnSheetName } from '../../src/ledger/own-marks';
import { readWorkbook } from '../../src/ledger/read-workbook';
import * as english from '../../src/locale/en-us/sheet-names';
import * as chinese from '../../src/locale/zh-cn/sheet-names';
import { idOf } from './cases/case-book';

const HEADER: readonly CellValue[] = ['姓名', '身份证号', '承贷银行', '贷款金额(元)', '放款日期'];
const ledgerOn = (sheet: string, name = '测试甲', person = 1): Grid => ({
  sheet,
  top: 0,
  left: 0,
  values: [HEADER, [name, idOf(person), '测试农商行', 50_000, '2021.3.5']],
});

describe('the names of our sheets', () => {
  const { summary: summaryInPane, ...named } = chinese.sheetNames;
  const namedInEnglish = Object.entries(english.sheetNames).flatMap(([key, name]) => (key === 'summary' ? [] : [name]));
  const all = [
    ...Object.values(named),
    ...Object.values(chinese.summaryNames),
    chinese.checkPageName,
    ...namedInEnglish,
    ...Object.values(english.summaryNames),
    english.checkPageName,
    '核算结果',
  ];

  test.each(all)('%s is ours, and so is its second', (name) => {
    expect(hasOwnSheetName(name)).toBe(true);
    expect(hasOwnSheetName(`${name}(2)`)).toBe(true);
    expect(hasOwnSheetName(`${name} （3）`)).toBe(true);
  });

  test.each([summaryInPane, '台账', '我的计算底稿', '计算底稿2021', '预算测算表', '数据核对表'])(
    '%s is not',
    (name) => {
      expect(hasOwnSheetName(name)).toBe(false);
    },
  );
});

// Made by an older version or copied from another workbook: no mark says whose it is.
test.each(['自评报告', '预算执行', '申报拨付时限表', 'Working paper', 'Findings'])(
  'an unmarked sheet %s beside a ledger is not read as one',
  (sheet) => {
    const read = readWorkbook([ledgerOn('台账'), ledgerOn(sheet, '测试乙', 2)]);
    expect(read.ledgers.map((ledger) => ledger.sheet)).toEqual(['台账']);
    expect(read.others).toEqual([expect.objectContaining({ sheet, kind: 'own' })]);
  },
);

test('alone in its file a sheet of such a name is the clerk’s', () => {
  expect(readWorkbook([ledgerOn('计算底稿')]).ledgers.map((ledger) => ledger.sheet)).toEqual(['计算底稿']);
});

describe('our result columns in a header', () => {
  test('are found from their first, all or five of them', () => {
    expect(findResultColumns(['姓名', ...RESULT_HEADERS])).toEqual({ from: 1, count: 7 });
    expect(findResultColumns(['姓名', ...RESULT_HEADERS.slice(0, 5), '备注'])).toEqual({ from: 1, count: 5 });
  });

  test('four of them are a clerk’s own words', () => {
    expect(findResultColumns(['姓名', ...RESULT_HEADERS.slice(0, 4), '备注'])).toBeUndefined();
  });

  test('the first of them alone does not hide those behind it', () => {
    expect(findResultColumns(['核算结论', '备注', ...RESULT_HEADERS])).toEqual({ from: 2, count: 7 });
  });
});
