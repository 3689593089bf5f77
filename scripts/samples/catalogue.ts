import { bachuWorkbook } from './bachu-2024';
import { hengnanWorkbook } from './hengnan-2021';
import { hulanWorkbook } from './hulan-2020';
import { jiaochengWorkbook, months } from './jiaocheng-2024';
import { wanningWorkbook } from './wanning-workbook';

export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly titleEn: string;
  readonly programme: string;
  /** The period the workbench offers first. */
  readonly period: string;
  make(): Promise<Uint8Array>;
  /** Published figures, each of the sum over some periods; absent where none is published. */
  readonly checks: readonly {
    readonly periods: readonly string[];
    readonly loans?: number;
    readonly eligible?: number;
    /** 元, two decimals. */
    readonly principal?: string;
    readonly subsidy?: string;
  }[];
}

export const samples: readonly Sample[] = [
  {
    file: 'wanning-2021.xlsx',
    title: '万宁市 2021 年农民小额贷款贴息',
    titleEn: 'Wanning 2021, farmers’ small loans',
    programme: 'wanning-2021',
    period: '2021',
    make: wanningWorkbook,
    checks: [{ periods: ['2021'], eligible: 283, subsidy: '723700.00' }],
  },
  {
    file: 'hengnan-2021.xlsx',
    title: '衡南县 2021 年脱贫人口小额信贷贴息',
    titleEn: 'Hengnan 2021, micro-credit',
    programme: 'hengnan-2021',
    period: '2021Q4',
    make: hengnanWorkbook,
    checks: [
      { periods: ['2021Q1'], subsidy: '192000.00' },
      { periods: ['2021Q2'], subsidy: '476500.00' },
      { periods: ['2021Q3'], subsidy: '540400.00' },
      { periods: ['2021Q4'], loans: 1635, subsidy: '573000.00' },
    ],
  },
  {
    file: 'jiaocheng-2024.xlsx',
    title: '交城县 2024 年小额贷款贴息',
    titleEn: 'Jiaocheng 2024, micro-credit by month',
    programme: 'jiaocheng-2024',
    period: '2024-05',
    make: jiaochengWorkbook,
    checks: [{ periods: months, loans: 586 + 1354, principal: '94711500.00', subsidy: '3387000.00' }],
  },
  {
    file: 'hulan-2020.xlsx',
    title: '呼兰区 2020 年产业扶贫贷款贴息',
    titleEn: 'Hulan 2020, enterprise loans',
    programme: 'hulan-2020',
    period: '2020',
    make: hulanWorkbook,
    checks: [{ periods: ['2020'], loans: 28, principal: '140500000.00', subsidy: '6086500.00' }],
  },
  {
    file: 'bachu-2024.xlsx',
    title: '巴楚县 2024 年小额贷款贴息补助',
    titleEn: 'Bachu 2024, micro-credit',
    programme: 'bachu-2024',
    period: '2024Q1',
    make: bachuWorkbook,
    checks: [{ periods: ['2024Q1'], loans: 7952, principal: '202813600.00' }],
  },
];
