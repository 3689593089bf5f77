import { WANNING_2021 } from '../../src/engine/programmes/wanning-2021';
import type { Programme } from '../../src/engine/programmes/programme';
import { chosenProgramme } from '../../src/excel/chosen-programme';

const OWN: Programme = {
  ...WANNING_2021,
  id: 'own-2024',
  name: { zh: '本县贴息', en: 'Own' },
  shortName: { zh: '本县', en: 'Own' },
};

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
    const broken = { ...OWN, version: 0 };
    expect(chosenProgramme({ programmeId: 'own-2024', programmes: [broken] })).toMatchObject({
      code: 'UNUSABLE',
      errors: [{ field: 'version', code: 'OUT_OF_RANGE' }],
    });
    expect(
      chosenProgramme({ programmeId: 'own-2024', programmes: [OWN], overrides: { dayCount: 'ACT/999' } }),
    ).toMatchObject({
      code: 'CHANGES_REFUSED',
      published: OWN,
    });
  });
});
