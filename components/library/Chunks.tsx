import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Items drawn together. A screen shows about ten notes. */
const CHUNK = 40;
/** Pixels an item is taken to be high until it was drawn once. */
const ESTIMATE = 120;
/** Chunks this near to the window are drawn. */
const MARGIN = '1000px 0px';

interface ChunksProps<Item> {
  items: readonly Item[];
  keyOf(item: Item): string;
  render(item: Item): ComponentChildren;
}

/** A list of any length: only the parts near the window are drawn, the others keep their place by their height. */
export function Chunks<Item>({ items, keyOf, render }: ChunksProps<Item>) {
  const chunks: (readonly Item[])[] = [];
  for (let at = 0; at < items.length; at += CHUNK) chunks.push(items.slice(at, at + CHUNK));
  return (
    <>
      {chunks.map((chunk, index) => (
        <Chunk key={index} size={chunk.length} isFirst={index === 0}>
          {() => chunk.map((item) => <li key={keyOf(item)}>{render(item)}</li>)}
        </Chunk>
      ))}
    </>
  );
}

interface ChunkProps {
  size: number;
  isFirst: boolean;
  children: () => ComponentChildren;
}

function Chunk({ size, isFirst, children }: ChunkProps) {
  const list = useRef<HTMLUListElement>(null);
  const height = useRef(0);
  const [isNear, setNear] = useState(isFirst);
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || typeof IntersectionObserver === 'undefined') return setNear(true);
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries.at(-1)?.isIntersecting ?? false;
        if (!near) {
          // A part in which someone writes stays.
          if (element.contains(document.activeElement)) return;
          height.current = element.offsetHeight;
        }
        setNear(near);
      },
      { rootMargin: MARGIN },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const reserved = isNear ? undefined : { blockSize: `${height.current || size * ESTIMATE}px` };
  return (
    <ul ref={list} style={reserved} aria-hidden={!isNear}>
      {isNear && children()}
    </ul>
  );
}
