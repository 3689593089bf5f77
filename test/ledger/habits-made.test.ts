import type { CellValue } from '../../src/ledger/grid';
import { readWorkbook } from '../../src/ledger/read-workbook';
import { SEED } from '../seed';
import { idOf } from './cases/case-book';
import { diceOf } from './habits/generate';
import { reckon } from './habits/made-ledgers';

const LEDGERS = 3000;
const GRIDS = 20_000;

test(`${LEDGERS} ledgers of habits drawn at random: nothing wrong in silence, nothing lost, nothing refused that is plain`, () => {
  const { silent, lost, needless, right, all } = reckon(SEED, LEDGERS);
  expect({ silent: silent.slice(0, 5), lost: lost.slice(0, 5), needless: needless.slice(0, 5) }).toEqual({
    silent: [],
    lost: [],
    needless: [],
  });
  expect(right).toBe(all);
  expect(all).toBeGreaterThan(LEDGERS * 5);
}, 300_000);

const NOISE: readonly CellValue[] = [
  '',
  '',
  '',
  '备注',
  '合计',
  '小计',
  3,
  12,
  '农商行',
  '单位：万元',
  '东山镇',
  '第1页',
  '同上',
  '结清',
  '否',
  '未到期',
  '公示',
  'null ',
  '#REF!',
  '2021年',
  '贷款',
  '1-3年',
];
const HEADERS = [
  '序号',
  '姓名',
  '身份证号',
  '贷款金额',
  '放款日期',
  '到期日',
  '利率',
  '承贷银行',
  '结清',
  '还款',
  '审核意见',
  '贷款状态',
  '备注',
  '日期',
  '金额',
  '起',
  '止',
];

/** A row nobody could take for anything but a loan: a name, an ID, an amount and a day, in any order, with noise between. */
test(`${GRIDS} random grids: every row accounted, and none that holds a person, an amount and a day outside loans and failures`, () => {
  const dice = diceOf(SEED);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice() * list.length)]!;
  for (let n = 0; n < GRIDS; n++) {
    const width = 5 + Math.floor(dice() * 5);
    const people = new Set<number>();
    const values = Array.from({ length: 2 + Math.floor(dice() * 9) }, (_, row): CellValue[] => {
      const kind = dice();
      if (kind < 0.25) return Array.from({ length: width }, () => pick(HEADERS));
      const cells: CellValue[] = Array.from({ length: width }, () => pick(NOISE));
      if (kind < 0.6) return cells;
      people.add(row);
      const facts: CellValue[] = [
        '测试甲',
        idOf((n + row) % 900),
        pick([30_000, '50000', '5万']),
        pick(['2021-03-05', '2021年3月5日']),
      ];
      const places = cells.map((_cell, i) => i).sort(() => dice() - 0.5);
      facts.forEach((fact, i) => (cells[places[i]!] = fact));
      return cells;
    });
    const { ledgers, others, failures } = readWorkbook([{ sheet: '台账', top: 0, left: 0, values }]);
    if (ledgers.length === 0) expect(others).toHaveLength(1);
    const wide = ledgers.filter(
      ({ loans, failures: own }) => loans.length === 0 && own.some(({ code }) => code.startsWith('COLUMN')),
    );
    const accounted = new Set([
      ...failures.map(({ row }) => row),
      ...ledgers.flatMap((ledger) => [
        ...ledger.loans.map(({ source }) => source.row),
        ...ledger.failures.map(({ row }) => row),
      ]),
      // A ledger that lacks a column says so once for all its rows.
      ...wide.flatMap(({ firstRow = 0, rowKinds }) =>
        rowKinds.flatMap((kind, i) => (kind === 'failure' ? [firstRow + i + 1] : [])),
      ),
    ]);
    const outside = [...people].filter((row) => !accounted.has(row + 1));
    if (outside.length > 0) throw new Error(`grid ${n}, rows ${outside.join()}: ${JSON.stringify(values)}`);
    if (ledgers.length > 0 && ledgers.every(({ firstRow }, i) => i === 0 || firstRow !== ledgers[0]!.firstRow))
      expect(ledgers.reduce((sum, { rowKinds }) => sum + rowKinds.length, 0)).toBe(values.length);
  }
}, 300_000);
