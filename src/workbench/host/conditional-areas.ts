import type { Rectangle } from '../../ledger/grid';
import { intersect } from './a1';
import { offsetFormula } from './formula-references';
import type { ConditionalFormatData } from './workbook-data';

/** What is left of an area when another is cut out of it: at most four rectangles. */
function cutOut(area: Rectangle, hole: Rectangle): Rectangle[] {
  const common = intersect(area, hole);
  if (!common) return [area];
  return [
    { ...area, bottom: common.top - 1 },
    { ...area, top: common.bottom + 1 },
    { ...area, top: common.top, bottom: common.bottom, right: common.left - 1 },
    { ...area, top: common.top, bottom: common.bottom, left: common.right + 1 },
  ].filter((part) => part.top <= part.bottom && part.left <= part.right);
}

/** Conditional formats no longer apply within the areas; one that applies nowhere any more is gone. A formula is relative to the first cell left. */
export function withoutAreas(
  formats: readonly ConditionalFormatData[],
  areas: readonly Rectangle[],
): ConditionalFormatData[] {
  return formats.flatMap((format) => {
    const ranges = areas.reduce((left, hole) => left.flatMap((area) => cutOut(area, hole)), [...format.ranges]);
    const [before, after] = [format.ranges[0], ranges[0]];
    if (!before || !after) return [];
    if (format.formula === undefined) return [{ ...format, ranges }];
    const formula = offsetFormula(format.formula, after.top - before.top, after.left - before.left);
    return [{ ...format, ranges, formula }];
  });
}
