import type { CellValue, Grid } from '../../../src/ledger/grid';
import { findResponses } from '../../../src/reports/facts/responses';

const grid = (sheet: string, values: readonly (readonly CellValue[])[], top = 0, left = 0): Grid => ({
  sheet,
  top,
  left,
  values,
});

const survey = [
  ['满意度调查', '', ''],
  ['序号', '资金及时发放', '贷款额度'],
  [1, '非常满意', '满意'],
  [2, 'A. 非常满意（5分）', '不满意'],
  [3, '', '基本满意'],
  [4, '比较满意', '非常不满意'],
  [5, '一般', '满意'],
];

test('a questionnaire a row: its questions, where their answers stand, and which words are which step', () => {
  expect(findResponses([grid('问卷', survey, 2, 1)])).toEqual({
    sheet: '问卷',
    questions: [
      {
        text: '资金及时发放',
        column: 2,
        first: 4,
        last: 8,
        words: [
          ['非常满意', '很满意', 'A. 非常满意（5分）'],
          ['比较满意', '较满意', '满意'],
          ['基本满意', '一般', '一般满意'],
          ['不太满意'],
          ['不满意', '非常不满意', '很不满意'],
        ],
      },
      // No 非常满意 here: 满意 is the best; 非常不满意 is: 不满意 stands above it.
      {
        text: '贷款额度',
        column: 3,
        first: 4,
        last: 8,
        words: [
          ['非常满意', '很满意', '满意'],
          ['比较满意', '较满意'],
          ['基本满意', '一般', '一般满意'],
          ['不太满意', '不满意'],
          ['非常不满意', '很不满意'],
        ],
      },
    ],
  });
});

test('a scale of three: 满意 is the best, 不满意 the last', () => {
  const three = [['满意度'], ['满意'], ['基本满意'], ['不满意'], ['满意']];
  const words = findResponses([grid('表', three)])?.questions[0]?.words;
  expect(words?.map((step) => step.filter((word) => ['满意', '基本满意', '不满意'].includes(word)))).toEqual([
    ['满意'],
    [],
    ['基本满意'],
    [],
    ['不满意'],
  ]);
});

test.each<[string, readonly (readonly CellValue[])[]]>([
  ['an empty sheet', []],
  [
    'a table of counts by step',
    [
      ['非常满意', '满意'],
      [23, 4],
      [11, 9],
    ],
  ],
  ['answers without a header', [['满意'], ['满意'], ['满意']]],
  ['too few answers', [['满意度'], ['满意'], ['不满意']]],
  [
    'remarks that mention satisfaction now and then',
    [['备注'], ['满意'], ['已电话回访'], ['未接'], ['满意'], ['满意']],
  ],
])('no survey: %s', (_, values) => {
  expect(findResponses([grid('表', values)])).toBeUndefined();
});

test('of several sheets the one with the most answers', () => {
  const small = [['题'], ['满意'], ['满意'], ['满意']];
  expect(findResponses([grid('试填', small), grid('问卷', survey)])?.sheet).toBe('问卷');
});
