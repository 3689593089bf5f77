import { Exact } from '../../../engine/ground/exact';
import { amountsIn, loanVolumes, subsidyPaid, subsidyRates } from '../../parts/amounts-of-loans';
import { tight } from '../../parts/text';
import type { ReportProblem } from '../../problem';
import type { Reading, ReportCheck } from '../../reading';

/** Money, rates and loans against one another. */
export const checkRates: ReportCheck = (reading) => [
  ...impliedRates(reading),
  ...rateTimesLoans(reading),
  ...incomeComputed(reading),
  ...shares(reading),
  ...benchmarks(reading),
];

/** Highest LPR over five years since it has been published (4.85 % in 2019): what a subsidised loan can have cost at most. */
const HIGHEST_LPR = new Exact('0.0485');

/** Subsidy ÷ loans is a rate: no higher than the rate the report states, or where it states none, than any LPR. */
function impliedRates({ passages }: Reading): readonly ReportProblem[] {
  const paid = subsidyPaid(passages);
  if (!paid) return [];
  const rates = subsidyRates(passages);
  const years =
    /(?:贴息期限|期限)为?2年/.test(passages.map(({ text }) => tight(text)).join('')) && rates.length > 1 ? 2 : 1;
  const highest = rates.length > 0 ? Exact.max(...rates.map(({ value }) => value)).times(years) : HIGHEST_LPR;
  const told = new Set<string>();
  return loanVolumes(passages).flatMap((loans): readonly ReportProblem[] => {
    const rate = paid.value.div(loans.value);
    const key = loans.value.toString();
    if (rate.lte(highest) || rate.gt(1) || told.has(key)) return [];
    told.add(key);
    const facts = {
      money: paid.printed,
      loans: loans.printed,
      label: loans.label,
      rate: `${rate.times(100).toFixed(2)}%`,
      highest: `${highest.times(100).toString()}%`,
      ...(rates.length > 0 ? { due: `${loans.value.times(highest).div(10_000).toFixed(2)}万元` } : {}),
    };
    return [{ code: 'IMPLIED_RATE_TOO_HIGH', facts, at: paid.place, other: loans.place }];
  });
}

/** Where one rate is paid on one amount of loans, a year of it is their product; days explain a difference, if it is small. */
function rateTimesLoans({ passages }: Reading): readonly ReportProblem[] {
  const paid = subsidyPaid(passages);
  const rates = subsidyRates(passages);
  const [rate] = rates;
  if (!paid || !rate || rates.length > 1) return [];
  const problems = loanVolumes(passages).flatMap((loans): readonly ReportProblem[] => {
    const due = loans.value.times(rate.value);
    const off = due.minus(paid.value).div(paid.value).abs();
    if (off.gt(0.01) || due.minus(paid.value).abs().lt(paid.step)) return [];
    const facts = {
      loans: loans.printed,
      rate: rate.printed,
      computed: `${due.div(10_000).toFixed(2)}万元`,
      stated: paid.printed,
      difference: `${paid.value.minus(due).div(10_000).toFixed(2)}万元`,
    };
    return [{ code: 'RATE_TIMES_LOANS_DIFFERS', facts, at: paid.place, other: loans.place }];
  });
  return problems.slice(0, 1);
}

/** An income that is loans × rate to the last place was worked out, not counted. */
function incomeComputed({ passages }: Reading): readonly ReportProblem[] {
  const loans = loanVolumes(passages);
  const rates = new Set(
    passages.flatMap(({ text }) =>
      [...tight(text).matchAll(/(?:利息|利率)为?(\d+(?:\.\d+)?)%/g)].map(([, digits = '']) => digits),
    ),
  );
  const incomes = amountsIn(passages).filter(
    ({ label }) => /增收|增加[^，。]{0,8}收入/.test(label) && !/户均|人均/.test(label),
  );
  const problems = incomes.flatMap((income) =>
    loans.flatMap((volume) =>
      [...rates].flatMap((rate): readonly ReportProblem[] => {
        if (!volume.value.times(rate).div(100).eq(income.value)) return [];
        const facts = { income: income.printed, loans: volume.printed, rate: `${rate}%` };
        return [{ code: 'INCOME_IS_COMPUTED', facts, at: income.place, other: volume.place }];
      }),
    ),
  );
  return problems.slice(0, 1);
}

/** `风险补偿金规模不低于贷款余额的1/8`, for each amount of loans the report has. */
function shares({ passages }: Reading): readonly ReportProblem[] {
  for (const { text, place } of passages) {
    const [, before = '', bottom = ''] =
      /([一-龥]{2,8}?金)(?:规模|总额)?(?:应)?(?:不低于|不少于|达到)[^，。；;\d]{0,10}?(?:余额|总额|规模)的?1\/(\d+)/.exec(
        tight(text),
      ) ?? [];
    const part = nameIn(before, passages);
    if (part === '') continue;
    const fund = amountsIn(passages).find(
      ({ label }) =>
        new RegExp(`${part}(?:规模|总额|余额)?(?:为|共|达到?)?$`).test(label) && !/拨付|补偿金到/.test(label),
    );
    if (!fund) return [];
    const told = new Set<string>();
    return loanVolumes(passages).flatMap((loans): readonly ReportProblem[] => {
      const needed = loans.value.div(bottom);
      if (fund.value.gte(needed) || !/余额|存量|规模/.test(loans.label) || told.has(loans.printed)) return [];
      told.add(loans.printed);
      const facts = {
        ...{ part, fund: fund.printed, loans: loans.printed, label: loans.label, share: `1/${bottom}` },
        needed: `${needed.div(10_000).toFixed(2)}万元`,
        percent: `${fund.value.div(loans.value).times(100).toFixed(2)}%`,
      };
      return [{ code: 'SHARE_TOO_SMALL', facts, at: fund.place, other: place }];
    });
  }
  return [];
}

/** Of the words before a rule, as many as the report uses again and again: its name for the thing. */
function nameIn(words: string, passages: Reading['passages']): string {
  const all = passages.map(({ text }) => tight(text)).join('\n');
  const ends = [...words].map((_, i) => words.slice(i)).filter((end) => end.length >= 3);
  return ends.find((end) => all.split(end).length > 3) ?? '';
}

/** The benchmark rates of the People's Bank since 2015-10-24, up to a year and up to five: there has been no other since. */
const BENCHMARKS = ['4.35', '4.75'];

/** 基准利率 in a report of the years of the LPR: not what loans are priced by, and no rate of the report is one. */
function benchmarks({ passages }: Reading): readonly ReportProblem[] {
  const says = passages.find(({ text }) => /基准利率/.test(text));
  const years = [
    ...passages
      .map(({ text }) => text)
      .join('')
      .matchAll(/(20\d\d)年/g),
  ].map(([, year]) => Number(year));
  if (!says || Math.max(0, ...years) < 2020) return [];
  const rate = subsidyRates(passages).find(({ printed }) => !BENCHMARKS.includes(printed.slice(0, -1)));
  if (subsidyRates(passages).length > 0 && !rate) return [];
  const facts: Record<string, string> = {
    says: /[^，。；]{0,8}基准利率/.exec(tight(says.text))![0],
    benchmarks: BENCHMARKS.map((one) => `${one}%`).join('、'),
  };
  return [
    {
      code: 'BENCHMARK_RATE',
      facts: rate ? { ...facts, rate: rate.printed } : facts,
      at: says.place,
      ...(rate ? { other: rate.place } : {}),
    },
  ];
}
