import { tight } from '../../parts/text';
import type { Place } from '../../document';
import type { ReportProblem } from '../../problem';
import type { Reading, ReportCheck } from '../../reading';

/** Dates of a report against one another. */
export const checkDates: ReportCheck = (reading) => [...periods(reading), ...years(reading), ...paidEarly(reading)];

interface Span {
  readonly from: string;
  readonly to: string;
  readonly about: string;
  readonly place: Place;
}

const SPAN = /(20\d\d)年(\d{1,2})月(\d{1,2})日(?:至|到|[-—~－]+)(?:(20\d\d)年)?(?:(\d{1,2})月)?(\d{1,2})日/g;

/** One piece of work that began on one day and ended on two. */
function periods({ passages }: Reading): readonly ReportProblem[] {
  const spans = passages.flatMap(({ text, place }, i): readonly Span[] =>
    [...tight(text).matchAll(SPAN)].map((found) => {
      const [all, year = '', month = '', day = '', toYear = year, toMonth = month, toDay = ''] = found;
      const line = tight(text);
      // A cell has its name in the cell before it.
      const before = found.index === 0 ? tight(passages[i - 1]?.text ?? '') : '';
      const about = `${before}${line.slice(Math.max(0, found.index - 30), found.index)}${line.slice(found.index + all.length, found.index + all.length + 120)}`;
      return { from: `${year}年${month}月${day}日`, to: `${toYear}年${toMonth}月${toDay}日`, about, place };
    }),
  );
  const told = new Set<string>();
  return spans.flatMap((span, i): readonly ReportProblem[] => {
    const other = spans
      .slice(0, i)
      .find(
        (one) =>
          one.from === span.from &&
          one.place !== span.place &&
          one.to !== span.to &&
          /评价/.test(one.about) &&
          /评价/.test(span.about),
      );
    const key = other ? [other.to, span.to].sort().join('|') : '';
    if (!other || told.has(key)) return [];
    told.add(key);
    return [
      {
        code: 'PERIOD_DIFFERS',
        facts: { from: span.from, first: other.to, second: span.to },
        at: span.place,
        other: other.place,
      },
    ];
  });
}

/** The year a report is about, as its cover or its title says. */
function yearOf({ passages }: Reading): { readonly year: string; readonly place: Place } | undefined {
  const cell = passages.findIndex(({ text }) => /^(?:评价年度|项目年度|预算年度|年度)$/.test(tight(text)));
  const own = cell < 0 ? undefined : /^(20\d\d)(?:年度?)?$/.exec(tight(passages[cell + 1]?.text ?? ''))?.[1];
  if (own !== undefined) return { year: own, place: passages[cell + 1]!.place };
  const title = passages
    .slice(0, 8)
    .find(
      ({ text }) => /(20\d\d)年度?[^，。；]{2,30}(?:项目|贴息|资金|方案|报告)/.test(tight(text)) && text.length < 80,
    );
  const year = title && /(20\d\d)年/.exec(tight(title.text))?.[1];
  return year === undefined ? undefined : { year, place: title!.place };
}

/** `2022年总体目标` of a project of 2021. */
function years(reading: Reading): readonly ReportProblem[] {
  const own = yearOf(reading);
  if (!own) return [];
  const told = new Set<string>();
  return reading.passages.flatMap(({ text, place }): readonly ReportProblem[] => {
    const [says, year] = /^(20\d\d)年?度?(?:总体|绩效|年度)+目标[^，。]{0,8}/.exec(tight(text)) ?? [];
    if (says === undefined || year === own.year || told.has(year!)) return [];
    told.add(year!);
    return [{ code: 'YEAR_DIFFERS', facts: { says, year: own.year }, at: place, other: own.place }];
  });
}

/** Subsidy of months that were not over on the day it was paid, where the report does not say so itself. */
function paidEarly({ passages }: Reading): readonly ReportProblem[] {
  const pattern =
    /(?:(\d{1,2})月?(?:份)?(?:-|—|至|到|~))?(\d{1,2})月份?[^，。；;\d]{0,6}贴息[^，。；;\d]{0,6}(?:(20\d\d)年)?(\d{1,2})月(\d{1,2})日/g;
  return passages.flatMap(({ text, place }) =>
    [...tight(text).matchAll(pattern)].flatMap(([says, , last = '', year, month = '']): readonly ReportProblem[] =>
      year === undefined && Number(month) < Number(last) && !/提前|预付|预拨/.test(text)
        ? [{ code: 'PAID_BEFORE_ACCRUAL', facts: { says }, at: place }]
        : [],
    ),
  );
}
