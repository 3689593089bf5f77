import { addDays, addMonths, dayFromIso, isoFromDay, ymdFromDay } from '../../src/engine/ground/day';
import { calibratePrincipal } from './calibrate';
import type { SampleFacts } from './paid';
import { withCheckDigit } from './people';
import { Random } from './random';
import {
  bytesOf,
  newSample,
  setWidths,
  writeHeader,
  writeNotes,
  writeRow,
  writeTitle,
  type Value,
} from './sheet-style';

/** 巴楚县 2024 年小额贷款贴息补助项目实施方案: loans outstanding on 2024-01-25. */
export const published = { loans: 7952, principal: 202_813_600 } as const;

const townships =
  '巴楚镇 色力布亚镇 阿瓦提镇 三岔口镇 多来提巴格乡 琼库尔恰克乡 英吾斯塘乡 阿纳库勒乡 恰尔巴格乡 夏马勒乡 阿克萨克马热勒乡 阿拉格尔乡'.split(
    ' ',
  );
const given =
  '阿卜杜拉 买买提 艾合买提 吐尔逊 玉素甫 艾力 热合曼 依明 卡德尔 库尔班 图尔荪 阿依古丽 帕提古丽 古丽娜尔 热依汗 阿米娜 努尔曼 亚森 麦麦提 约麦尔 萨依提 塔依尔 哈力克 奥布力 祖农'.split(
    ' ',
  );
const uses = '养羊 养牛 养鸡 种植棉花 种植红枣 种植小麦 种植瓜类 林果业 购买农机 农产品收购'.split(' ');
const dots = ['·', '·', '·', '.', '•', '・'];

interface BachuLoan extends SampleFacts {
  readonly township: string;
  readonly village: string;
  readonly group: number;
  readonly family: number;
}

export function makeBachuLoans(seed = 20_240): BachuLoan[] {
  const random = new Random(seed);
  const ids = new Set<string>();
  const nextId = (): string => {
    for (;;) {
      const id = withCheckDigit(
        `993130${random.integer(1961, 1999)}${String(random.integer(1, 12)).padStart(2, '0')}${String(random.integer(1, 28)).padStart(2, '0')}${String(random.integer(0, 999)).padStart(3, '0')}`,
      );
      if (!ids.has(id)) {
        ids.add(id);
        return id;
      }
    }
  };
  const loans = Array.from({ length: published.loans }, (_, i): BachuLoan => {
    const disbursed = addDays(
      dayFromIso('2021-03-01'),
      random.integer(0, dayFromIso('2024-01-24') - dayFromIso('2021-03-01')),
    );
    return {
      name: `${random.pick(given)}${random.pick(dots)}${random.pick(given)}`,
      id: nextId(),
      bank: '巴楚县农村信用合作联社',
      contract: `BC${ymdFromDay(disbursed).year}${String(i + 1).padStart(5, '0')}`,
      principal:
        random.weighted([
          [10, 3],
          [20, 7],
          [30, 7],
          [50, 3],
        ] as const) * 1000,
      ratePercent: '3.95',
      category: random.weighted([
        ['脱贫户', 17],
        ['脱贫不稳定户', 2],
        ['边缘易致贫户', 1],
      ] as const),
      use: random.pick(uses),
      disbursed,
      due: addMonths(disbursed, 36),
      township: random.pick(townships),
      village: `${random.integer(1, 12)}村`,
      group: random.integer(1, 6),
      family: random.integer(2, 7),
    };
  });
  calibratePrincipal(loans, () => random.pick(loans), published.principal, { low: 5000, high: 50_000 });
  return loans;
}

/** The columns of a county system's export: 贷款金额 occurs under four groups, only 扶贫小额信贷 is the loan. */
const groups: readonly (readonly [string, readonly string[]])[] = [
  [
    '基本情况',
    [
      '序号',
      '乡镇',
      '行政村',
      '组别',
      '户主姓名',
      '身份证号',
      '家庭人口数',
      '贷款人姓名',
      '贷款人身份证',
      '与户主关系',
      '脱贫属性',
    ],
  ],
  ['原贷款情况', ['原有余额', '原有贷款是否逾期', '原有逾期金额']],
  [
    '扶贫小额信贷',
    [
      '信用等级评定',
      '授信额度',
      '授信金融机构',
      '授信时间',
      '贷款金额',
      '贷款期限',
      '放款日期',
      '到期日期',
      '贷款利率',
      '贷款金融机构',
      '累计贴息金额（元）',
      '偿还贷款金额',
      '还款时间',
      '贷款余额（万元）',
      '贷款用途',
    ],
  ],
  ['创业贷款', ['贷款金额', '放款日期', '到期日期', '贷款金融机构']],
  ['生源地贷款', ['贷款金额', '放款日期', '到期日期']],
  ['其他类型贷款', ['贷款金额', '放款日期', '到期日期', '备注']],
];

/** Title, group row, header row; every value with the blank the exporter appends, empty ones as "null ". */
export async function bachuWorkbook(): Promise<Uint8Array> {
  const loans = makeBachuLoans();
  const workbook = newSample();
  const sheet = workbook.addWorksheet('小额信贷导出', { views: [{ state: 'frozen', xSplit: 0, ySplit: 3 }] });
  const headers = groups.flatMap(([, columns]) => columns);
  setWidths(
    sheet,
    headers.map((header) => (/身份证/.test(header) ? 22 : /机构/.test(header) ? 24 : /姓名/.test(header) ? 18 : 12)),
  );
  writeTitle(sheet, '巴楚县脱贫人口小额信贷台账（2024年1月25日导出，示例，人员均为虚构）', headers.length);
  writeHeader(
    sheet,
    2,
    groups.flatMap(([name, columns]) => [name, ...columns.slice(1).map(() => '')]),
  );
  writeHeader(sheet, 3, headers);
  let left = 1;
  for (const [, columns] of groups) {
    sheet.mergeCells(2, left, 2, left + columns.length - 1);
    left += columns.length;
  }
  const nothing = 'null ';
  loans.forEach((loan, i) => {
    const values: Value[] = [
      i + 1,
      `${loan.township} `,
      `${loan.village} `,
      `${loan.group}组 `,
      `${loan.name} `,
      `${loan.id} `,
      loan.family,
      `${loan.name} `,
      `${loan.id} `,
      '本人 ',
      `${loan.category} `,
      nothing,
      '否 ',
      nothing,
      '优秀 ',
      50_000,
      `${loan.bank} `,
      `${isoFromDay(loan.disbursed)} `,
      loan.principal,
      '36个月 ',
      `${isoFromDay(loan.disbursed)} `,
      `${isoFromDay(loan.due)} `,
      3.95,
      `${loan.bank} `,
      nothing,
      nothing,
      nothing,
      loan.principal / 10_000,
      `${loan.use} `,
      ...Array<Value>(11).fill(''),
    ];
    writeRow(sheet, i + 4, values);
  });
  writeNotes(workbook, [
    ['示例说明'],
    ['按巴楚县 2024 年小额贷款贴息补助项目实施方案公布的数字编制，人员、证号均为虚构。'],
    ['公布数字', '2024 年 1 月 25 日余额', '7952 笔，20281.36 万元；方案写“7952 户”，笔数和户数相同，本示例一户一笔'],
    ['', '贴息利率', '3.95%'],
    ['', '预算', '1200 万元，已到位 600 万元'],
    [
      '做不到的',
      '预算 1200 万元',
      '20281.36 万元×3.95%＝801.11 万元，比预算少 398.89 万元；要用到 1200 万元，利率须为 5.92%。没有一本台账能同时符合余额、利率和预算',
    ],
    [
      '说明',
      '',
      '方案没有公布实际贴息额。本台账按季（上季末月 21 日至本季末月 20 日）核算，结果是测算，不是公布的数字',
    ],
  ]);
  return bytesOf(workbook);
}
