import { CardBrowser } from '../../components/card/CardBrowser';
import { NewPassageCard, PassageCard } from '../../components/notes/PassageCard';
import { CardNotes } from '../../components/popup/PageNotes';
import { canonicalUrl } from '../../lib/core/notes/canonical-url';
import type { CardRequest } from '../../lib/page/card/surface';
import { ask } from '../../lib/platform/ask';
import { isPrivate } from '../../lib/platform/native';
import { noteActions } from '../../lib/platform/note-actions';

export interface CardContentProps {
  request: CardRequest;
  isPinned: boolean;
  /** Changes whenever notes did. */
  notesVersion: number;
  /** Puts text on the clipboard. */
  copy(text: string): Promise<boolean>;
  onPin(isPinned: boolean): void;
  onClose(): void;
}

/**
 * What a card over a page shows, with everything that can be done there. Firefox opens its sidebar for
 * clicks on the browser and on its own pages alone: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/User_actions
 */
export function CardContent({ request, isPinned, copy, onPin, onClose }: CardContentProps) {
  const { subject, article, declaredUrl, together } = request;
  const { url, title, published } = article;
  const notePage = { canonicalUrl: canonicalUrl(url, declaredUrl), url, title, published };
  switch (subject.kind) {
    case 'notes':
      return (
        <PassageCard
          notes={subject.notes}
          load={() => ask('pageNotes', { url: notePage.canonicalUrl, about: [] })}
          actions={noteActions}
          isPrivate={isPrivate()}
          onClose={onClose}
        />
      );
    case 'new-note':
      return <NewPassageCard draft={subject.draft} actions={noteActions} isPrivate={isPrivate()} onClose={onClose} />;
    case 'card': {
      const correct = (scope: 'site' | 'everywhere') => (person: string) => {
        onClose();
        void ask('correct', { person, surface: subject.evidence?.alias ?? '', scope, url: article.url }).catch(
          () => undefined,
        );
      };
      return (
        <CardBrowser
          first={subject.card}
          load={(key) => ask('card', { key, asOf: article.published, together: [...together] })}
          today={new Date().toISOString().slice(0, 10)}
          together={together}
          evidence={subject.evidence}
          isPinned={isPinned}
          actions={{
            copy,
            notThisPerson: correct('site'),
            hidePerson: correct('everywhere'),
            pin: onPin,
            ...(!import.meta.env.FIREFOX && {
              openPanel: () => void ask('openPanel', {}).catch(() => undefined),
            }),
            close: onClose,
          }}
          note={(card) => (
            <CardNotes
              card={card}
              page={notePage}
              load={(about) => ask('pageNotes', { url: notePage.canonicalUrl, about })}
              actions={noteActions}
              isPrivate={isPrivate()}
            />
          )}
        />
      );
    }
  }
}
