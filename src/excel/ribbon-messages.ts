import type { RibbonMessage } from './office/contract';

type Listener = (message: RibbonMessage) => void;

const listeners = new Set<Listener>();
let unheard: RibbonMessage | undefined;

/** Ribbon and pane share one runtime: a message waits for the pane where it has not been opened yet. */
export function tellPane(message: RibbonMessage): void {
  if (listeners.size === 0) unheard = message;
  for (const listener of listeners) listener(message);
}

export function onRibbon(listener: Listener): () => void {
  listeners.add(listener);
  if (unheard) {
    const message = unheard;
    unheard = undefined;
    listener(message);
  }
  return () => listeners.delete(listener);
}
