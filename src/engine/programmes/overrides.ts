import type { Citation } from '../ground/citation';
import {
  CHOICE_VALUES,
  type Category,
  type ChoiceName,
  choiceValues,
  type Dated,
  type DecidedValue,
  type Programme,
  type SubsidyCap,
} from './programme';
import { isRateValue } from './reference-rate';
import { isShare } from './share';
import { isCount, isDate, isMonths, isYuan, START_DAYS } from './value-forms';

/** Why a value could not be set: the path does not exist, or it cannot hold the value. */
export interface OverrideError {
  readonly code: 'NO_SUCH_PATH' | 'BAD_VALUE';
  readonly path: string;
  readonly value: string;
  /** The paths there are, or the values the path takes. */
  readonly allowed: readonly string[];
}

export type Overridden =
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly errors: readonly OverrideError[] };

type DatedField = keyof Pick<
  Category,
  | 'rate'
  | 'borne'
  | 'share'
  | 'paidAtMost'
  | 'termLimitMonths'
  | 'loanLimit'
  | 'loanMinimum'
  | 'loansAtMost'
  | 'loanCap'
  | 'groupCap'
  | 'groupReview'
>;

interface ValueForm {
  readonly example: string;
  readonly takes: (text: string) => boolean;
}

const FORMS: Readonly<Record<DatedField, ValueForm>> = {
  rate: { example: '3.45', takes: isRateValue },
  borne: { example: 'LPR1Y-1.5@signed', takes: isRateValue },
  share: { example: '70', takes: isShare },
  paidAtMost: { example: '1', takes: isRateValue },
  termLimitMonths: { example: '36', takes: isMonths },
  loanLimit: { example: '500000', takes: isYuan },
  loanMinimum: { example: '10000', takes: isYuan },
  loansAtMost: { example: '3', takes: isCount },
  loanCap: { example: '100000', takes: isYuan },
  groupCap: { example: '100000', takes: isYuan },
  groupReview: { example: '100000', takes: isYuan },
};

/** The citation a value set for one run carries. */
export const SET_BY_CLERK: Citation = { document: '经办人设定', article: '--set' };

/** A clerk's ruling on a value of the ledger: `decided.category.三类户=monitored`, `decided.use.买车=refused`; empty: none any more. */
const DECIDED = /^decided\.(category|use)\.(.+)$/s;

function rulingsOn(column: DecidedValue['column'], { categories }: Programme): readonly string[] {
  return column === 'use' ? ['allowed', 'refused'] : [...categories.map(({ id }) => id), 'none'];
}

function withRuling(programme: Programme, column: DecidedValue['column'], of: string, as: string): Programme {
  const others = (programme.decided ?? []).filter((one) => one.column !== column || one.value !== of);
  return { ...programme, decided: as === '' ? others : [...others, { column, value: of, as }] };
}

interface Setting {
  /** `dayCount`, `categories.farmer.rate`, `schedule.startsOn`. */
  readonly path: string;
  readonly allowed: readonly string[];
  takes(value: string, from: string | undefined): boolean;
  /** `value` is one it takes. */
  set(programme: Programme, value: string, from: string | undefined): Programme;
}

/**
 * The programme with values changed for one run. Paths may be short as long as they end like a full one: `dayCount`, `farmer.rate`; `share`
 * sets the share of every category. `share@2024-01-01=70` adds the value that holds from that day; without a day the value
 * replaces all others. An empty value takes a limit away. A placeholder that is given a value is no longer missing.
 * @param programme one the schema takes; so is the result.
 */
export function applyOverrides(programme: Programme, values: Readonly<Record<string, string>>): Overridden {
  const errors: OverrideError[] = [];
  let changed = programme;
  for (const [written, value] of Object.entries(values)) {
    const decided = DECIDED.exec(written);
    if (decided) {
      const [, column, of] = decided as unknown as [string, DecidedValue['column'], string];
      const allowed = rulingsOn(column, changed);
      if (value === '' || allowed.includes(value)) changed = withRuling(changed, column, of, value);
      else errors.push({ code: 'BAD_VALUE', path: written, value, allowed });
      continue;
    }
    const [path = '', from] = written.split('@');
    const settings = settingsOf(changed);
    const wanted = path.replace(/^choices\./, '').replace(/\.value$/, '');
    const found = settings.filter((setting) => setting.path === wanted || setting.path.endsWith(`.${wanted}`));
    const refuse = (code: OverrideError['code'], allowed: readonly string[]): void => {
      errors.push({ code, path: written, value, allowed });
    };
    if (found.length === 0) {
      refuse(
        'NO_SUCH_PATH',
        settings.map((setting) => setting.path),
      );
      continue;
    }
    if (from !== undefined && !found.every((setting) => isDated(setting.path))) {
      refuse('NO_SUCH_PATH', settings.map((setting) => setting.path).filter(isDated));
      continue;
    }
    const text = value.trim();
    if (!found.every((setting) => setting.takes(text, from))) {
      refuse('BAD_VALUE', found[0]!.allowed);
      continue;
    }
    const next = found.reduce((made, setting) => setting.set(made, text, from), changed);
    changed = {
      ...next,
      missing: next.missing.filter((hole) => !found.some((setting) => setting.path === hole.path)),
    };
  }
  return errors.length > 0 ? { ok: false, errors } : { ok: true, programme: changed };
}

/** Every path `applyOverrides` takes, with what it takes, for help texts and the pane's editor. */
export function settablePaths(
  programme: Programme,
): readonly { readonly path: string; readonly allowed: readonly string[] }[] {
  return settingsOf(programme).map(({ path, allowed }) => ({ path, allowed }));
}

function isDated(path: string): boolean {
  return path.startsWith('categories.') && !path.endsWith('.yearCap');
}

function settingsOf(programme: Programme): Setting[] {
  const choices = (Object.keys(CHOICE_VALUES) as ChoiceName[]).map((name): Setting => ({
    path: name,
    allowed: choiceValues(programme, name),
    takes: (value) => choiceValues(programme, name).includes(value),
    set: (before, value) => ({
      ...before,
      choices: { ...before.choices, [name]: { ...before.choices[name], value: value as never } },
    }),
  }));
  const categories = programme.categories.flatMap(({ id }) =>
    (Object.keys(FORMS) as DatedField[]).map((field): Setting => ({
      path: `categories.${id}.${field}`,
      allowed: [FORMS[field].example],
      takes: (value, from) =>
        from === undefined ? value === '' || FORMS[field].takes(value) : FORMS[field].takes(value) && isDate(from),
      set: (before, value, from) => ({
        ...before,
        categories: before.categories.map((category) =>
          category.id === id
            ? { ...category, [field]: withValue(category[field] ?? [], field, value, from) }
            : category,
        ),
      }),
    })),
  );
  const schedule: Setting[] =
    programme.schedule.kind === 'settlement-year'
      ? []
      : [
          {
            path: 'schedule.startsOn',
            allowed: START_DAYS.map(String),
            takes: (value) => START_DAYS.some((day) => day === Number(value)),
            set: (before, value) => ({
              ...before,
              schedule: { ...before.schedule, startsOn: Number(value) } as Programme['schedule'],
            }),
          },
        ];
  const yearCaps = programme.categories.map(({ id }): Setting => ({
    path: `categories.${id}.yearCap`,
    allowed: ['500000'],
    takes: (value, from) => from === undefined && (value === '' || isYuan(value)),
    set: (before, value) => ({
      ...before,
      categories: before.categories.map((category) =>
        category.id === id ? { ...category, subsidyCaps: yearCap(value) } : category,
      ),
    }),
  }));
  const budget: Setting = {
    path: 'budget',
    allowed: ['1000000'],
    takes: (value, from) => from === undefined && isYuan(value),
    set: (before, value) => ({ ...before, budget: { amount: value, citation: SET_BY_CLERK } }),
  };
  const { inForce } = programme;
  const lent: Setting[] = inForce?.lent
    ? [
        {
          path: 'inForce.lent.from',
          allowed: ['2026-02-28'],
          takes: (value, from) => from === undefined && isDate(value),
          set: (before, value) => ({
            ...before,
            inForce: { ...inForce, lent: { ...inForce.lent, from: value }, citation: SET_BY_CLERK },
          }),
        },
      ]
    : [];
  return [...choices, ...categories, ...yearCaps, ...schedule, budget, ...lent];
}

/** The most subsidy of a borrower in a year; '' none. */
function yearCap(value: string): readonly SubsidyCap[] {
  if (value === '') return [];
  return [{ of: 'borrower', per: 'year', amount: [{ value, citation: SET_BY_CLERK }], citation: SET_BY_CLERK }];
}

function withValue(
  list: readonly Dated<string | number>[],
  field: DatedField,
  text: string,
  from: string | undefined,
): Dated<string | number>[] {
  const value = field === 'termLimitMonths' || field === 'loansAtMost' ? Number(text) : text;
  if (from === undefined) return text === '' ? [] : [{ value, citation: SET_BY_CLERK }];
  const kept = list.filter((dated) => (dated.from ?? '') !== from);
  return [...kept, { from, value, citation: SET_BY_CLERK }].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}
