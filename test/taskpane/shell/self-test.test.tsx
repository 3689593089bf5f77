/** @jest-environment jsdom */
import { reportText } from '../../../src/taskpane/shell/self-test';

test('the report names build, host and each check, and what was wrong', () => {
  const report = {
    version: '0.1.0',
    outcomes: [
      { name: 'values', milliseconds: 120 },
      { name: 'page', fault: 'InvalidArgument @ PageLayout.zoom', milliseconds: 30 },
    ],
  };
  expect(reportText(report, 'Excel PC 16.0.17000.20000')).toBe(
    [
      'Tiexi self-test 0.1.0',
      'host: Excel PC 16.0.17000.20000',
      'ok    values (120 ms)',
      'FAULT page: InvalidArgument @ PageLayout.zoom',
    ].join('\n'),
  );
});
