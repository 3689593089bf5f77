import { bankInName, joinBankNames } from '../../../src/ledger/values/bank';

function joined(written: readonly string[], places: readonly string[] = [], told = {}): readonly string[] {
  const { names } = joinBankNames(written, places, told);
  return written.map((name) => names.get(name) ?? '');
}

test.each<[string, string[], string[]]>([
  [
    'one place: all names of the rural credit house are one bank',
    ['农商行', '农信社', '信用联社', '衡测县农村商业银行股份有限公司'],
    Array<string>(4).fill('衡测县农村商业银行股份有限公司'),
  ],
  ['no place at all: still one', ['农商行', '农信社'], Array<string>(2).fill('农信社')],
  [
    'two places: they stay apart, and the bare name on its own',
    ['衡测农商行', '衡试农商行', '农商行'],
    ['衡测农商行', '衡试农商行', '农商行'],
  ],
  [
    'a longer place takes in the shorter',
    ['新测巴试农商行', '巴试县农村信用合作联社'],
    Array<string>(2).fill('巴试县农村信用合作联社'),
  ],
  [
    'national banks across branches',
    ['农业银行', '中国农业银行测试支行', '农行'],
    Array<string>(3).fill('中国农业银行'),
  ],
  [
    'similar national banks stay apart',
    ['农业银行', '农业发展银行', '中国银行', '建行'],
    ['农业银行', '农业发展银行', '中国银行', '建行'],
  ],
  [
    'a village bank and a mutual fund are themselves',
    ['测试村镇银行', '和测农村资金互助社', '测试农商行'],
    ['测试村镇银行', '和测农村资金互助社', '测试农商行'],
  ],
  [
    'company form',
    ['草测小额贷款有限公司', '草测小贷', '草测小额贷款股份有限公司'],
    Array<string>(3).fill('草测小额贷款股份有限公司'),
  ],
  ['blanks and brackets', ['邮 储 银行', '邮储银行（城关支行）'], Array<string>(2).fill('邮储银行')],
  ['one spelling keeps its branch', ['测试农商行城关支行'], ['测试农商行城关支行']],
])('%s', (_, written, names) => {
  expect(joined(written)).toEqual(names);
  expect([...joined([...written].reverse())].reverse()).toEqual(names);
});

test('a branch named after a township of the ledger is a branch', () => {
  const names = ['东测信用社', '西测信用社', '县信用联社'];
  expect(new Set(joined(names, ['东测镇', '西测乡'])).size).toBe(1);
  expect(new Set(joined(names)).size).toBe(3);
});

test("the clerk's word is final", () => {
  expect(joined(['农商行', '农信社'], [], { 农信社: '另一家信用社' })).toEqual(['农商行', '另一家信用社']);
});

test.each([
  ['邮储银行', '邮储银行'],
  ['2021年测试农商行台账', '测试农商行'],
  ['草测小额贷款有限公司2021Q3', '草测小额贷款有限公司'],
  ['各银行汇总', undefined],
  ['东测镇', undefined],
])('%s names the bank %s', (name, bank) => {
  expect(bankInName(name)).toBe(bank);
});
