import { checkFigures } from '../../src/engine/evaluation/figures/check-figures';
import { describeFigureProblem } from '../../src/wording/figures';
import { publishedFigures } from '../../src/engine/evaluation/figures/published/registry';
import { putCell } from '../../src/workbench/host/cells';
import type { WorkbookData } from '../../src/workbench/host/workbook-data';
import { cellText, never, quiet } from './support/in-excel';
import { inSample } from './support/in-sample';

const SHEET = '数据校验';

/** Rows as they are shown, found by the text in one of their cells. */
function rowsWith(workbook: WorkbookData, column: number, text: string): unknown[][] {
  const sheet = workbook.sheets.find(({ name }) => name === SHEET)!;
  return [...sheet.cells.keys()]
    .filter((r) => cellText(workbook, SHEET, r, column) === text)
    .map((r) => Array.from({ length: 9 }, (_, c) => cellText(workbook, SHEET, r, c)));
}

jest.setTimeout(120_000);

/** What is checked, stated, recomputed, the difference. */
type Must = readonly [about: string, stated: number, computed: number, difference: number];

describe.each<[id: string, period: string, ...Must[]]>([
  ['hengnan-2021', '2021Q2', ['四个季度相加是全年', 178.19, 178.19, 0]],
  ['wanning-2021', '2021', ['四部分得分相加是总分', 91, 91, 0]],
  ['jiaocheng-2024', '2024-05', ['四家银行的补偿相加是合计', 20.457029, 19.90895, 0.548079]],
  ['hulan-2020', '2020', ['附表“过程”各项相加', 22, 21, 1], ['附表全部各项相加是总分', 94, 93, 1]],
  ['bachu-2024', '2024-05', ['余额乘利率是一年的贴息', 1200, 801.11, 398.89]],
])('%s', (id, period, ...must) => {
  test(
    'the sheet’s own formulas say of the published figures what the engine says, sentence by sentence',
    () =>
      inSample(id, period, async ({ api, workbook, result }) => {
        await api.buildSheets(['figure-checks'], result, quiet, never);
        const { figures, checks } = publishedFigures(id)!;
        expect(checks.length).toBeGreaterThanOrEqual(3);
        for (const { about, check } of checks) {
          const rows = rowsWith(workbook, 1, about.zh);
          const [outcome] = checkFigures(figures, [check]);
          const sentences = outcome!.problems.map((problem) => describeFigureProblem(problem, 'zh-CN'));
          const said = rows.map((row) => row[8]).filter((text) => text !== '');
          expect([about.zh, said.join(' ')]).toEqual([about.zh, sentences.join(' ')]);
          expect([about.zh, rows.some((row) => row[7] === '不符')]).toEqual([about.zh, sentences.length > 0]);
        }
        for (const [about, ...figures] of must) {
          const [row] = rowsWith(workbook, 1, about);
          expect([about, row?.[2], row?.[5], row?.[6]]).toEqual([about, ...figures]);
        }
      }),
    120_000,
  );
});

test(
  'figures typed from a report are held against the ledger, the published ones and one another, and kept',
  () =>
    inSample('jiaocheng-2024', '2024-05', async ({ api, workbook, result, calculate }) => {
      await api.buildSheets(['figure-checks'], result, quiet, never);
      const sheet = workbook.sheets.find(({ name }) => name === SHEET)!;
      const total = result.assessment.totals.subsidy / 100;
      const loans = result.assessment.totals.eligible;
      const first = [...sheet.cells.keys()].find((r) => cellText(workbook, SHEET, r, 0) === 1)!;
      const typed: [name: string, value: number | string, unit: string][] = [
        ['应贴息额', Number((total / 10_000).toFixed(2)), '万元'],
        ['应贴息额', Number(total.toFixed(2)), '万元'],
        ['可贴息笔数', loans + 2, '笔'],
        ['可贴息笔数', loans, '户'],
        ['补偿合计', 19.90895, '万元'],
        ['没有的数', 5, '万元'],
        ['带动人口', 300, '人'],
        ['带动人口', 310, '人'],
      ];
      const type = () =>
        typed.forEach(([name, value, unit], i) =>
          [name, value, unit, `第 ${i + 1} 页`].forEach((cell, c) => putCell(sheet, first + i, c + 1, { value: cell })),
        );
      type();
      await calculate();
      const line = (i: number) => Array.from({ length: 9 }, (_, c) => cellText(workbook, SHEET, first + i, c));
      expect(line(0).slice(6)).toEqual([0, '相符', '']);
      expect(line(1)[8]).toMatch(/正好差 1 万倍/);
      expect(line(2).slice(5)).toEqual([
        loans,
        2,
        '不符',
        `“可贴息笔数”写的是 ${loans + 2}笔，应是 ${loans}笔，相差 2笔。`,
      ]);
      expect(line(3)[7]).toBe('单位不同');
      expect(line(4).slice(5, 8)).toEqual([20.457029, -0.54808, '不符']);
      expect(line(5)[7]).toBe('无从核对');
      expect(line(6)[7]).toBe('无从核对');
      expect(line(7).slice(5, 8)).toEqual([300, 10, '不符']);

      await api.buildSheets(['figure-checks'], result, quiet, never);
      const again = [...sheet.cells.keys()].find((r) => cellText(workbook, SHEET, r, 0) === 1)!;
      typed.forEach(([name, value, unit], i) => {
        const kept = [1, 2, 3, 4].map((c) => cellText(workbook, SHEET, again + i, c));
        expect(kept).toEqual([name, value, unit, `第 ${i + 1} 页`]);
      });
    }),
  120_000,
);
