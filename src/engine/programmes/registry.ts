import { BACHU_2024 } from './built-in/bachu-2024';
import { BANGFU_2026 } from './built-in/bangfu-2026';
import { COUNTY_FIRMS } from './built-in/county-firms';
import { HENGNAN_2021 } from './built-in/hengnan-2021';
import { HULAN_2020 } from './built-in/hulan-2020';
import { JIAOCHENG_2024 } from './built-in/jiaocheng-2024';
import type { Programme } from './programme';
import { STARTUP_LOANS } from './built-in/startup-loans';
import { WANNING_2021 } from './built-in/wanning-2021';

/** The published programmes that come with the product, and one that is not yet complete. */
export const BUILT_IN_PROGRAMMES: readonly Programme[] = [
  WANNING_2021,
  HENGNAN_2021,
  JIAOCHENG_2024,
  HULAN_2020,
  BACHU_2024,
  STARTUP_LOANS,
  BANGFU_2026,
  COUNTY_FIRMS,
];

type Named = Pick<Programme, 'id' | 'name' | 'shortName'>;

/** By id (`wanning-2021`) or by a name or short name in either language (`万宁 2021`); case and blanks do not matter. */
export function findProgramme(idOrName: string): Programme | undefined;
export function findProgramme<P extends Named>(idOrName: string, programmes: readonly P[]): P | undefined;
export function findProgramme(idOrName: string, programmes: readonly Named[] = BUILT_IN_PROGRAMMES) {
  const wanted = plain(idOrName);
  return programmes.find(({ id, name, shortName }) =>
    [id, name.zh, name.en, shortName.zh, shortName.en].some((text) => plain(text) === wanted),
  );
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
