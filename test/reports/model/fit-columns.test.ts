import { count, formula, money, text } from '../../../src/reports/model/cell';
import { fitColumns, overPages, PAGE_CHARACTERS } from '../../../src/reports/model/fit-columns';

const { portrait, landscape } = PAGE_CHARACTERS;
const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
const long = '每户贷款合计超过五万元的部分不予贴息，先发放的先计算'.repeat(3);

test('what fits is left as it was asked for, upright or across', () => {
  const rows = [
    [text('姓名', 'header'), text('金额', 'header')],
    [text('测试甲'), money(0 as never)],
  ];
  expect(fitColumns([20, 20], rows, false, 1)).toEqual({ widths: [20, 20], rows, landscape: false, pagesWide: 1 });
  expect(fitColumns([60, portrait - 40], rows, false, 1)).toMatchObject({ landscape: true, pagesWide: 1 });
});

test('texts are broken into lines, numbers of persons and amounts are not', () => {
  const id = '990801********0011';
  const rows = [
    [text('序号', 'header'), text('身份证号', 'header'), text('说明', 'header'), text('金额', 'header')],
    [count(1), text(id), text(long), money(123_456_789 as never)],
  ];
  const fitted = fitColumns([6, 40, 200, 30], rows, true, 1);
  expect(sum(fitted.widths)).toBeLessThanOrEqual(landscape);
  expect(fitted.widths[1]!).toBeGreaterThanOrEqual(id.length + 2);
  expect(fitted.widths[3]!).toBeGreaterThanOrEqual('1,234,567.89'.length + 2);
  expect(fitted.rows[1]![2]).toMatchObject({ style: 'wrapped', value: long });
  expect(fitted.rows[1]![3]!.style).toBe('number');
});

test('columns in which something is typed keep room for it', () => {
  const rows = [
    [text('日期', 'header'), text('说明', 'header')],
    [text('', 'input'), text(long)],
  ];
  expect(fitColumns([20, 150], rows, true, 1).widths[0]!).toBeGreaterThanOrEqual(13);
});

test('figures too many for one page go over several, the first columns on each', () => {
  const rows = [Array.from({ length: 16 }, () => formula('1+1', 'number'))];
  const { pagesWide, widths } = fitColumns(
    Array.from({ length: 16 }, () => 14),
    rows,
    true,
    2,
  );
  expect(pagesWide).toBe(3);
  expect(overPages(widths, 2)).toEqual({ pagesWide: 3, repeatedColumns: 2 });
  expect(overPages([20, 20], 2)).toEqual({});
});
