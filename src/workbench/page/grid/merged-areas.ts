import type { Rectangle } from '../../../ledger/grid';
import { bounding, cellCount } from '../../host/a1';

/** The areas with one more. Those that overlap or touch are one where that is no larger: a bordered range is written twenty times, and shown once. */
export function withArea(areas: readonly Rectangle[], area: Rectangle): Rectangle[] {
  let whole = area;
  let apart = [...areas];
  for (;;) {
    const near = apart.find((other) => cellCount(bounding(whole, other)) <= cellCount(whole) + cellCount(other));
    if (!near) return [...apart, whole];
    apart = apart.filter((other) => other !== near);
    whole = bounding(whole, near);
  }
}
