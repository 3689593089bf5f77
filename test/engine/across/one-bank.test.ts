import { Case, fillCase } from '../../../src/engine/line/case-of-loan';
import { chooseBank, type BankChoice } from '../../../src/engine/across/one-bank';
import { compileRules, type TieDecision } from '../../../src/engine/line/rules';
import { loan, MAN, periodOf, programmeWith, WOMAN, type TestLoan } from '../support';

/** Loans of MAN settled in 2021, in the order of the tie-breaks; `refused` takes no part. */
interface Settled extends TestLoan {
  readonly refused?: boolean;
}

function choose(
  loans: readonly Settled[],
  decisions: readonly TieDecision[] = [],
  set: Readonly<Record<string, string>> = {},
): BankChoice {
  const programme = programmeWith('wanning-2021', set);
  const rules = compileRules(programme, periodOf('2021', programme), { decisions });
  const all = loans.map((one) => loan({ disbursed: '2020-06-01', ...one }));
  return chooseBank(
    loans.map(({ refused = false }, i) => {
      const c = fillCase(new Case(rules, all), i);
      c.refused = refused;
      return c;
    }),
  );
}

const JUNE = '2021-06-01';
const JULY = '2021-07-01';

describe('the institution of a settlement year', () => {
  test('is that of the loan settled first; each is named once, in order', () => {
    expect(
      choose([
        { bank: '甲行', settled: JUNE },
        { bank: '乙行', settled: JULY },
        { bank: '甲行', settled: JULY },
      ]),
    ).toEqual({ banks: ['甲行', '乙行'], selected: '甲行' });
  });

  test('passes over refused loans and says which it would have been', () => {
    const loans = [
      { bank: '甲行', settled: JUNE, refused: true },
      { bank: '乙行', settled: JULY },
    ];
    expect(choose(loans)).toEqual({ banks: ['甲行', '乙行'], selected: '乙行', insteadOf: '甲行' });
    expect(choose(loans, [], { selection: 'all-loans' })).toEqual({ banks: ['甲行', '乙行'], selected: '甲行' });
  });

  test('stays the same where the refused loan was of its own bank', () => {
    expect(
      choose([
        { bank: '甲行', settled: JUNE, refused: true },
        { bank: '甲行', settled: JULY },
      ]),
    ).toEqual({ banks: ['甲行'], selected: '甲行' });
  });

  test('is instead of none where the refused loan came no earlier', () => {
    expect(
      choose([
        { bank: '甲行', settled: JUNE, refused: true },
        { bank: '乙行', settled: JUNE },
      ]),
    ).toEqual({ banks: ['甲行', '乙行'], selected: '乙行' });
    expect(
      choose([
        { bank: '甲行', settled: JUNE },
        { bank: '乙行', settled: JUNE, refused: true },
      ]),
    ).toEqual({ banks: ['甲行', '乙行'], selected: '甲行' });
  });

  test('is none where every loan is refused', () => {
    expect(choose([{ bank: '甲行', settled: JUNE, refused: true }])).toEqual({ banks: ['甲行'] });
  });
});

describe('a full tie', () => {
  const TIE: readonly Settled[] = [
    { bank: '甲行', settled: JUNE },
    { bank: '乙行', settled: JUNE },
    { bank: '丙行', settled: JULY },
  ];
  const open = { banks: ['甲行', '乙行', '丙行'], tied: ['甲行', '乙行'] };

  test('is left open', () => {
    expect(choose(TIE)).toEqual(open);
  });

  test('is decided by the clerk', () => {
    expect(choose(TIE, [{ id: MAN, year: 2021, bank: '乙行' }])).toEqual({ ...open, selected: '乙行' });
  });

  test.each<[string, TieDecision]>([
    ['of another person', { id: WOMAN, year: 2021, bank: '乙行' }],
    ['of another year', { id: MAN, year: 2020, bank: '乙行' }],
    ['for a bank that does not tie', { id: MAN, year: 2021, bank: '丙行' }],
  ])('is not decided by a decision %s', (_what, made) => {
    expect(choose(TIE, [made])).toEqual(open);
  });

  test('takes its own decision among several', () => {
    const decisions = [
      { id: WOMAN, year: 2021, bank: '甲行' },
      { id: MAN, year: 2020, bank: '甲行' },
      { id: MAN, year: 2021, bank: '乙行' },
    ];
    expect(choose(TIE, decisions)).toEqual({ ...open, selected: '乙行' });
  });
});
