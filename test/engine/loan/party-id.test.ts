import { dayFromIso } from '../../../src/engine/ground/day';
import type { IdStatus } from '../../../src/engine/loan/loan';
import { ageOn, birthOfId, isMan, maskId, normalisePartyId, yearDigitsOf } from '../../../src/engine/loan/party-id';
import { MAN, WOMAN } from '../support';

/** The specimen of GB 11643: no person. */
const SPECIMEN = '11010519491231002X';
const COOPERATIVE = '93990100MA0TEAT0XC';

describe('normalisePartyId', () => {
  it.each([
    ['as it is', SPECIMEN, SPECIMEN, 'ok'],
    ['lower-case x', '11010519491231002x', SPECIMEN, 'ok'],
    ['full-width', '１１０１０５１９４９１２３１００２Ｘ', SPECIMEN, 'ok'],
    ['blanks inside', ' 110105 19491231 002X ', SPECIMEN, 'ok'],
    ['a leading apostrophe', "'11010519491231002X", SPECIMEN, 'ok'],
    ['fifteen digits', '110105491231002', SPECIMEN, 'ok'],
    ['fifteen digits in a number cell', 110105491231002, SPECIMEN, 'ok'],
    ['a wrong check digit', '110105194912310021', '110105194912310021', 'invalid'],
    ['a day that does not exist', '110105194902300024', '110105194902300024', 'invalid'],
    ['such a day under a right check digit', '990101199002300018', '990101199002300018', 'invalid'],
    ['such a day in fifteen digits', '990101900230001', '990101900230001', 'invalid'],
    ['nineteen digits, the first eighteen sound', `${MAN}1`, `${MAN}1`, 'invalid'],
    ['a letter and digits', 'A123', 'A123', 'invalid'],
    ['seventeen digits', '11010519491231002', '11010519491231002', 'invalid'],
    ['a number cell of 18 digits', 1.1010519491231e17, '110105194912310000', 'damaged'],
    ['such a number as text', '1.10105E+17', '1.10105E+17', 'damaged'],
    ['without the plus', '1.1E17', '1.1E17', 'damaged'],
    ['without a fraction', '1E+17', '1E+17', 'damaged'],
    ['something before it', 'A1E17', 'A1E17', 'invalid'],
    ['something after it', '1E17A', '1E17A', 'invalid'],
    ['the least number of sixteen digits', 1e15, '1000000000000000', 'damaged'],
    ['a fraction of sixteen digits', 1e15 + 0.5, '1000000000000000.5', 'invalid'],
    ['masked', '110105********002X', '110105********002X', 'masked'],
    ['empty', '  ', '', 'missing'],
    ['empty in words', '无', '', 'missing'],
    ['a dash', '-', '', 'missing'],
    ['a credit code', COOPERATIVE, COOPERATIVE, 'ok'],
    ['a credit code in lower case', COOPERATIVE.toLowerCase(), COOPERATIVE, 'ok'],
    ['a credit code with a wrong check character', '93990100MA0TEAT0XD', '93990100MA0TEAT0XD', 'invalid'],
    ['a credit code and a digit', `${COOPERATIVE}1`, `${COOPERATIVE}1`, 'invalid'],
    ['nineteen characters that end like one', '9MA990100MA0TEAT087', '9MA990100MA0TEAT087', 'invalid'],
    ['a fraction', 1.5, '1.5', 'invalid'],
    ['a negative number', -3, '-3', 'invalid'],
  ])('%s', (_what, cell, text, status) => {
    expect(normalisePartyId(cell)).toEqual({ text, status });
  });

  it('notices every single wrong digit of an ID', () => {
    for (let place = 0; place < 17; place += 1) {
      const wrong = String((Number(MAN[place]) + 1) % 10);
      expect(normalisePartyId(MAN.slice(0, place) + wrong + MAN.slice(place + 1)).status).not.toBe('ok');
    }
  });

  it('gives the same again', () => {
    const once = normalisePartyId('110105491231002');
    expect(normalisePartyId(once.text)).toEqual(once);
  });
});

it('reads sex and birth of a sound ID only', () => {
  expect(isMan(normalisePartyId(MAN))).toBe(true);
  expect(isMan(normalisePartyId(WOMAN))).toBe(false);
  expect(birthOfId(normalisePartyId(WOMAN))).toEqual({ year: 1992, month: 2, day: 2 });
  for (const id of [COOPERATIVE, '990101********0019', '', '990101199001010010']) {
    expect(isMan(normalisePartyId(id))).toBe(false);
    expect(birthOfId(normalisePartyId(id))).toBeUndefined();
    expect(ageOn(normalisePartyId(id), dayFromIso('2020-01-01'))).toBeUndefined();
  }
});

// Each says `ok`, as a credit code does: the characters themselves are asked.
it.each<[string, string, IdStatus]>([
  ['an ID that is not ok', MAN, 'invalid'],
  ['nineteen digits', `${MAN}1`, 'ok'],
  ['a letter that fits the check digit', `D${MAN.slice(1)}`, 'ok'],
  ['a stop that fits it', `.${MAN.slice(1)}`, 'ok'],
  ['a wrong check digit', '990101199001010010', 'ok'],
  ['month 13 under a right one', '990101199013010016', 'ok'],
  ['day 32 under a right one', '990101199001320017', 'ok'],
])('reads neither sex nor birth nor age of %s', (_what, text, status) => {
  expect(isMan({ text, status })).toBe(false);
  expect(birthOfId({ text, status })).toBeUndefined();
  expect(ageOn({ text, status }, dayFromIso('2020-01-01'))).toBeUndefined();
});

it('reads the year unchecked', () => {
  expect(yearDigitsOf({ text: MAN, status: 'ok' })).toBe(1990);
  expect(yearDigitsOf({ text: '990101199', status: 'invalid' })).toBeNaN();
});

it.each([
  ['2010-02-01', 17],
  ['2010-02-02', 18],
  ['2011-01-31', 18],
])('counts a birthday from its own day: %s', (day, age) => {
  expect(ageOn(normalisePartyId(WOMAN), dayFromIso(day))).toBe(age);
});

it.each([
  ['', ''],
  ['12', '1*'],
  ['6217001234', '6*********'],
  ['62170012345', '621700*2345'],
  [SPECIMEN, '110105********002X'],
])('masks %s', (text, masked) => {
  expect(maskId(text)).toBe(masked);
});
