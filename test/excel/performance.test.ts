import type { SheetKey } from '../../src/reports/model/sheet-model';
import { UniverCalculator } from '../../src/workbench/calc/univer-calculator';
import { newWorkbook, type NewCell } from '../../src/workbench/host/new-workbook';
import type { WorkbookData } from '../../src/workbench/host/workbook-data';
import { cellText, inExcel, ledgerWorkbook, never, quiet, request, wanningLedger } from './support/in-excel';

// Sheets are built and computed in a workbook several times a test.
jest.setTimeout(60_000);

let calculator: UniverCalculator;
beforeEach(() => (calculator = new UniverCalculator()));
afterEach(() => calculator.dispose());

const KEYS: readonly SheetKey[] = ['budget', 'satisfaction', 'evaluation', 'self-report'];

/** Row of the line with this label in one of the first columns; columns after it by letter. */
function line(workbook: WorkbookData, sheet: string, label: string): (letter: string) => unknown {
  for (let row = 0; row < 80; row += 1) {
    for (const column of [0, 1, 3]) {
      if (cellText(workbook, sheet, row, column) === label)
        return (letter) => cellText(workbook, sheet, row, letter.charCodeAt(0) - 65);
    }
  }
  throw new Error(`no line ${label} on ${sheet}`);
}

/** Types into a cell as a person does: the host recalculates before it answers. */
async function type(sheet: string, address: string, value: string | number): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

async function built(
  programme: string,
  period: string,
  keys: readonly SheetKey[],
  test: (workbook: WorkbookData, rebuild: () => Promise<unknown>) => Promise<void> | void,
  workbook = ledgerWorkbook(),
): Promise<void> {
  await inExcel(
    workbook,
    async ({ api }) => {
      const result = await api.run(request(programme, period), quiet, never);
      const rebuild = () => api.buildSheets(keys, result, quiet, never);
      await rebuild();
      await test(workbook, rebuild);
    },
    { calculator },
  );
}

function errorsOf({ sheets }: WorkbookData): unknown[] {
  return sheets.flatMap(({ name, cells }) =>
    [...cells.values()].flatMap((row) =>
      [...row.values()].flatMap(({ value, formula }) =>
        typeof value === 'object' && value !== null ? [name, formula] : [],
      ),
    ),
  );
}

describe('the published figures come out of the sheets’ own formulas', () => {
  test('交城: 89.38 (19.5, 15.04, 26.6, 28.24), 良; 84.68%, 82.44%, 1183.89 against 700; two months late, three early', () =>
    built('jiaocheng-2024', '2024-05', [...KEYS, 'deadlines'], (workbook) => {
      const budget = (label: string) => line(workbook, '预算执行', label)('B');
      expect(budget('到位率')).toBe(84.68);
      expect(budget('执行率（支出÷到位）')).toBe(100);
      expect(budget('按合计应有的补偿金')).toBe(1183.89);
      expect(budget('实有补偿金')).toBe(700);
      expect(budget('实有占合计')).toBe(7.39);
      expect(budget('按预计规模应有的补偿金')).toBe(700);
      expect(line(workbook, '满意度统计', '总体满意度（各题平均）')('J')).toBe(82.44);
      const late = line(workbook, '申报拨付时限表', '2024 年 1 月');
      // 2024-01-20 is a Saturday: due on Monday the 22nd, paid on 28 March.
      expect([late('F'), late('G'), late('H'), late('I')]).toEqual([45313, 45379, 66, '逾期 66 天']);
      expect(line(workbook, '申报拨付时限表', '2024 年 10 月')('I')).toBe('计息期未满，早 30 天');
      expect(line(workbook, '申报拨付时限表', '逾期期数')('H')).toBe(2);
      expect(line(workbook, '申报拨付时限表', '计息期未满就拨付的期数')('H')).toBe(3);
      const score = (label: string) => line(workbook, '绩效自评表', label)('J');
      expect(['决策小计', '过程小计', '产出小计', '效益小计'].map(score)).toEqual([19.5, 15.04, 26.6, 28.24]);
      expect(score('合计')).toBe(89.38);
      expect(score('评价等级')).toBe('良');
      expect([score('资金到位率'), score('贴息用户满意度'), score('风险补偿金规模')]).toEqual([2.54, 8.24, 4]);
      expect(line(workbook, '绩效自评表', '贴息发放及时性')('H')).toBe(6.8);
      expect(score('核对：总分得分与报告所列 89.38 分的差额')).toBe(0);
      expect(errorsOf(workbook)).toEqual([]);
    }));

  test('万宁: 91, 优', () =>
    built('wanning-2021', '2021', KEYS, (workbook) => {
      const score = (label: string) => line(workbook, '绩效自评表', label)('J');
      expect(['项目决策小计', '项目管理小计', '项目产出小计', '项目成效小计'].map(score)).toEqual([10, 24, 27, 30]);
      expect([score('合计'), score('评价等级')]).toEqual([91, '优']);
      expect(line(workbook, '绩效自评表', '贷款发放及时率')('K')).toBe(57.14);
      expect(errorsOf(workbook)).toEqual([]);
    }));

  test('呼兰: 93, one less than the 94 stated, in 过程; 98.25% and 99.98%', () =>
    built('hulan-2020', '2020', KEYS, (workbook) => {
      const budget = (label: string) => line(workbook, '预算执行', label)('B');
      expect([budget('到位率'), budget('执行率（支出÷到位）'), budget('支出占预算')]).toEqual([98.25, 99.98, 98.22]);
      const score = (label: string) => line(workbook, '绩效自评表', label)('J');
      expect(['决策小计', '过程小计', '产出小计', '效益小计'].map(score)).toEqual([11.5, 21, 36.5, 24]);
      expect([score('合计'), score('评价等级')]).toEqual([93, '优']);
      expect(score('核对：过程得分与报告所列 22 分的差额')).toBe(-1);
      expect(score('核对：总分得分与报告所列 94 分的差额')).toBe(-1);
      const notes = [...workbook.sheets.find(({ name }) => name === '绩效自评表')!.cells.values()].map(
        (row) => row.get(0)?.value,
      );
      expect(notes.join('')).toContain('制度执行有效性');
      expect(notes).toContain('“预算执行率”的分档没有规定 100 怎么定，落在这里的要由评价人决定。');
      expect(errorsOf(workbook)).toEqual([]);
    }));

  test('巴楚: 801.11 needed of 1200, 398.89 over, 5.917%, 8.99 months; 衡南: the quarters add to 178.19', async () => {
    await built('bachu-2024', '2024Q1', ['budget'], (workbook) => {
      const budget = (label: string) => line(workbook, '预算执行', label)('B');
      const labels = ['全年需要贴息', '预算减全年需要', '预算相当于的年利率', '到位资金够付月数'];
      expect(labels.map(budget)).toEqual([801.11, 398.89, 5.917, 8.99]);
    });
    await built('hengnan-2021', '2021Q4', ['budget'], (workbook) => {
      expect(line(workbook, '预算执行', '支出合计')('B')).toBe(178.19);
      expect(line(workbook, '预算执行', '到位率')('B')).toBe(100);
    });
  });
});

describe('what the clerk types', () => {
  test('the figures follow at once, and building again keeps it, also what was emptied', () =>
    built('jiaocheng-2024', '2024-05', ['evaluation'], async (workbook, rebuild) => {
      const total = () => line(workbook, '绩效自评表', '合计')('J');
      const row = line(workbook, '绩效自评表', '贴息对象准确率');
      expect(row('J')).toBe(8);
      // Two borrowers who should not have had it; C31 scored by the standard, 6.8 for 4.6.
      await type('绩效自评表', 'G20', 2);
      await type('绩效自评表', 'I21', '');
      expect([row('J'), line(workbook, '绩效自评表', '贴息发放及时性')('J'), total()]).toEqual([6, 6.8, 89.58]);
      // Another 100 万元 arrives: 438.70 ÷ 400 is above all of it, and the weight is the most.
      await type('预算执行', 'B8', 100);
      expect(line(workbook, '绩效自评表', '资金到位率')('J')).toBe(3);
      await rebuild();
      // 338.70 ÷ 438.70 is 77.21%: 3.09 of the 4 for execution. 89.58 + 0.46 − 0.91
      expect([row('J'), line(workbook, '绩效自评表', '贴息发放及时性')('J'), total()]).toEqual([6, 6.8, 89.13]);
      // Reported where it cannot be: more arrived than was budgeted.
      expect(line(workbook, '预算执行', '核对：到位超过预算（应为 0.00）')('B')).toBe(38.7);
    }));

  test('another year starts empty and calm: no figure, no error, no grade', () =>
    built('jiaocheng-2024', '2025-05', [...KEYS, 'deadlines'], (workbook) => {
      expect(line(workbook, '预算执行', '到位率')('B')).toBe('');
      expect(line(workbook, '满意度统计', '总体满意度（各题平均）')('J')).toBe('');
      expect(line(workbook, '绩效自评表', '合计')('J')).toBe('');
      expect(line(workbook, '绩效自评表', '评价等级')('J')).toBe('');
      expect(line(workbook, '绩效自评表', '评价等级')('L')).toBe('有 20 项还没有评分，合计是已评的部分');
      expect(line(workbook, '申报拨付时限表', '逾期期数')('H')).toBe('');
      expect(cellText(workbook, '自评报告', 8, 0)).toBe(
        '（一）资金到位。年初预算 ____ 万元，实际到位 ____ 万元，到位率 ____%。',
      );
      expect(errorsOf(workbook)).toEqual([]);
    }));

  test('what was typed for one year does not turn up in another', async () => {
    await inExcel(
      ledgerWorkbook(),
      async ({ api, workbook }) => {
        const of2024 = await api.run(request('jiaocheng-2024', '2024-05'), quiet, never);
        await api.buildSheets(['budget'], of2024, quiet, never);
        const of2025 = await api.run(request('jiaocheng-2024', '2025-05'), quiet, never);
        await api.buildSheets(['budget'], of2025, quiet, never);
        expect(line(workbook, '预算执行', '年初预算数')('B')).toBe('');
      },
      { calculator },
    );
  });

  test('the reading of the days: in the month after, the twentieth is another day', () =>
    built('jiaocheng-2024', '2024-05', ['deadlines'], async (workbook) => {
      const february = line(workbook, '申报拨付时限表', '2024 年 2 月');
      expect([february('F'), february('H')]).toEqual([45342, 37]);
      await type('申报拨付时限表', 'B4', '次月');
      expect([february('F'), february('H')]).toEqual([45371, 8]);
    }));

  test('a county without a published table has the general one: targets of its own, execution and satisfaction taken in', () =>
    built('hengnan-2021', '2021Q4', ['evaluation'], async (workbook) => {
      const row = line(workbook, '绩效自评表', '贴息资金支出（万元）');
      expect([row('G'), row('J')]).toEqual([178.19, '']);
      expect(line(workbook, '绩效自评表', '预算执行率')('J')).toBe(10);
      await type('绩效自评表', 'F10', 160);
      // 160 ÷ 178.19 × 10
      expect(row('J')).toBe(8.98);
      expect(line(workbook, '绩效自评表', '合计')('J')).toBe(18.98);
    }));
});

describe('a sheet of answered questionnaires', () => {
  const words = ['非常满意', '比较满意', '基本满意', '不太满意', '非常不满意'];
  const answers = [
    [23, 4, 3, 0, 0],
    [11, 9, 9, 1, 0],
    [9, 5, 14, 2, 0],
  ].map((counts) => counts.flatMap((count, step) => Array.from({ length: count }, () => words[step]!)));
  const survey: NewCell[][] = [
    ['贴息用户满意度问卷'],
    ['序号', '及时发放', '贷款额度', '增收效果'],
    ...Array.from({ length: 30 }, (_, i): NewCell[] => [i + 1, ...answers.map((question) => question[i])]),
  ];

  test('is counted by formulas: 82.44%, and follows what changes there', () =>
    built(
      'jiaocheng-2024',
      '2025-05',
      ['satisfaction'],
      async (workbook) => {
        const total = () => line(workbook, '满意度统计', '总体满意度（各题平均）')('J');
        expect([4, 5, 6].map((row) => cellText(workbook, '满意度统计', row, 2))).toEqual([23, 11, 9]);
        expect(total()).toBe(82.44);
        await type('问卷', 'B3', '非常不满意');
        // 22 × 5 + 4 × 4 + 3 × 3 + 1 = 136 of 150
        expect(total()).toBe(81.56);
        await type('问卷', 'B3', '没接电话');
        expect(cellText(workbook, '满意度统计', 4, 10)).toBe('有 1 份的答案认不出，没有计入');
        expect(errorsOf(workbook)).toEqual([]);
      },
      newWorkbook({ 台账: wanningLedger(), 问卷: survey }),
    ));
});
