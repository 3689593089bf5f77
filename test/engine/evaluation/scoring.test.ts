import { bandProblems, gradeOf, scoreSheet } from '../../../src/engine/evaluation/scoring';
import type { Band } from '../../../src/engine/programmes/score-table';

const band = (from: string, to: string, gives: string, ends = '[)'): Band => ({
  from,
  to,
  gives,
  fromIncluded: ends[0] === '[',
  toIncluded: ends[1] === ']',
});
/** 100>P≥90 优, 90>P≥80 良, 80>P≥60 中, P<60 差 */
const jiaocheng = [band('90', '100', '优'), band('80', '90', '良'), band('60', '80', '中'), band('0', '60', '差')];

describe('grades', () => {
  test.each([
    ['99.99', '优'],
    ['90', '优'],
    ['89.38', '良'],
    ['60', '中'],
    ['59.99', '差'],
    ['0', '差'],
  ])('%s is %s', (value, gives) => {
    expect(gradeOf(jiaocheng, value)).toEqual({ ok: true, gives });
  });

  test('交城 leaves 100, its own self-score, ungraded', () => {
    expect(gradeOf(jiaocheng, '100')).toEqual({ ok: false, code: 'NO_BAND', value: '100' });
    expect(bandProblems(jiaocheng, '0', '100')).toEqual([
      { code: 'BAND_GAP', from: '100', fromIncluded: true, to: '100', toIncluded: true },
    ]);
  });

  test('呼兰 到位率: 60–70 and exactly 100 undefined, the edges held by the upper band', () => {
    const bands = [band('90', '100', '2'), band('80', '90', '1.4'), band('70', '80', '0.8'), band('0', '60', '0')];
    expect(bandProblems(bands, '0', '100')).toEqual([
      { code: 'BAND_GAP', from: '60', fromIncluded: true, to: '70', toIncluded: false },
      { code: 'BAND_GAP', from: '100', fromIncluded: true, to: '100', toIncluded: true },
    ]);
    expect(gradeOf(bands, '65')).toEqual({ ok: false, code: 'NO_BAND', value: '65' });
    expect(gradeOf(bands, '80')).toEqual({ ok: true, gives: '1.4' });
  });

  test('two answers for one value', () => {
    const bands = [band('0', '60', '差', '[]'), band('60', '100', '中', '[]')];
    expect(gradeOf(bands, '60')).toEqual({ ok: false, code: 'SEVERAL_BANDS', value: '60' });
    expect(bandProblems(bands, '0', '100')).toEqual([
      { code: 'BAND_OVERLAP', from: '60', fromIncluded: true, to: '60', toIncluded: true },
    ]);
  });

  test('gap and overlap side by side, and bands reaching outside', () => {
    const bands = [band('-10', '20', 'a', '()'), band('10', '20', 'b', '[)'), band('20', '30', 'c', '()')];
    expect(bandProblems(bands, '0', '40')).toEqual([
      { code: 'BAND_OVERLAP', from: '10', fromIncluded: true, to: '20', toIncluded: false },
      { code: 'BAND_GAP', from: '20', fromIncluded: true, to: '20', toIncluded: true },
      { code: 'BAND_GAP', from: '30', fromIncluded: true, to: '40', toIncluded: true },
    ]);
  });

  test('what lies outside the values asked for is nobody’s concern', () => {
    const bands = [band('-20', '-10', 'a'), band('0', '100', 'b', '[]'), band('120', '130', 'c')];
    expect(bandProblems(bands, '0', '100')).toEqual([]);
  });

  test('no bands leave out everything', () => {
    expect(bandProblems([], '0', '100')).toEqual([
      { code: 'BAND_GAP', from: '0', fromIncluded: true, to: '100', toIncluded: true },
    ]);
  });
});

const section = (name: string, scores: readonly string[], statedScore?: string) => ({
  name,
  items: scores.map((score, i) => ({ name: `${name}${i + 1}`, score })),
  ...(statedScore === undefined ? {} : { statedScore }),
});

describe('score sheets', () => {
  test('呼兰 adds to 93, not 94 (HL-03)', () => {
    const sheet = scoreSheet(
      [
        section('决策', ['3.5', '2', '4', '2'], '11.5'),
        section('过程', ['5', '2', '10', '2', '2'], '22'),
        section('产出', ['7.5', '7', '5', '5', '4', '8'], '36.5'),
        section('效益', ['6', '8', '10'], '24'),
      ],
      { score: '94' },
    );
    expect(sheet.sections.map((sum) => sum.score)).toEqual(['11.50', '21.00', '36.50', '24.00']);
    expect(sheet.total.score).toBe('93.00');
    expect(sheet.problems).toEqual([
      { code: 'SCORE_SUM_MISMATCH', name: '过程', stated: '22', computed: '21.00' },
      { code: 'SCORE_SUM_MISMATCH', name: '', stated: '94', computed: '93.00' },
    ]);
  });

  const weighted = (name: string, items: readonly (readonly [string, string])[], weight: string, score: string) => ({
    name,
    items: items.map(([w, s], i) => ({ name: `${name}${i + 1}`, weight: w, score: s })),
    statedWeight: weight,
    statedScore: score,
  });

  test('万宁: 16+24+30+30 = 100, 10+24+27+30 = 91', () => {
    const sheet = scoreSheet(
      [
        weighted(
          '决策',
          [
            ['2', '2'],
            ['2', '2'],
            ['2', '0'],
            ['2', '0'],
            ['8', '6'],
          ],
          '16',
          '10',
        ),
        weighted(
          '管理',
          [
            ['4', '4'],
            ['6', '6'],
            ['4', '4'],
            ['5', '5'],
            ['5', '5'],
          ],
          '24',
          '24',
        ),
        weighted(
          '产出',
          [
            ['7', '7'],
            ['8', '8'],
            ['7', '4'],
            ['8', '8'],
          ],
          '30',
          '27',
        ),
        weighted(
          '成效',
          [
            ['7', '7'],
            ['7', '7'],
            ['6', '6'],
            ['10', '10'],
          ],
          '30',
          '30',
        ),
      ],
      { score: '91', weight: '100' },
    );
    expect(sheet.problems).toEqual([]);
    expect(sheet.sections.map((sum) => sum.rate)).toEqual(['62.50', '100.00', '90.00', '100.00']);
    expect(sheet.total).toEqual({ name: '', score: '91.00', weight: '100.00', rate: '91.00' });
  });

  test('交城: 19.5 + 15.04 + 26.6 + 28.24 = 89.38 (JC-09)', () => {
    const sheet = scoreSheet(
      [
        weighted(
          'A',
          [
            ['5', '5'],
            ['3', '3'],
            ['3', '3'],
            ['3', '2.5'],
            ['3', '3'],
            ['3', '3'],
          ],
          '20',
          '19.5',
        ),
        weighted(
          'B',
          [
            ['3', '2.54'],
            ['4', '4'],
            ['3', '3'],
            ['4', '2'],
            ['3', '2'],
            ['3', '1.5'],
          ],
          '20',
          '15.04',
        ),
        weighted(
          'C',
          [
            ['4', '4'],
            ['4', '4'],
            ['8', '8'],
            ['8', '4.6'],
            ['6', '6'],
          ],
          '30',
          '26.6',
        ),
        weighted(
          'D',
          [
            ['10', '10'],
            ['10', '10'],
            ['10', '8.24'],
          ],
          '30',
          '28.24',
        ),
      ],
      { score: '89.38', weight: '100' },
    );
    expect(sheet.problems).toEqual([]);
    expect(sheet.sections.map((sum) => sum.rate)).toEqual(['97.50', '75.20', '88.67', '94.13']);
    expect(gradeOf(jiaocheng, sheet.total.score)).toEqual({ ok: true, gives: '良' });
  });

  test('呼兰 by section: 71.88, 100, 96.05 and 100 per cent, 产出 + 效益 at 62', () => {
    const sheet = scoreSheet([
      weighted(
        '决策',
        [
          ['4', '3.5'],
          ['6', '2'],
          ['4', '4'],
          ['2', '2'],
        ],
        '16',
        '11.5',
      ),
      weighted(
        '产出',
        [
          ['8', '7.5'],
          ['8', '7'],
          ['5', '5'],
          ['5', '5'],
          ['4', '4'],
          ['8', '8'],
        ],
        '38',
        '36.5',
      ),
      weighted(
        '效益',
        [
          ['6', '6'],
          ['8', '8'],
          ['10', '10'],
        ],
        '24',
        '24',
      ),
    ]);
    expect(sheet.problems).toEqual([]);
    expect(sheet.sections.map((sum) => sum.rate)).toEqual(['71.88', '96.05', '100.00']);
    expect(Number(sheet.sections[1]?.weight) + Number(sheet.sections[2]?.weight)).toBe(62);
  });

  test('an item above its weight, a weight that does not add up', () => {
    const sheet = scoreSheet(
      [
        weighted(
          'A',
          [
            ['3', '3.5'],
            ['4', '4'],
          ],
          '8',
          '7.5',
        ),
      ],
      { weight: '100' },
    );
    expect(sheet.problems).toEqual([
      { code: 'SCORE_ABOVE_WEIGHT', name: 'A1', stated: '3.5', computed: '3' },
      { code: 'WEIGHT_SUM_MISMATCH', name: 'A', stated: '8', computed: '7.00' },
      { code: 'WEIGHT_SUM_MISMATCH', name: '', stated: '100', computed: '7.00' },
    ]);
  });

  test('without weights there is no rate', () => {
    expect(scoreSheet([section('A', ['1'])]).total).toEqual({ name: '', score: '1.00', weight: '0.00' });
  });
});
