/** Longest stretch of our own work in milliseconds before the page may draw and take clicks (budget: no block above 50 ms). */
const SLICE = 20;

/** Rejects as cancelled work does everywhere in the platform: a DOMException named AbortError. */
export function throwIfAborted(signal: AbortSignal): void {
  if (signal.aborted) throw new DOMException('cancelled', 'AbortError');
}

/** When the page last had its turn, as far as is known here: work that follows other work has what that has left of its slice. */
let rested = 0;

/** The page has waited long enough for its turn. */
export function isRestDue(): boolean {
  return performance.now() > rested + SLICE;
}

/** Lets the page draw and take clicks. A message, not a timer: nested timers wait 4 ms each. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      rested = performance.now();
      resolve();
    };
    port2.postMessage(null);
  });
}

/**
 * Runs stepwise work (the Steps of engine/ and ledger/) to its end, with a pause every 20 ms.
 * @returns what the work returns.
 */
export async function inSlices<P, R>(
  steps: Iterator<P, R>,
  report: (progress: P) => void = () => {},
  signal?: AbortSignal,
): Promise<R> {
  for (;;) {
    if (signal) throwIfAborted(signal);
    let last: P | undefined;
    while (!isRestDue()) {
      const step = steps.next();
      if (step.done) return step.value;
      last = step.value;
    }
    if (last !== undefined) report(last);
    await breathe();
  }
}
