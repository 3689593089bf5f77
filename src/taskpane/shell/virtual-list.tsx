import { makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';

import { useScrollArea } from './scroll-area';

const useStyles = makeStyles({
  list: { position: 'relative', listStyleType: 'none', margin: 0, padding: 0, flexShrink: 0 },
  item: { position: 'absolute', top: 0, left: 0, width: '100%' },
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
  return (
    <ul ref={list} className={styles.list} aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ key, index, start }) => (
        <li
          key={key}
          ref={virtualizer.measureElement}
          data-index={index}
          className={styles.item}
          aria-setsize={count}
          aria-posinset={index + 1}
          style={{ transform: `translateY(${start - above}px)` }}
        >
          {children(index)}
        </li>
      ))}
    </ul>
  );
}
