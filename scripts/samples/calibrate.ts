/** A change that can be taken back, and the items whose value it touches. */
export interface Move<T> {
  readonly items: readonly T[];
  apply(): void;
  undo(): void;
}

/**
 * Tries moves, keeping each that brings the sum of the values nearer to the target, until it is reached exactly.
 * `value` is what the engine pays on one item, so items must not bear on one another. Throws when the target is out of reach.
 */
export function calibrate<T>(
  items: readonly T[],
  value: (item: T) => number,
  target: number,
  nextMove: (gap: number) => Move<T> | undefined,
): void {
  let gap = target - items.reduce((sum, item) => sum + value(item), 0);
  for (let tries = 0; gap !== 0; tries++) {
    if (tries > 400_000) throw new Error(`the sample does not reach the published figure: ${gap} apart`);
    const move = nextMove(gap);
    if (!move) continue;
    const worth = () => move.items.reduce((sum, item) => sum + value(item), 0);
    const before = worth();
    move.apply();
    const next = gap - (worth() - before);
    if (Math.abs(next) < Math.abs(gap)) gap = next;
    else move.undo();
  }
}

interface HasPrincipal {
  principal: number;
}

/** 100 元 pieces of principal from one item to another: the sum of the principals stays what it is. */
export function movePrincipal<T extends HasPrincipal>(
  from: T,
  to: T,
  piece: number,
  { low, high }: { low: number; high: number },
): Move<T> | undefined {
  if (from === to || from.principal - piece < low || to.principal + piece > high) return undefined;
  const shift = (amount: number) => {
    from.principal -= amount;
    to.principal += amount;
  };
  return { items: [from, to], apply: () => shift(piece), undo: () => shift(-piece) };
}

/** Steps of 1 000 元 (and once the odd rest) until the principals add up to the published sum. */
export function calibratePrincipal<T extends HasPrincipal>(
  items: readonly T[],
  pick: () => T,
  sum: number,
  { low, high, step = 1000 }: { low: number; high: number; step?: number },
): void {
  let gap = sum - items.reduce((total, item) => total + item.principal, 0);
  const rest = gap % step;
  if (rest !== 0) {
    const odd = items.find(({ principal }) => principal + rest >= low && principal + rest <= high);
    if (!odd) throw new Error('no principal has room for the odd amount');
    odd.principal += rest;
    gap -= rest;
  }
  for (let tries = 0; gap !== 0; tries++) {
    if (tries > 5_000_000) throw new Error(`the principals do not reach the published sum: ${gap} apart`);
    const item = pick();
    const change = gap > 0 ? step : -step;
    if (item.principal + change < low || item.principal + change > high) continue;
    item.principal += change;
    gap -= change;
  }
}
