import type { ComponentChildren } from 'preact';
import { useWords } from '../words';

/** A link that leaves the extension: opens a new tab, tells the other side nothing. Other schemes than the web's are shown as text. */
export function OutsideLink({ href, children, label }: { href: string; children: ComponentChildren; label: string }) {
  const words = useWords();
  if (!/^https?:\/\//i.test(href)) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" aria-label={words.say('opensInNewTab', label)}>
      {children}
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
