import { createContext, useContext, useSyncExternalStore } from 'react';

import { INITIAL_STATE, type PaneState } from './pane-state';
import { type PaneEvent, reduce } from './reduce';

export interface Store {
  getState(): PaneState;
  dispatch(event: PaneEvent): void;
  /** Returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export function createStore(initial: PaneState = INITIAL_STATE): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    dispatch(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const StoreContext = createContext<Store | undefined>(undefined);

function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('StoreContext is missing above this component');
  return store;
}

/** One part of the state; the component draws again only when that part changes. */
export function usePane<Part>(select: (state: PaneState) => Part): Part {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

export function useDispatch(): Store['dispatch'] {
  return useStore().dispatch;
}
