import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { useCommonStyles } from "./common-styles";
import { useScrollArea } from "./scroll-area";

/** Lists up to this long are put out whole: find-in-page and screen readers then see all of them. */
const SHORT = 60;
/** Items beyond the visible ones that are ready when a person scrolls. */
const OVERSCAN = 6;

interface LongListProps<Item> {
  /** What the list holds, for screen readers. */
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item) => ReactNode;
  /** A likely height of an item in px; real heights are measured. */
  readonly estimate: number;
}

/** A list of any length. Of a long one only the part in view stands in the page. */
export function LongList<Item>(props: LongListProps<Item>) {
  return props.items.length <= SHORT ? <WholeList {...props} /> : <WindowedList {...props} />;
}

function WholeList<Item>({ label, items, keyOf, render }: LongListProps<Item>) {
  const styles = useCommonStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {items.map((item) => (
        <li key={keyOf(item)}>{render(item)}</li>
      ))}
    </ul>
  );
}

function WindowedList<Item>({ label, items, keyOf, render, estimate }: LongListProps<Item>) {
  const styles = useCommonStyles();
  const scroller = useScrollArea();
  const list = useRef<HTMLUListElement>(null);
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    if (!list.current || !scroller) return;
    const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    setAbove(top + scroller.scrollTop);
  }, [scroller, items]);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: () => estimate,
    overscan: OVERSCAN,
    scrollMargin: above,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    // Before the first measurement a page of items is shown.
    initialRect: { width: 320, height: 600 },
  });
  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label={label}
      style={{ position: "relative", height: `${virtual.getTotalSize()}px` }}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const item = items[index];
        return (
          item !== undefined && (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{
                position: "absolute",
                top: 0,
                left: 0,
                right: 0,
                transform: `translateY(${start - above}px)`,
              }}
            >
              {render(item)}
            </li>
          )
        );
      })}
    </ul>
  );
}
