import { HENGNAN_2021 } from './hengnan-2021';
import type { Programme } from './programme';
import { WANNING_2021 } from './wanning-2021';

/** The published programmes that come with the product. */
export const BUILT_IN_PROGRAMMES: readonly Programme[] = [WANNING_2021, HENGNAN_2021];

/** By id (`wanning-2021`) or by a name or short name in either language (`万宁 2021`); case and blanks do not matter. */
export function findProgramme(
  idOrName: string,
  programmes: readonly Programme[] = BUILT_IN_PROGRAMMES,
): Programme | undefined {
  const wanted = plain(idOrName);
  return programmes.find(({ id, name, shortName }) =>
    [id, name.zh, name.en, shortName.zh, shortName.en].some((text) => plain(text) === wanted),
  );
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
