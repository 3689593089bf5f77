import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

import { useScrollArea } from './scroll-area';

const useStyles = makeStyles({
  // The virtualizer keeps the place when a row above grows; the browser must not do so a second time.
  list: { listStyleType: 'none', margin: 0, paddingInline: 0, flexShrink: 0, overflowAnchor: 'none' },
});

interface Props {
  readonly label: string;
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** A first guess in pixels; each row is measured once drawn. */
  readonly estimate: (index: number) => number;
  readonly children: (index: number) => ReactNode;
}

/** Draws only the rows in sight, so that 100 000 cost no more than twenty. Screen readers hear the full count. */
export function VirtualList({ label, count, keyOf, estimate, children }: Props) {
  const styles = useStyles();
  const scrollArea = useScrollArea();
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      const area = scrollArea.current;
      if (!list.current || !area) return;
      setAbove(list.current.getBoundingClientRect().top - area.getBoundingClientRect().top + area.scrollTop);
    };
    measure();
    // What stands above the list (messages, the filter bar when it wraps) moves it.
    const observer = new ResizeObserver(measure);
    if (scrollArea.current) observer.observe(scrollArea.current);
    return () => observer.disconnect();
  }, [scrollArea]);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scrollArea.current,
    estimateSize: estimate,
    getItemKey: keyOf,
    overscan: 6,
    scrollMargin: above,
  });
  const rows = virtualizer.getVirtualItems();
  // Rows stand in the flow, between room for those not drawn: one that grows (a part of it is fetched later) moves the next before it is
  // measured, and never lies over it.
  const paddingTop = (rows[0]?.start ?? above) - above;
  const paddingBottom = virtualizer.getTotalSize() + above - (rows.at(-1)?.end ?? above);
  return (
    <ul ref={list} className={styles.list} aria-label={label} style={{ paddingTop, paddingBottom }}>
      {rows.map(({ key, index }) => (
        <li
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
        >
          {children(index)}
        </li>
      ))}
    </ul>
  );
}
