import type { Rectangle } from '../../../ledger/grid';
import { bounding } from '../../host/a1';
import { withArea } from './merged-areas';

/** What of one sheet the grid does not show as it is. */
interface UnshownSheet {
  /** It may have more rows or columns than the grid knows. */
  size: boolean;
  layout: boolean;
  /** How cells look may have changed without them: by conditional formats. */
  looks: boolean;
  areas: Rectangle[];
}

/** More areas than these are one that holds them all: what is shown once more is only drawn again. */
const MOST_AREAS = 24;

/** The first rows of an area, about so many cells and one row at least. */
export function firstRows(area: Rectangle, cells: number): Rectangle {
  const rows = Math.max(1, Math.floor(cells / (area.right - area.left + 1)));
  return { ...area, bottom: Math.min(area.bottom, area.top + rows - 1) };
}

/** What has changed on the sheets and the grid does not show yet. A sheet nobody looks at waits until it comes to the front. */
export class Unshown {
  readonly #sheets = new Map<string, UnshownSheet>();

  of(sheetId: string): UnshownSheet {
    let sheet = this.#sheets.get(sheetId);
    if (!sheet) this.#sheets.set(sheetId, (sheet = { size: false, layout: false, looks: false, areas: [] }));
    return sheet;
  }

  cells(sheetId: string, area: Rectangle): void {
    const sheet = this.of(sheetId);
    sheet.size = true;
    sheet.areas = withArea(sheet.areas, area);
    if (sheet.areas.length > MOST_AREAS) sheet.areas = [sheet.areas.reduce(bounding)];
  }

  forget(sheetId: string): void {
    this.#sheets.delete(sheetId);
  }

  /** Takes the next rows of what is not shown, about so many cells. */
  takeRows(sheetId: string, cells: number): Rectangle | undefined {
    const { areas } = this.of(sheetId);
    const [area] = areas;
    if (!area) return undefined;
    const taken = firstRows(area, cells);
    if (taken.bottom === area.bottom) areas.shift();
    else areas[0] = { ...area, top: taken.bottom + 1 };
    return taken;
  }
}
