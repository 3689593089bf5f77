import { documentOfText } from '../../../src/documents/read/read-text';

const cellsOf = (text: string) =>
  documentOfText(text).blocks.map((block) =>
    block.kind === 'paragraph' ? block.text : block.rows.map(({ cells }) => cells),
  );

test('the table of contents is left out: with leaders, with tabs, with blanks', () => {
  const text = [
    '目  录',
    '摘要.....1',
    '一、项目基本情况\t4',
    '（二）绩效目标      15',
    '',
    '一、项目基本情况',
    '共 20 户。',
  ];
  expect(cellsOf(text.join('\n'))).toEqual(['一、项目基本情况', '共 20 户。']);
});

test('a line that a page broke in two is one paragraph again; a heading and a list stay apart', () => {
  const text = [
    '一、基本情况',
    '本项目由县农业农村局组织实施，贴息资金由县财政局按月直接',
    '',
    '',
    '补贴到银行。',
    '1、资金到位情况',
    '已到位。',
  ];
  expect(cellsOf(text.join('\n'))).toEqual([
    '一、基本情况',
    '本项目由县农业农村局组织实施，贴息资金由县财政局按月直接补贴到银行。',
    '1、资金到位情况',
    '已到位。',
  ]);
});

test('rows of tabs, with a page break in the table', () => {
  expect(cellsOf('指标\t分值\t得分\n甲\t5\t5\n\n\n乙\t5\t4\n合计\t10\t9')).toEqual([
    [
      ['指标', '分值', '得分'],
      ['甲', '5', '5'],
      ['乙', '5', '4'],
      ['合计', '10', '9'],
    ],
  ]);
});

test('a cell a line behind a tab, a blank line between rows, a cell of two paragraphs', () => {
  const text =
    '一、得分\n\n\t指标\n\t目标\n\n\t带动人数\n\t一般农民≥15人、\n\n农村妇女≥10人\n\t\n\n\t总分\n\t10\n\n\n二、说明';
  expect(cellsOf(text)).toEqual([
    '一、得分',
    [
      ['指标', '目标'],
      ['带动人数', '一般农民≥15人、农村妇女≥10人', ''],
      ['总分', '10'],
    ],
    '二、说明',
  ]);
});

test('a Markdown table, without its rule', () => {
  expect(cellsOf('| 指标 | **得分** |\n|---|---:|\n| 甲 | 5 |')).toEqual([
    [
      ['指标', '得分'],
      ['甲', '5'],
    ],
  ]);
});
