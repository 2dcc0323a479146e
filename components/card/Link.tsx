import type { ComponentChildren } from 'preact';
import { useWords } from '../words';

/** A link that leaves the extension: opens a new tab, tells the other side nothing. Other schemes than the web's are shown as text. */
export function OutsideLink({ href, children }: { href: string; children: ComponentChildren }) {
  const words = useWords();
  if (!/^https?:\/\//i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen"> ({words.say('newTab')})</span>
    </a>
  );
}

/** A person's name that opens the person's card. */
export function NameButton({ id, name, onOpen }: { id: string; name: string; onOpen: (key: string) => void }) {
  return (
    <button type="button" class="who name" onClick={() => onOpen(`person:${id}`)}>
      {name}
    </button>
  );
}
