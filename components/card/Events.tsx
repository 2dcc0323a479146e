import { bounds } from '../../lib/core/dates/edtf';
import type { DateCard, EventCard, EventRecord } from '../../lib/core/model';
import { dateText, distanceText } from '../../lib/core/wording/dates';
import { attendeesText, eventText, kindText, modeText } from '../../lib/core/wording/events';
import { useWords } from '../words';
import { NameButton } from './Link';

/** Participants named before "and 12 more". */
const PARTICIPANTS_SHOWN = 12;

/** Events, each opening its own card. */
export function EventList(props: {
  events: EventRecord[];
  together: readonly string[];
  onOpen: (key: string) => void;
}) {
  const { events, together, onOpen } = props;
  const words = useWords();
  return (
    <ul>
      {events.map((event) => (
        <li key={event.id}>
          <div class="line">
            <button type="button" class="who name" onClick={() => onOpen(`event:${event.id}`)}>
              {eventText(event, words)}
            </button>
            <span class="when">{dateText(event.date, words, 'short')}</span>
          </div>
          <p class="where">
            {attendeesText(event, words, 4, together)} · {modeText(event, words)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A date's card below its heading. */
export function DateBody(props: { card: DateCard; together: readonly string[]; onOpen: (key: string) => void }) {
  const words = useWords();
  const { card, together, onOpen } = props;
  return (
    <section>
      <h3>{words.say('eventsOfDate')}</h3>
      {card.events.length > 0 ? (
        <EventList events={card.events} together={together} onOpen={onOpen} />
      ) : (
        <p class="where">{words.say('noEventsOfDate')}</p>
      )}
    </section>
  );
}

/** An event's card below its heading: who took part, and who is only known to have led a member that day. */
export function EventBody({ card, onOpen }: { card: EventCard; onOpen: (key: string) => void }) {
  const words = useWords();
  const stated = card.event.attendees.filter((one) => one.certainty === 'stated');
  const derived = card.event.attendees.filter((one) => one.certainty === 'derived');
  return (
    <>
      {stated.length > 0 && (
        <section>
          <h3>{words.say('participants')}</h3>
          <People people={stated} onOpen={onOpen} />
        </section>
      )}
      {derived.length > 0 && (
        <section>
          <h3>{words.say('derivedPresence')}</h3>
          <People people={derived} onOpen={onOpen} />
        </section>
      )}
    </>
  );
}

function People({ people, onOpen }: { people: EventRecord['attendees']; onOpen: (key: string) => void }) {
  const words = useWords();
  const [shown, rest] = [people.slice(0, PARTICIPANTS_SHOWN), people.slice(PARTICIPANTS_SHOWN)];
  const list = (some: typeof people) => (
    <ul class="names">
      {some.map((one) => (
        <li key={one.person}>
          <NameButton id={one.person} name={one.name} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(shown)}
      {rest.length > 0 && (
        <details>
          <summary>{words.count('moreParticipants', rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}

/** The lines under an event's name: kind, date, how far from the article, how it was held. */
export function EventSummary({ card }: { card: EventCard }) {
  const words = useWords();
  const { event } = card;
  const differing = event.provenance.flatMap((one) => (one.differs && bounds(one.differs) ? [one.differs] : []));
  const basis = event.dateBasis === 'meeting' ? '' : words.say(`dateBasis_${event.dateBasis}`);
  return (
    <div class="role">
      <p class="asof">{dateText(event.date, words, 'short')}</p>
      <p class="since">
        {[kindText(event, words), modeText(event, words), distanceText(card.daysBefore, words), basis]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {differing.map((date) => (
        <p key={date} class="since">
          {words.say('sourcesDiffer', dateText(date, words, 'short'))}
        </p>
      ))}
    </div>
  );
}
