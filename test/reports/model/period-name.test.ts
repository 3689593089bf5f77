import { day } from '../../../src/engine/ground/day';
import { periodName } from '../../../src/reports/model/period-name';
import { PANE_TEXTS } from '../../../src/taskpane/texts';

describe('periodName', () => {
  const [from, to] = [day(44_197), day(44_561)];
  it.each([
    ['2021', '2021 年', '2021'],
    ['2024Q2', '2024 年第二季度', 'Q2 2024'],
    ['2024-05', '2024 年 5 月', 'May 2024'],
    ['2021-01-01..2021-12-31', '2021-01-01 至 2021-12-31', '2021-01-01 to 2021-12-31'],
  ])('%s', (label, zh, en) => {
    expect(periodName({ label, from, to }, PANE_TEXTS['zh-CN'])).toBe(zh);
    expect(periodName({ label, from, to }, PANE_TEXTS['en-US'])).toBe(en);
  });
});
