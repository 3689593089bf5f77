import { never, quiet } from '../support/in-excel';
import { inSample } from '../support/in-sample';

jest.setTimeout(120_000);

test('each sheet is turned as its model says, on A4', () =>
  inSample('wanning-2021', '2021', async ({ api, workbook, result }) => {
    await api.buildSheets(['self-report', 'working-paper'], result, quiet, never);
    const turned = (name: string) => {
      const { page } = workbook.sheets.find((sheet) => sheet.name === name)!;
      return { landscape: page.landscape, paper: page.paper };
    };
    expect(turned('自评报告')).toEqual({ landscape: false, paper: 'A4' });
    expect(turned('计算底稿')).toEqual({ landscape: true, paper: 'A4' });
  }));
