import { createWorkbookApi } from '../../src/excel/workbook-api';
import { associateFunctions } from '../../src/functions/associate';
import { functionsMetadata } from '../../src/functions/metadata';
import { UniverCalculator } from '../../src/workbench/calc/univer-calculator';
import { newWorkbook } from '../../src/workbench/host/new-workbook';
import type { WorkbookData } from '../../src/workbench/host/workbook-data';
import type { WorkbookHost } from '../../src/workbench/host/workbook-host';
import { cellText, inExcel } from '../excel/support/in-excel';

const { functions } = functionsMetadata('zh-CN');

/** The functions registered with the real custom-functions runtime, called as Excel's calculation calls them. */
function withFunctions(
  workbook: WorkbookData,
  test: (host: WorkbookHost, workbook: WorkbookData) => Promise<void>,
): Promise<void> {
  return inExcel(
    workbook,
    async ({ api, host }) => {
      associateFunctions(() => 'zh-CN');
      await api.loadChoice();
      await test(host, workbook);
    },
    { calculator: new UniverCalculator(), customFunctions: functions },
  );
}

test('a value, a spilled area and an error with its sentence come back through the runtime', () =>
  withFunctions(newWorkbook(), async (host) => {
    const call = (...args: Parameters<WorkbookHost['invokeCustomFunction']>[1]) =>
      host.invokeCustomFunction('SUBSIDY', args, 'Sheet1!A1');
    // 80000 × 6% × 182 ÷ 360
    expect(await call(80000, '2020-10-12', '2021-04-12', null, 'wanning-2021', '一般农民')).toEqual([[2426.67]]);
    const area = await call(
      [[80000], ['八'], [30000]],
      [[44116], [44116], [44116]],
      [[44298], [44298], [44298]],
      null,
      'wanning-2021',
    );
    expect(area).toEqual([[2426.67], [expect.objectContaining({ error: '#VALUE!' })], [910]]);
    expect(await call(80000, '2020-10-12', '2021-04-12')).toEqual({
      error: '#N/A',
      message: expect.stringContaining('没有选定政策'),
    });
  }));

test('typed into cells it computes, spills and follows its arguments', () => {
  const workbook = newWorkbook({
    台账: [
      ['贷款金额', '放款日', '结清日', '应贴息'],
      [80000, 44116, 44298, '=SUBSIDY(A2:A4,B2:B4,C2:C4,,"wanning-2021")'],
      [30000, 44116, 44298],
      [600000, 44116, 44298],
      ['能否', '=ELIGIBLE(A2,B2,C2,"wanning-2021")', '=ELIGIBLE(A4,B4,C4,"wanning-2021")', '=RMB.UPPER(SUM(D2:D4))'],
    ],
  });
  return withFunctions(workbook, async (host) => {
    await host.calculateAll();
    const column = (c: number) => [1, 2, 3].map((r) => cellText(workbook, '台账', r, c));
    expect(column(3)).toEqual([2426.67, 910, 0]);
    expect([1, 2].map((c) => cellText(workbook, '台账', 4, c))).toEqual([true, false]);
    expect(cellText(workbook, '台账', 4, 3)).toBe('叁仟叁佰叁拾陆元陆角柒分');
    await host.applyEdit({ kind: 'enter', sheetId: workbook.sheets[0]!.id, top: 1, left: 0, values: [[40000]] });
    // 40000 × 6% × 182 ÷ 360
    expect(column(3)).toEqual([1213.33, 910, 0]);
  });
});

test('WN-02, WN-05 and HN-01’s first days through =SUBSIDY()', () => {
  const workbook = newWorkbook({
    S: [
      ['=SUBSIDY(300000,"2020-06-01","2021-06-01",,"wanning-2021","一般农民")'],
      ['=SUBSIDY(100000,"2019-05-10","2021-05-10",,"wanning-2021","一般农民")'],
      // The two stretches of HN-01: (50000 × 50 + 30000 × 42) × 3.85% ÷ 360 = 402.11, rounded once; each by itself here.
      ['=SUBSIDY(50000,"2021-03-21","2021-05-10",3.85%,"hengnan-2021")'],
      ['=SUBSIDY(30000,"2021-05-10","2021-06-21",3.85%,"hengnan-2021")'],
    ],
  });
  return withFunctions(workbook, async (host) => {
    await host.calculateAll();
    expect([0, 1, 2, 3].map((r) => cellText(workbook, 'S', r, 0))).toEqual([6083.33, 6100, 267.36, 134.75]);
  });
});

test('rows the clerk adds to the tables reach single loans and whole ledgers', () => {
  const workbook = newWorkbook({
    S: [
      ['=SUBSIDY.LEDGER(A4:H5,"jiaocheng-2024","2026-12")'],
      [],
      ['=ELIGIBLE(80000,"2026-04-01","2027-01-01","wanning-2021","一般农民","2027-01-04")'],
      ['姓名', '户类型', '承贷银行', '合同号', '贷款金额(元)', '放款日期', '到期日期', '年利率(%)'],
      ['测试甲', '脱贫户', '农商银行', 'A1', 50000, '2026-11-21', '2027-11-21', 3],
    ],
  });
  return inExcel(
    workbook,
    async ({ api, host }) => {
      associateFunctions(() => 'zh-CN');
      await api.loadChoice();
      await host.calculateAll();
      const shown = () => [cellText(workbook, 'S', 2, 0), cellText(workbook, 'S', 1, 4)];
      expect(shown()).toEqual([false, 0]);
      await api.saveChoice({
        tables: {
          lpr: ['2026-10-20', '2026-11-20'].map((effective) => ({ effective, lpr1y: '3', lpr5y: '3.5' })),
          workdays: [{ year: 2027, daysOff: '0101', daysWorked: '' }],
        },
      });
      expect(shown()).toEqual([true, 125]);
      await api.clear(() => {});
    },
    { calculator: new UniverCalculator(), customFunctions: functions },
  );
});

test('=SUBSIDY.LEDGER() follows the clerk’s corrections too', () => {
  const loan = (bank: string, contract: string, settled: string) => [
    '测试甲',
    '990101199001010019',
    '一般农民',
    bank,
    contract,
    30000,
    '2020-07-02',
    '2021-07-02',
    settled,
  ];
  const workbook = newWorkbook({
    S: [
      ['=SUBSIDY.LEDGER(A5:I7,"wanning-2021","2021")'],
      [],
      [],
      [],
      ['姓名', '身份证号', '人员类别', '承贷银行', '合同号', '贷款金额', '放款日期', '到期日期', '结清日期'],
      loan('和港互助社', 'A1', '2021-06-11'),
      loan('信禾公司', 'B1', '2021-06-10'),
    ],
  });
  return withFunctions(workbook, async (host) => {
    await host.calculateAll();
    const shown = () => [1, 2].map((row) => cellText(workbook, 'S', row, 4));
    // 30000 × 6% × 343 ÷ 360; the other bank's loan is lost to it
    expect(shown()).toEqual([0, 1715]);
    await createWorkbookApi(() => 'zh-CN').saveChoice({ banks: { 信禾公司: '和港互助社' } });
    // 344 days
    expect(shown()).toEqual([1720, 1715]);
  });
});

test('a formula without a programme follows the workbook’s choice', () => {
  const workbook = newWorkbook({ S: [['=SUBSIDY(80000,"2020-10-12","2021-04-12")']] });
  return inExcel(
    workbook,
    async ({ api, host }) => {
      associateFunctions(() => 'zh-CN');
      await api.loadChoice();
      await host.calculateAll();
      expect(cellText(workbook, 'S', 0, 0)).toBe('#N/A');
      await api.saveChoice({ programmeId: 'wanning-2021' });
      expect(cellText(workbook, 'S', 0, 0)).toBe(2426.67);
      await api.saveChoice({ programmeId: 'wanning-2021', overrides: { dayCount: 'ACT/365' } });
      // 80000 × 6% × 182 ÷ 365
      expect(cellText(workbook, 'S', 0, 0)).toBe(2393.42);
      await api.clear(() => {});
    },
    { calculator: new UniverCalculator(), customFunctions: functions },
  );
});
