import { dayFromIso } from '../../../src/engine/ground/day';
import { fenFromYuan } from '../../../src/engine/ground/money';
import { explanationSteps } from '../../../src/reports/record/explanation';
import type { SheetModel } from '../../../src/reports/model/sheet-model';
import { finish } from '../../../src/reports/model/steps';
import { reportTexts } from '../../../src/reports/model/texts';
import { assessHengnan, hengnanLoan, shown } from '../report-fixture';

/** A loan repaid in part within the quarter, one whose rate is above the ceiling, one that is too long to be paid at all. */
function loans() {
  return [
    hengnanLoan({
      source: { sheet: '台账', row: 5 },
      borrower: '测试甲',
      contract: 'A1',
      id: { text: '990807197001010001', status: 'invalid' },
      repayments: [{ day: dayFromIso('2021-05-10'), principal: fenFromYuan('20000') }],
    }),
    hengnanLoan({
      source: { sheet: '台账', row: 6 },
      borrower: '测试乙',
      contract: 'A2',
      id: { text: '990807197001010002', status: 'invalid' },
      due: dayFromIso('2026-12-01'),
    }),
  ];
}

function model(language: 'zh-CN' | 'en-US' = 'zh-CN'): SheetModel {
  return finish(explanationSteps(assessHengnan(loans()), [0, 1], reportTexts(language)));
}

test('the sheet, cell by cell', () => {
  const { rows, ...sheet } = model();
  expect(sheet).toMatchSnapshot();
  expect(shown({ rows, ...sheet }).map((row) => row.join(' | ').replace(/( \| )+$/, ''))).toMatchSnapshot();
});

test('in English no Chinese is left but names and programme words of the ledger', () => {
  const words = shown(model('en-US')).flat().join(' ');
  expect(words).toContain('Subsidy (rounded half up to the fen, once)');
  expect(words).not.toMatch(/止日|应贴息|四舍五入|计息余额/);
});

test('A4 across, the table as wide as the paper, IDs masked', () => {
  const sheet = model();
  expect(sheet.landscape).toBe(true);
  expect(sheet.columnWidths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(100);
  expect(sheet.rows.every((row) => row.length <= sheet.columnWidths.length)).toBe(true);
  expect(shown(sheet).flat().join(' ')).not.toMatch(/990807197001010001/);
});
