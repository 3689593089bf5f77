import { inBase } from '../../engine/evaluation/figures/figure';
import { publishedFigures } from '../../engine/evaluation/figures/published/registry';
import type { RiskFundTerms } from '../../engine/programmes/programme';
import { columnLetters } from '../../ledger/column-letters';
import type { Language } from '../../locale/language';
import { riskFund as enUS } from '../../locale/en-us/risk-fund';
import { riskFund as zhCN } from '../../locale/zh-cn/risk-fund';
import { citationText, programmeName } from '../model/programme-words';
import { paperTotal } from '../paper/paper-references';
import { periodOf, type ReportInputs } from '../page/report-inputs';
import { count, formula, text } from '../model/cell';
import { checkRow, FIRST_ROW, sheetOf, type Row } from '../page/page';
import { sentenceFormula } from '../model/sentence-formula';
import type { ModelCell, SheetModel } from '../model/sheet-model';
import type { Steps } from '../model/steps';
import { rowsToOffer } from '../page/typed-rows';
import { ofProgramme } from '../facts/owner';

/** 0-based columns. */
const at = {
  number: 0,
  borrower: 1,
  bank: 2,
  overdue: 3,
  compensated: 4,
  principal: 5,
  interest: 6,
  loss: 7,
  fund: 8,
  lender: 9,
  recovered: 10,
  toFund: 11,
  toLender: 12,
  open: 13,
  remarks: 14,
} as const;
const WIDTH = 15;
/** The columns of the test of its size: what is typed stands where it is typed above, so that it is kept with it. */
const test = {
  volume: at.principal,
  held: at.interest,
  required: at.loss,
  short: at.fund,
  share: at.lender,
  result: at.recovered,
} as const;
const TYPED = [at.borrower, at.bank, at.overdue, at.compensated, at.principal, at.interest, at.recovered];
const SUMMED = [at.principal, at.interest, at.loss, at.fund, at.lender, at.recovered, at.toFund, at.toLender, at.open];
const LEAST_ROWS = 12;
const MONEY = '#,##0.00';

function textsOf(language: Language): typeof zhCN {
  return language === 'zh-CN' ? zhCN : enUS;
}

/**
 * 风险补偿台账: the losses compensated, split between fund and bank and given back as recoveries come in; whether the fund is large
 * enough, by the ledger's closing balance, the expected and the actual volume. Throws RangeError on a programme without a fund.
 */
export function* buildRiskFund(inputs: ReportInputs): Steps<SheetModel> {
  const { result } = inputs;
  const terms = result.programme.riskFund;
  if (!terms) throw new RangeError(`no risk fund: ${result.programme.id}`);
  const texts = textsOf(inputs.texts.language);
  const { numerator, denominator } = terms.minimum;
  const cases = rowsToOffer(inputs, 'risk-fund', TYPED, LEAST_ROWS);
  const totalRow = FIRST_ROW + cases;
  // Total, an empty line, the caption, its headers.
  const firstBasis = totalRow + 4;
  const bases = basesOf(inputs, terms, firstBasis);
  yield;
  return sheetOf(
    {
      key: 'risk-fund',
      name: texts.sheet,
      title: texts.title(programmeName(result, inputs.texts), periodOf(inputs)),
      headers: texts.headers(terms.fundShare, shareOfBank(terms)),
      widths: [6, 12, 18, 12, 12, 15, 14, 14, 14, 14, 14, 14, 14, 14, 26],
      rows: [
        ...Array.from({ length: cases }, (_, i) => caseRow(terms, texts, i)),
        casesTotal(texts, cases),
        [text('', 'note')],
        [text(texts.test(`${numerator}/${denominator}`), 'caption')],
        texts.testHeaders.map((header) => (header === '' ? null : text(header, 'header'))),
        ...bases,
        [text(texts.flow, 'caption')],
        flowRow(texts, firstBasis, totalRow),
      ],
      checks: checksOf(inputs, texts, firstBasis, totalRow),
      notes: [texts.notes.rule(citationText(terms.citation, inputs.texts)), texts.notes.split, texts.notes.bases],
      landscape: true,
      keeps: { of: ofProgramme(inputs.result), key: [at.number], columns: TYPED },
    },
    inputs,
  );
}

const cell = (column: number, row: number): string => `${columnLetters(column)}${row + 1}`;
const input = (format?: string, value: string | number = ''): ModelCell => ({
  value,
  style: 'input',
  ...(format === undefined ? {} : { format }),
});

/** What the bank bears, in percent. */
function shareOfBank({ fundShare }: RiskFundTerms): string {
  return String(100 - Number(fundShare));
}

/** The fund's part half up to 分, the bank the rest; recoveries pro rata on the running total, as engine/risk-fund.ts does. */
function caseRow({ fundShare }: RiskFundTerms, texts: typeof zhCN, i: number): Row {
  const r = FIRST_ROW + i;
  const [principal, interest, loss] = [cell(at.principal, r), cell(at.interest, r), cell(at.loss, r)];
  const [fund, recovered, toFund] = [cell(at.fund, r), cell(at.recovered, r), cell(at.toFund, r)];
  const ifLoss = (source: string) => formula(`IF(COUNT(${loss})=0,"",${source})`, 'number');
  const ifBack = (source: string) => formula(`IF(COUNT(${loss},${recovered})<2,"",${source})`, 'number');
  return [
    count(i + 1),
    input(),
    input(),
    input('yyyy-mm-dd'),
    input('yyyy-mm-dd'),
    input(MONEY),
    input(MONEY),
    formula(`IF(COUNT(${principal}:${interest})=0,"",ROUND(SUM(${principal}:${interest}),2))`, 'number'),
    ifLoss(`ROUND(${loss}*${fundShare}/100,2)`),
    ifLoss(`ROUND(${loss}-${fund},2)`),
    input(MONEY),
    ifBack(`IF(${loss}=0,0,ROUND(${recovered}*${fund}/${loss},2))`),
    ifBack(`ROUND(${recovered}-${toFund},2)`),
    ifLoss(`ROUND(${loss}-N(${recovered}),2)`),
    formula(`IF(N(${recovered})>N(${loss}),"${texts.tooMuch}","")`, 'wrapped', ''),
  ];
}

function casesTotal(texts: typeof zhCN, cases: number): Row {
  const row = Array.from({ length: WIDTH }, () => text('', 'total'));
  row[at.number] = text(texts.total, 'total');
  for (const column of SUMMED) {
    const letter = columnLetters(column);
    row[column] = formula(`SUM(${letter}${FIRST_ROW + 1}:${letter}${FIRST_ROW + cases})`, 'total', 0);
  }
  return row;
}

/** By the ledger, by the expected and by the actual volume; the fund is typed once, in the first of them. */
function basesOf(inputs: ReportInputs, terms: RiskFundTerms, top: number): Row[] {
  const { fund, expected, actual } = publishedVolumes(inputs);
  const texts = textsOf(inputs.texts.language);
  const held = `$${columnLetters(test.held)}$${top + 1}`;
  return [
    basisRow(terms, texts, top, '①', texts.bases.ledger, {
      volume: formula(paperTotal(inputs, 'closing'), 'number'),
      fund: input(MONEY, fund),
      held,
    }),
    basisRow(terms, texts, top + 1, '②', texts.bases.expected, {
      volume: input(MONEY, expected),
      fund: formula(`IF(COUNT(${held})=0,"",${held})`, 'number'),
      held,
    }),
    basisRow(terms, texts, top + 2, '③', texts.bases.actual, {
      volume: input(MONEY, actual),
      fund: formula(`IF(COUNT(${held})=0,"",${held})`, 'number'),
      held,
    }),
  ];
}

function basisRow(
  { minimum: { numerator, denominator } }: RiskFundTerms,
  texts: typeof zhCN,
  r: number,
  mark: string,
  name: string,
  { volume, fund, held }: { readonly volume: ModelCell; readonly fund: ModelCell; readonly held: string },
): Row {
  const amount = cell(test.volume, r);
  const required = cell(test.required, r);
  const known = (source: string) => `IF(COUNT(${amount},${held})<2,"",${source})`;
  // Decided on the exact share, not on the rounded one.
  const enough = `${held}*${denominator}>=${amount}*${numerator}`;
  const tenThousands = (source: string) => `TEXT(ROUND(${source}/10000,2),"0.00")`;
  const short = sentenceFormula(texts.short, {
    required: tenThousands(required),
    held: tenThousands(held),
    shortfall: tenThousands(cell(test.short, r)),
  });
  // Names and results run over the empty cells beside them.
  const row: (ModelCell | null)[] = Array.from({ length: WIDTH }, () => null);
  row[at.number] = text(mark, 'note');
  row[at.borrower] = text(name, 'note');
  row[test.volume] = volume;
  row[test.held] = fund;
  row[test.required] = formula(`IF(COUNT(${amount})=0,"",ROUND(${amount}*${numerator}/${denominator},2))`, 'number');
  row[test.short] = formula(known(`IF(${enough},0,ROUND(${amount}*${numerator}/${denominator}-${held},2))`), 'number');
  row[test.share] = formula(known(`IF(${amount}=0,"",ROUND(${held}/${amount}*100,2))`), 'number');
  row[test.result] = formula(known(`IF(${enough},"${texts.enough}",${short})`), 'note');
  return row;
}

/** What the county has printed; '' where nothing is known and the clerk says. In 元. */
function publishedVolumes({ result }: ReportInputs): Readonly<Record<'fund' | 'expected' | 'actual', number | ''>> {
  const published = publishedFigures(result.programme.id);
  if (!published?.riskFund) return { fund: '', expected: '', actual: '' };
  const { fund, expected, actual } = published.riskFund;
  const yuanOf = (names: readonly string[]) =>
    names
      .map((name) => inBase(published.figures.find((figure) => figure.name === name)!))
      .reduce((sum, value) => sum.plus(value))
      .toNumber();
  return { fund: yuanOf([fund]), expected: yuanOf(expected), actual: yuanOf(actual) };
}

function flowRow(texts: typeof zhCN, firstBasis: number, totalRow: number): Row {
  const held = cell(test.held, firstBasis);
  const left = `${held}-${cell(at.fund, totalRow)}+${cell(at.toFund, totalRow)}`;
  const row: (ModelCell | null)[] = Array.from({ length: WIDTH }, () => null);
  row[at.number] = text('④', 'note');
  row[at.borrower] = text(texts.left, 'note');
  row[test.held] = formula(`IF(COUNT(${held})=0,"",ROUND(${left},2))`, 'number');
  return row;
}

function checksOf(inputs: ReportInputs, texts: typeof zhCN, firstBasis: number, totalRow: number): Row[] {
  const sum = (column: number) => cell(column, totalRow);
  const closing = `${cell(test.volume, firstBasis)}-${paperTotal(inputs, 'closing')}`;
  return [
    [texts.checks.split, `${sum(at.loss)}-${sum(at.fund)}-${sum(at.lender)}`] as const,
    [texts.checks.recovered, `${sum(at.recovered)}-${sum(at.toFund)}-${sum(at.toLender)}`] as const,
    [texts.checks.closing(inputs.paper.model.name), closing] as const,
  ].map(([label, difference]) => checkRow(label, at.fund, `ROUND(${difference},2)`));
}
