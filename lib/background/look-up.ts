import { briefCards } from '../core/cards/cards';
import type { IsoDay } from '../core/model';
import { postWithArea } from '../core/wording/roles';
import type { Words } from '../core/wording/words';
import type { Suggestion } from '../platform/omnibox';
import type { StoredFacts } from '../store/facts';

/** How many lines the address bar shows beside its own. */
const LINES = 5;

/** People by what is typed into the address bar, each with the office held today. */
export async function suggestPeople(
  text: string,
  facts: StoredFacts,
  day: IsoDay,
  words: Words,
): Promise<Suggestion[]> {
  const cards = await briefCards(await facts.search(text, LINES), facts, day);
  return cards.map((card) => {
    const role = card.rolesAtDate[0] ?? card.rolesNow[0] ?? card.before[0];
    return {
      content: card.name,
      description: role ? `${card.name} – ${postWithArea(role, words, card.gender)}` : card.name,
    };
  });
}
