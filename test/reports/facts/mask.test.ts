import fc from 'fast-check';
import { masker, MASK_ALL } from '../../../src/reports/facts/mask';
import { SEED } from '../../seed';
import { hengnanLoan } from '../report-fixture';

const loan = hengnanLoan({
  id: { text: '990101198001011236', status: 'ok' },
  account: '6217001234567890123',
  contract: '202100000000000017',
});
const mask = masker([loan], MASK_ALL);

test.each([
  ['990101198001011236', '990101********1236'],
  ['身份证 990101198502022240，已核', '身份证 990101********2240，已核'],
  ['6217001234567890123', '***************0123'],
  ['电话 13800138000', '电话 138****8000'],
  // A name with what belongs elsewhere.
  ['测试甲990101198001011236', '测试甲990101********1236'],
  ['测试丙(13912345678)', '测试丙(139****5678)'],
  // In whatever width, and broken up in whatever way; the breaks stay.
  ['９９０１０１１９８００１０１１２３６', '９９０１０１********１２３６'],
  ['990101 19800101 1236', '990101 ******** 1236'],
  ['990101-1980-0101-123-6', '990101-****-****-123-6'],
  ['99010119800101123６', '990101********123６'],
  ['+86 139-1234-5678', '+86 139-****-5678'],
  ['(0086)13912345678', '(0086)139****5678'],
  ['8613912345678', '86139****5678'],
  ['139.1234.5678', '139.****.5678'],
  ['6217 0012 3456 7890 123', '**** **** **** ***0 123'],
  // The form of before 1999, known and unknown.
  ['990101800101123', '990101*****1123'],
  ['990101 850202 224', '990101 *****2 224'],
  // In a contract's number.
  ['HT-990101198502022240-1', 'HT-990101********2240-1'],
  ['HT20219901011985020222401', 'HT2021990101********22401'],
  ['HT13912345678', 'HT139****5678'],
  // Two in one run of digits.
  ['13912345678990101198001011236', '139****5678990101********1236'],
  // Contracts, amounts, days and a company's code are left.
  ['202100000000000017', '202100000000000017'],
  ['第 202100000000000017 号', '第 202100000000000017 号'],
  ['1,204,000.00', '1,204,000.00'],
  ['2021-03-21', '2021-03-21'],
  ['2021-03-21 至 2021-06-20', '2021-03-21 至 2021-06-20'],
  ['150 2021-03-21 50000', '150 2021-03-21 50000'],
  ['180000.00 12.5', '180000.00 12.5'],
  ['2021 2022 2023 2024', '2021 2022 2023 2024'],
])('%s', (text, masked) => expect(mask(text)).toBe(masked));

test('what is not chosen is left', () => {
  const none = masker([loan], { id: false, account: false, phone: false });
  for (const text of [loan.id.text, loan.account!, '13800138000', '990101 19850202 2240'])
    expect(none(text)).toBe(text);
  const ids = masker([loan], { id: true, account: false, phone: false });
  expect(ids('990101198502022240 13800138000')).toBe('990101********2240 13800138000');
});

// ---- Random texts

const digits = (length: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
const joined = (arb: fc.Arbitrary<readonly number[]>) => arb.map((list) => list.join(''));
const two = (n: number) => String(n).padStart(2, '0');
const birth = fc
  .tuple(fc.integer({ min: 1935, max: 2003 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}${two(m)}${two(d)}`);

/** GB 11643 §4.3, written a second time: the weight of a place is 2 to the power of its distance from the end, modulo 11. */
function checkSign(first17: string): string {
  const sum = [...first17].reduce((total, sign, i) => total + Number(sign) * (2 ** (17 - i) % 11), 0);
  return '10X98765432'[sum % 11]!;
}
const id18 = fc.tuple(joined(digits(4)), birth, joined(digits(3))).map(([area, day, order]) => {
  const first17 = `99${area}${day}${order}`;
  return first17 + checkSign(first17);
});
const id15 = id18.map((id) => id.slice(0, 6) + id.slice(8, 17));
const phone = fc.tuple(fc.integer({ min: 3, max: 9 }), joined(digits(9))).map(([second, rest]) => `1${second}${rest}`);
const card = fc
  .tuple(
    fc.integer({ min: 10, max: 13 }).chain((length) => joined(digits(length))),
    fc.constantFrom('6217', '6228', '6230'),
  )
  .map(([rest, first]) => first + rest.slice(0, 13))
  .filter(({ length }) => length >= 15);

const plain = (number: string) => fc.constant(number);
const wide = (number: string) =>
  fc.constant(
    [...number].map((sign) => (sign === 'X' ? 'Ｘ' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0))).join(''),
  );
const mixed = (number: string) =>
  fc
    .infiniteStream(fc.boolean())
    .map((stream) =>
      [...number]
        .map((sign) => (sign !== 'X' && stream.next().value ? String.fromCharCode(sign.charCodeAt(0) + 0xfee0) : sign))
        .join(''),
    );
const broken = (number: string) =>
  fc
    .tuple(
      fc.constantFrom(' ', '-', '－', '—', '\u3000', '\u00a0', ' - ', '\u200b', '·'),
      fc.uniqueArray(fc.integer({ min: 1, max: number.length - 1 }), { minLength: 1, maxLength: 6 }),
    )
    .map(([gap, cuts]) => [...number].map((sign, i) => (cuts.includes(i) ? gap + sign : sign)).join(''));
const grouped = (number: string) =>
  fc
    .constantFrom(' ', '-')
    .map((gap) =>
      (number.length === 11
        ? [3, 7]
        : number.length >= 16 && number.startsWith('6')
          ? [4, 8, 12, 16]
          : [6, 14]
      ).reduceRight((text, cut) => (cut < number.length ? text.slice(0, cut) + gap + text.slice(cut) : text), number),
    );
const lower = (number: string) => fc.constant(number.toLowerCase());
const prefixed = (number: string) =>
  fc.constantFrom('No.', 'ID:', 'HT', '卡号', '身份证号：', '证件', 'sfz').map((prefix) => prefix + number);
const hiddenWays = [plain, wide, mixed, broken, grouped, lower, prefixed];
const hidden = fc.oneof(
  fc
    .oneof(id18, id15, card)
    .chain((number) => fc.tuple(fc.constant(number), fc.oneof(...hiddenWays.map((way) => way(number))))),
  phone.chain((number) =>
    fc.tuple(
      fc.constant(number),
      fc.oneof(
        ...hiddenWays.map((way) => way(number)),
        fc
          .tuple(
            fc.constantFrom('+86', '86', '0086', '+86-', '+86 ', '(+86)', '（86）', '0'),
            fc.oneof(plain(number), grouped(number)),
          )
          .map((parts) => parts.join('')),
      ),
    ),
  ),
);
const around = fc.constantFrom('', '测试甲', '（', '借款人 ', '，见第3条', '电话', '2021年 ', '\n', '备注：', '12月，');

const amount = fc.integer({ min: 1, max: 99_999_999 }).map((fen) => (fen / 100).toFixed(2));
const day = fc.tuple(
  fc.integer({ min: 2018, max: 2026 }),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 1, max: 28 }),
);
const harmless = fc.oneof(
  amount,
  amount.map((text) => `${Number(text).toLocaleString('en-US')} 元`),
  day.map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
  day.map(([y, m, d]) => `${y}/${m}/${d}`),
  day.map(([y, m, d]) => `${y}${two(m)}${two(d)}`),
  fc.tuple(day, day).map(([a, b]) => `${a.map(two).join('-')}至${b.map(two).join('-')}`),
  fc.tuple(day, day).map(([a, b]) => `${a.map(two).join('.')}-${b.map(two).join('.')}`),
  day.map(([y, m, d]) => `${y}年${m}月${d}日`),
  fc.integer({ min: 1, max: 400 }).map((n) => `财金〔2021〕${n}号`),
  fc
    .tuple(
      fc.constantFrom('HT', 'JC', 'HN', '借'),
      fc.integer({ min: 2019, max: 2026 }),
      fc.integer({ min: 1, max: 99_999 }),
    )
    .map(([a, y, n]) => `${a}${y}-${String(n).padStart(5, '0')}`),
  fc
    .tuple(fc.integer({ min: 2019, max: 2026 }), fc.integer({ min: 1, max: 999_999 }))
    .map(([y, n]) => `（${y}）农信借字第${String(n).padStart(6, '0')}号`),
  fc.integer({ min: 1, max: 2000 }).map((n) => `第 ${n} 行`),
  fc.tuple(amount, amount, fc.integer({ min: 1, max: 365 })).map(([p, i, d]) => `${p} × 3.45% ÷ 360 × ${d} 天 = ${i}`),
  fc.tuple(fc.integer({ min: 1, max: 300 }), amount).map(([n, a]) => `${n} 笔 ${a} 元`),
  fc.constantFrom(
    '测试甲',
    '测试镇',
    '和测农商行',
    'A4:K287',
    '=SUMIFS(计算底稿!J2:J300,A2:A300,B5)',
    '0898-62222222',
    '91330106MA2CFGHN0X',
    '3.45%',
    '1:30',
    '18个月',
  ),
);
const harmlessText = fc
  .array(harmless, { minLength: 1, maxLength: 4 })
  .chain((parts) => fc.constantFrom('，', '；', ' ', '、', '\n').map((between) => parts.join(between)));

const RUNS = 10_000;
const nobody = masker([], MASK_ALL);
/** Its own way of taking a text down to digits: every sign but digits and X falls out. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\dX]/g, '');

test(`${RUNS} random texts with a number hidden in them: none is let out, by a masker that knows none of them`, () => {
  fc.assert(
    fc.property(
      around,
      hidden,
      around.map((text) => text.replace(/^\d/, '，$&')),
      (before, [number, disguised], after) => {
        expect(bare(nobody(`${before}${disguised}${after}`))).not.toContain(number);
      },
    ),
    { numRuns: RUNS, seed: SEED },
  );
});

test('a number known to the ledger is found in whatever it is written', () => {
  fc.assert(
    fc.property(
      around,
      hidden,
      around.map((text) => text.replace(/^\d/, '，$&')),
      (before, [number, disguised], after) => {
        const knows = masker([hengnanLoan({ account: number })], MASK_ALL);
        expect(bare(knows(`${before}${disguised}${after}`))).not.toContain(number);
      },
    ),
    { numRuns: 2000, seed: SEED },
  );
});

test(`of ${RUNS} harmless texts at most 1 % are changed; masked once is masked`, () => {
  const changed: string[] = [];
  fc.assert(
    fc.property(harmlessText, (text) => {
      if (nobody(text) !== text) changed.push(text);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(changed.length).toBeLessThanOrEqual(RUNS / 100);
  fc.assert(
    fc.property(hidden, ([, disguised]) => {
      const once = nobody(disguised);
      expect(nobody(once)).toBe(once);
    }),
    { numRuns: 2000, seed: SEED },
  );
});
