import { assess } from '../../src/engine/run/assess';
import type { AssessmentResult } from '../../src/engine/run/assessment';
import { dayFromIso } from '../../src/engine/ground/day';
import type { Loan } from '../../src/engine/loan/loan';
import { fenFromYuan } from '../../src/engine/ground/money';
import { parsePeriod } from '../../src/engine/programmes/period';
import { findProgramme } from '../../src/engine/programmes/registry';
import { rateFromPercent } from '../../src/engine/ground/rate';
import type { Language } from '../../src/locale/language';
import type { Disposition } from '../../src/reports/facts/disposition';
import type { ReportInputs } from '../../src/reports/page/report-inputs';
import { earlierSubsidies } from '../../src/reports/facts/earlier-periods';
import type { SheetModel } from '../../src/reports/model/sheet-model';
import { finish } from '../../src/reports/model/steps';
import { reportTexts } from '../../src/reports/model/texts';
import { buildWorkingPaper } from '../../src/reports/paper/working-paper';

/** The book of a result, with its working paper and what earlier periods paid. */
export function bookOf(
  result: AssessmentResult,
  language: Language = 'zh-CN',
  dispositions: readonly Disposition[] = [],
): ReportInputs {
  const texts = reportTexts(language);
  return { result, texts, dispositions, paper: buildWorkingPaper(result, texts, finish(earlierSubsidies(result))) };
}

/** What stands in the cells: formulas where there are, else values. */
export function shown({ rows }: SheetModel): (string | number | boolean)[][] {
  return rows.map((row) => row.map((cell) => cell?.formula ?? cell?.value ?? ''));
}

let nextRow = 4;

/** A 衡南 loan of the second quarter of 2021, 50 000 元 at 3.85%, whole quarter unless said otherwise. */
export function hengnanLoan(changes: Partial<Loan> = {}): Loan {
  nextRow += 1;
  return {
    source: { sheet: '台账', row: nextRow },
    borrower: `测试${nextRow}`,
    id: { text: `99080119700101${String(nextRow).padStart(4, '0')}`, status: 'invalid' },
    township: '云集镇',
    bank: '衡南农商银行',
    contract: `A${nextRow}`,
    category: '脱贫户',
    principal: fenFromYuan('50000'),
    disbursed: dayFromIso('2020-12-01'),
    due: dayFromIso('2021-12-01'),
    repayments: [],
    rate: rateFromPercent('3.85'),
    ...changes,
  };
}

export function assessHengnan(loans: readonly Loan[], label = '2021Q2'): AssessmentResult {
  const programme = findProgramme('hengnan-2021');
  if (!programme) throw new Error('hengnan-2021 is not built in');
  const period = parsePeriod(label, programme);
  if (typeof period === 'string') throw new Error(period);
  return assess(loans, programme, period);
}
