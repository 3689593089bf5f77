import { BACHU_FIGURES } from './bachu-2024';
import { HENGNAN_FIGURES } from './hengnan-2021';
import { HULAN_FIGURES } from './hulan-2020';
import { JIAOCHENG_FIGURES } from './jiaocheng-2024';
import type { PublishedFigures } from './published-figures';
import { WANNING_FIGURES } from './wanning-2021';

const BY_PROGRAMME: Readonly<Record<string, PublishedFigures>> = {
  'hengnan-2021': HENGNAN_FIGURES,
  'wanning-2021': WANNING_FIGURES,
  'jiaocheng-2024': JIAOCHENG_FIGURES,
  'hulan-2020': HULAN_FIGURES,
  'bachu-2024': BACHU_FIGURES,
};

/** What the county of a programme has printed; undefined where nothing is known. */
export function publishedFigures(programmeId: string): PublishedFigures | undefined {
  return BY_PROGRAMME[programmeId];
}
