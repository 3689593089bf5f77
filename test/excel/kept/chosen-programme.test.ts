import { WANNING_2021 } from '../../../src/engine/programmes/built-in/wanning-2021';
import type { Programme } from '../../../src/engine/programmes/programme';
import { chosenProgramme, listedProgrammes } from '../../../src/excel/kept/chosen-programme';
import { choiceOf, storedChoice } from '../../../src/excel/kept/stored-choice';

const OWN: Programme = {
  ...WANNING_2021,
  id: 'own-2024',
  name: { zh: '本县贴息', en: 'Own' },
  shortName: { zh: '本县', en: 'Own' },
};

const BROKEN = { ...OWN, id: 'broken-2024', version: 0 };

describe('the county’s own programmes, as the workbook holds them', () => {
  it('are checked when the choice is read: those the schema does not take are known by name and refused', async () => {
    const choice = await choiceOf({ programmeId: 'broken-2024', programmes: [BROKEN, OWN] });
    expect(choice.programmes).toEqual([OWN]);
    expect(chosenProgramme(choice)).toMatchObject({
      code: 'UNUSABLE',
      errors: [{ file: 'broken-2024', field: 'version', code: 'OUT_OF_RANGE' }],
    });
    expect(chosenProgramme(choice, 'own-2024')).toMatchObject({ ok: true, programme: OWN });
    expect(
      listedProgrammes(choice)
        .map(({ id }) => id)
        .slice(-2),
    ).toEqual(['own-2024', 'broken-2024']);
  });

  it('stay in the workbook as they stand, usable or not', async () => {
    const stored = { programmes: [BROKEN, OWN], period: '2021' };
    expect(storedChoice(await choiceOf(stored))).toEqual({ programmes: [OWN, BROKEN], period: '2021' });
    expect(storedChoice(await choiceOf({ programmes: [] }))).toEqual({ programmes: [] });
  });

  it.each([
    [{ id: 'half' }, 'half'],
    [{ name: { zh: '无号' } }, '?'],
    ['not a programme', '?'],
    [null, '?'],
    [[OWN], '?'],
  ])('%j is refused whatever it is, and has a name to be chosen by', async (written, id) => {
    const choice = await choiceOf({ programmes: [written] });
    expect(chosenProgramme(choice, id)).toMatchObject({ ok: false, code: 'UNUSABLE' });
    const [listed] = listedProgrammes(choice).slice(-1);
    expect(listed!.name.zh).not.toBe('');
    expect(storedChoice(choice)).toEqual({ programmes: [written] });
  });
});

describe('the programme a workbook means', () => {
  it('is the one chosen, a published one or the county’s own', () => {
    expect(chosenProgramme({ programmeId: 'wanning-2021' })).toMatchObject({ ok: true, programme: WANNING_2021 });
    const own = chosenProgramme({ programmeId: 'own-2024', programmes: [OWN] });
    expect(own).toMatchObject({ ok: true, published: OWN, programme: OWN });
  });

  it('is found by name too, and published ones beside the chosen one keep their values', () => {
    const choice = { programmeId: 'own-2024', programmes: [OWN], overrides: { dayCount: 'ACT/365' } };
    expect(chosenProgramme(choice, '本县')).toMatchObject({
      programme: { choices: { dayCount: { value: 'ACT/365' } } },
    });
    expect(chosenProgramme(choice, 'wanning-2021')).toMatchObject({ programme: WANNING_2021 });
  });

  it('says why there is none', () => {
    expect(chosenProgramme({})).toEqual({ ok: false, code: 'NOTHING_CHOSEN' });
    expect(chosenProgramme({ programmes: [OWN] }, 'other')).toMatchObject({
      code: 'UNKNOWN',
      known: expect.arrayContaining(['wanning-2021', 'own-2024']),
    });
    expect(
      chosenProgramme({ programmeId: 'own-2024', programmes: [OWN], overrides: { dayCount: 'ACT/999' } }),
    ).toMatchObject({
      code: 'CHANGES_REFUSED',
      published: OWN,
    });
  });
});
