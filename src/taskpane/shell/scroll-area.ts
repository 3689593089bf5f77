import { createContext, type RefObject, useContext } from 'react';

/** The pane's one scrolling element; virtual lists measure against it. */
export const ScrollAreaContext = createContext<RefObject<HTMLElement | null>>({ current: null });

export function useScrollArea(): RefObject<HTMLElement | null> {
  return useContext(ScrollAreaContext);
}
