import { describeFailure } from '../../src/wording/failures';
import type { Failure, FailureCode } from '../../src/ledger/ledger';
import { failures as texts } from '../../src/locale/zh-cn/failures';

const codes = Object.keys(texts.sentences) as FailureCode[];

const failure = (code: FailureCode): Failure => ({
  code,
  file: '农商行.xlsx',
  sheet: '台账',
  row: 9,
  column: 'F',
  value: '2021.13.5',
  facts: { header: '结清日期', field: 'settled', columns: 'E（贷款金额）、J（借款金额）' },
});

test.each(codes)('%s names the place and the mend', (code) => {
  const zh = describeFailure(failure(code), 'zh-CN');
  expect(zh).toContain('农商行.xlsx “台账”第 9 行 F 列“结清日期”');
  expect(zh).toMatch(/请|可以不管/);
  expect(zh).toMatch(/。$/);
  const en = describeFailure(failure(code), 'en-US');
  expect(en).toContain('农商行.xlsx, sheet “台账”, row 9, column F (结清日期)');
  expect(en).not.toMatch(/undefined|[。，]/);
});

test.each(codes)('%s stands without a place', (code) => {
  const bare: Failure = { code, value: '', facts: {} };
  expect(describeFailure(bare, 'zh-CN')).not.toMatch(/undefined|第|列“/);
});
