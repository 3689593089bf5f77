import * as v from 'valibot';
import { dayFromYmd } from '../../engine/ground/day';
import type { AddedTables } from '../office/contract';

const isoDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((text) => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    return dayFromYmd(year, month, day) !== undefined;
  }),
);
const percent = v.pipe(v.string(), v.regex(/^\d{1,2}(\.\d{1,4})?$/));
const days = v.pipe(v.string(), v.regex(/^(\d{4}(-\d{4})?( \d{4}(-\d{4})?)*)?$/));

const schema = v.strictObject({
  lpr: v.optional(v.array(v.strictObject({ effective: isoDate, lpr1y: percent, lpr5y: percent }))),
  workdays: v.optional(
    v.array(
      v.strictObject({
        year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
        daysOff: days,
        daysWorked: days,
      }),
    ),
  ),
});

/** Rows as somebody wrote them; where the form is wrong the field, as `lpr.0.effective`, and what stands there. */
export function checkTables(
  data: unknown,
):
  | { readonly ok: true; readonly tables: AddedTables }
  | { readonly ok: false; readonly field: string; readonly found: string } {
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (result.success) return { ok: true, tables: result.output as AddedTables };
  const [issue] = result.issues;
  return { ok: false, field: v.getDotPath(issue) ?? '', found: JSON.stringify(issue.input) ?? '' };
}
