/**
 * Writes src/engine/ground/tables/workdays-years.ts from the chinese-days package: run `npx tsx scripts/update-workdays.ts` (then prettier) after
 * updating the package when the State Council has published the arrangement of a new year, and read the diff against the notice.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import chineseDays from 'chinese-days/dist/chinese-days.json';
import { addDays, dayFromIso, dayFromYmd, isoFromDay, type Day } from '../src/engine/ground/day';

const holidays: Readonly<Record<string, string>> = chineseDays.holidays;
const worked: Readonly<Record<string, string>> = chineseDays.workdays;
const years = [...new Set(Object.keys(holidays).map((iso) => Number(iso.slice(0, 4))))].sort((a, b) => a - b);

function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(`${isoFromDay(day)}T00:00:00Z`).getUTCDay());
}

function monthAndDay(day: Day): string {
  return isoFromDay(day).slice(5).replace('-', '');
}

function runs(days: readonly Day[]): string {
  const parts: string[] = [];
  for (let i = 0; i < days.length; i++) {
    const from = days[i]!;
    while (days[i + 1] === days[i]! + 1) i++;
    const to = days[i]!;
    parts.push(from === to ? monthAndDay(from) : `${monthAndDay(from)}-${monthAndDay(to)}`);
  }
  return parts.join(' ');
}

const lines = years.map((year) => {
  const daysOff: Day[] = [];
  const daysWorked: Day[] = [];
  const last = dayFromYmd(year, 12, 31)!;
  for (let day = dayFromIso(`${year}-01-01`); day <= last; day = addDays(day, 1)) {
    const iso = isoFromDay(day);
    // A day listed both ways (a holiday taken back) is worked.
    if (worked[iso] !== undefined) {
      if (isWeekend(day)) daysWorked.push(day);
    } else if (holidays[iso] !== undefined && !isWeekend(day)) {
      daysOff.push(day);
    }
  }
  return `  { year: ${year}, daysOff: '${runs(daysOff)}', daysWorked: '${runs(daysWorked)}' },`;
});

writeFileSync(
  join(import.meta.dirname, '../src/engine/ground/tables/workdays-years.ts'),
  `import type { WorkdayYear } from './workday-year';

/** Written by scripts/update-workdays.ts from the package chinese-days, which quotes the State Council's notice of each year. */
export const WORKDAY_YEARS: readonly WorkdayYear[] = [
${lines.join('\n')}
];
`,
);
