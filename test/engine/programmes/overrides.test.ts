import { applyOverrides, settablePaths } from '../../../src/engine/programmes/overrides';
import { BUILT_IN_PROGRAMMES, findProgramme } from '../../../src/engine/programmes/registry';
import { programmeWith } from '../support';

const wanning = findProgramme('wanning-2021')!;

describe('applyOverrides', () => {
  it.each(['dayCount', 'choices.dayCount', 'choices.dayCount.value'])('takes %s', (path) => {
    const made = applyOverrides(wanning, { [path]: 'ACT/365' });
    expect(made.ok && made.programme.choices.dayCount.value).toBe('ACT/365');
    expect(wanning.choices.dayCount.value).toBe('ACT/360');
  });

  it.each(['categories.cooperative.rate', 'cooperative.rate'])('takes %s', (path) => {
    const made = applyOverrides(wanning, { [path]: '3' });
    expect(made.ok && made.programme.categories.find(({ id }) => id === 'cooperative')!.rate).toMatchObject([
      { value: '3' },
    ]);
    expect(made.ok && made.programme.categories.find(({ id }) => id === 'farmer')!.rate).toMatchObject([
      { value: '6' },
    ]);
  });

  it('sets every category where the path names none', () => {
    const { categories } = programmeWith('hengnan-2021', { share: '70' });
    expect(categories.map(({ share }) => share[0]!.value)).toEqual(['70', '70']);
  });

  it('adds a value from a day on, in order, and replaces one of the same day', () => {
    const { categories } = programmeWith('hengnan-2021', {
      'lifted.share@2025-01-01': '50',
      'lifted.share@2024-01-01': '70',
    });
    expect(categories[1]!.share.map(({ from, value }) => [from, value])).toEqual([
      [undefined, '100'],
      ['2024-01-01', '70'],
      ['2025-01-01', '50'],
    ]);
  });

  it('keeps one value of a day', () => {
    const { categories } = programmeWith('hengnan-2021', { 'lifted.share@2024-01-01': '70' });
    const again = applyOverrides(
      { ...programmeWith('hengnan-2021'), categories },
      { 'lifted.share@2024-01-01': '60', 'lifted.share@2025-01-01': '50' },
    );
    expect(again.ok && again.programme.categories[1]!.share.map(({ from, value }) => [from, value])).toEqual([
      [undefined, '100'],
      ['2024-01-01', '60'],
      ['2025-01-01', '50'],
    ]);
  });

  it('takes blanks around a value', () => {
    expect(programmeWith('wanning-2021', { 'farmer.rate': ' 5 ' }).categories[2]!.rate).toMatchObject([{ value: '5' }]);
  });

  it('sets the day on which periods begin, where they are no settlement years', () => {
    expect(programmeWith('hengnan-2021', { startsOn: '1' }).schedule).toEqual({ kind: 'quarter', startsOn: 1 });
    expect(programmeWith('hengnan-2021', { 'schedule.startsOn': '21' }).schedule).toEqual({
      kind: 'quarter',
      startsOn: 21,
    });
    expect(applyOverrides(wanning, { startsOn: '1' })).toMatchObject({ ok: false, errors: [{ code: 'NO_SUCH_PATH' }] });
  });

  it.each(['categories.choices.farmer.rate', 'farmer.value.rate', 'choices', ''])('knows no path %j', (path) => {
    const made = applyOverrides(wanning, { [path]: '5' });
    const allowed = settablePaths(wanning).map((one) => one.path);
    expect(made).toEqual({ ok: false, errors: [{ code: 'NO_SUCH_PATH', path, value: '5', allowed }] });
  });

  it('gives days to dated values only, and says which they are', () => {
    const made = applyOverrides(wanning, { 'dayCount@2021-01-01': 'ACT/365' });
    const allowed = settablePaths(wanning)
      .map(({ path }) => path)
      .filter((path) => path.startsWith('categories.') && !path.endsWith('.yearCap'));
    expect(allowed).toHaveLength(3 * 11);
    expect(made).toMatchObject({ ok: false, errors: [{ code: 'NO_SUCH_PATH', allowed }] });
  });

  it('refuses a value that the schedule gives no meaning, and says which it takes', () => {
    const made = applyOverrides(findProgramme('jiaocheng-2024')!, { banks: 'one' });
    expect(made).toEqual({ ok: false, errors: [{ code: 'BAD_VALUE', path: 'banks', value: 'one', allowed: ['all'] }] });
  });

  it('takes a limit away with an empty value', () => {
    expect(
      programmeWith('wanning-2021', { 'farmer.loanLimit': '' }).categories.find(({ id }) => id === 'farmer')!.loanLimit,
    ).toEqual([]);
  });

  it.each([
    ['nosuch', '1', 'NO_SUCH_PATH'],
    ['dayCount', 'ACT/366', 'BAD_VALUE'],
    ['farmer.rate', '六', 'BAD_VALUE'],
    ['farmer.rate', '600', 'BAD_VALUE'],
    ['farmer.termLimitMonths', 'x', 'BAD_VALUE'],
    ['farmer.rate@2021-02-30', '6', 'BAD_VALUE'],
    ['dayCount@2021-01-01', 'ACT/365', 'NO_SUCH_PATH'],
  ])('refuses %s=%s', (path, value, code) => {
    const made = applyOverrides(wanning, { [path]: value });
    if (made.ok) throw new Error('taken');
    expect(made.errors).toMatchObject([{ code, path, value }]);
    expect(made.errors[0]!.allowed.length).toBeGreaterThan(0);
  });

  it('lists what exists', () => {
    const paths = settablePaths(wanning).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['dayCount', 'categories.cooperative.rate', 'categories.farmer.groupCap']),
    );
    for (const { path } of settablePaths(findProgramme('hengnan-2021')!)) expect(path).not.toBe('');
  });

  it('shows what each takes', () => {
    const allowed = Object.fromEntries(
      settablePaths(findProgramme('hengnan-2021')!).map((one) => [one.path, one.allowed]),
    );
    expect(allowed).toMatchObject({
      dayCount: ['ACT/360', 'ACT/365', '对年对月对日'],
      banks: ['all'],
      'categories.lifted.rate': ['3.45'],
      'categories.lifted.share': ['70'],
      'categories.lifted.termLimitMonths': ['36'],
      'categories.lifted.loanLimit': ['500000'],
      'categories.lifted.loanCap': ['100000'],
      'categories.lifted.groupCap': ['100000'],
      'categories.lifted.groupReview': ['100000'],
      'schedule.startsOn': ['1', '21'],
    });
    expect(settablePaths(wanning).map(({ path }) => path)).not.toContain('schedule.startsOn');
  });

  it('fills the holes that are given a value, and no other', () => {
    const holes = findProgramme('bangfu-2026')!.missing.map(({ path }) => path);
    const left = (set: Record<string, string>): string[] =>
      programmeWith('bangfu-2026', set).missing.map(({ path }) => path);
    expect(left({ rounding: 'line' })).toEqual(holes);
    expect(left({ share: '100' })).toEqual(holes.filter((path) => !path.endsWith('.share')));
    expect(left({ ceiling: 'lpr' })).toEqual(holes.filter((path) => path !== 'ceiling'));
  });

  it('fills the hole of one category with a value for all', () => {
    const hengnan = programmeWith('hengnan-2021');
    const missing = ['lifted.share', 'lifted.rate'].map((field) => ({
      path: `categories.${field}`,
      what: { zh: '缺', en: 'missing' },
    }));
    const made = applyOverrides({ ...hengnan, missing }, { share: '70' });
    expect(made.ok && made.programme.missing).toEqual([missing[1]]);
  });

  it('fills the holes of an incomplete programme', () => {
    const bangfu = findProgramme('bangfu-2026')!;
    expect(bangfu.missing.map(({ path }) => path)).toContain('ceiling');
    const made = programmeWith('bangfu-2026', {
      ceiling: 'lpr',
      termLimitMonths: '36',
      share: '100',
      'inForce.lent.from': '2026-02-28',
    });
    expect(made.missing).toEqual([]);
  });
});

it.each([
  ['wanning-2021', 'wanning-2021'],
  ['WANNING-2021', 'wanning-2021'],
  ['万宁2021', 'wanning-2021'],
  ['交城县 2024 年小额贷款贴息', 'jiaocheng-2024'],
  ['nosuch', undefined],
])('finds %s', (name, id) => {
  expect(findProgramme(name)?.id).toBe(id);
});

it('has programmes of distinct ids', () => {
  expect(new Set(BUILT_IN_PROGRAMMES.map(({ id }) => id)).size).toBe(8);
});
