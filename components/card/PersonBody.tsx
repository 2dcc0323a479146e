import type { IsoDay, PersonCard, Tenure } from '../../lib/core/model';
import { dateText, termText } from '../../lib/core/wording/dates';
import { earlierRoles, postWithArea, tenureTime } from '../../lib/core/wording/roles';
import { useWords } from '../words';
import { EventList } from './Events';
import { MeetingsList } from './Meetings';
import { RolesTimeline } from './RolesTimeline';
import { MeetingsTimeline } from './Timeline';

/** Earlier and later roles named at once; the others wait behind "more". */
const ROLES_SHOWN = 2;

/** The roles of a person: at the article's date, now, before and after it. */
export function PersonRoles({ card, today }: { card: PersonCard; today: IsoDay }) {
  const words = useWords();
  const earlier = earlierRoles(card);
  const told = new Set(card.rolesAtDate.map((tenure) => tenure.post));
  const now = card.rolesNow.filter((tenure) => !told.has(tenure.post) || !card.rolesAtDate.includes(tenure));
  const rest = [...earlier.slice(ROLES_SHOWN), ...card.after.slice(ROLES_SHOWN)];
  return (
    <>
      <div class="role">
        <p class="asof">
          {card.asOfToday ? words.say('asOfToday') : words.say('onDate', dateText(card.asOf, words, 'short'))}
        </p>
        {card.rolesAtDate.map((tenure) => (
          <p key={`${tenure.post} ${tenure.from}`}>
            {postWithArea(tenure, words, card.gender)}{' '}
            <span class="since">{tenureTime(tenure, card, card.asOf, words)}</span>
          </p>
        ))}
        {card.rolesAtDate.length === 0 && <p class="since">{words.say('noOfficeOnDate')}</p>}
      </div>
      {now.map((tenure) => (
        <RoleLine key={`now ${tenure.post}`} label={words.say('now')} card={card} tenure={tenure} seenFrom={today} />
      ))}
      {card.after.slice(0, ROLES_SHOWN).map((tenure) => (
        <RoleLine
          key={`after ${tenure.post} ${tenure.from}`}
          label={words.say('later')}
          card={card}
          tenure={tenure}
          seenFrom={today}
        />
      ))}
      {earlier.slice(0, ROLES_SHOWN).map((tenure) => (
        <RoleLine
          key={`before ${tenure.post} ${tenure.from}`}
          label={words.say('before')}
          card={card}
          tenure={tenure}
          seenFrom={today}
        />
      ))}
      {rest.length > 0 && (
        <details class="more-roles">
          <summary>{words.count('moreRoles', rest.length)}</summary>
          {rest.map((tenure) => (
            <RoleLine key={`${tenure.post} ${tenure.from}`} card={card} tenure={tenure} seenFrom={today} />
          ))}
        </details>
      )}
      {card.deathDate && <p class="now">{words.say('died', dateText(card.deathDate, words))}</p>}
    </>
  );
}

function RoleLine(props: { label?: string; card: PersonCard; tenure: Tenure; seenFrom: IsoDay }) {
  const words = useWords();
  const { label, card, tenure, seenFrom } = props;
  const time = termText(tenure, seenFrom, words);
  return (
    <p class="now">
      {label && `${label}: `}
      {postWithArea(tenure, words, card.gender)}
      {time && `, ${time}`}
    </p>
  );
}

/** Whom the person met, of the people on the page, with the picture of it. */
export function PersonMeetings(props: {
  card: PersonCard;
  together: readonly string[];
  onOpen: (key: string) => void;
}) {
  const words = useWords();
  const { card, together, onOpen } = props;
  const here = card.meetings.filter((pair) => together.includes(pair.with.id));
  if (here.length === 0) return null;
  const points = here.flatMap((pair) =>
    [pair.first, pair.last, ...pair.since]
      .filter((one) => one !== null && one.mode === 'in-person')
      .flatMap((one) => (one ? [{ id: one.event, date: one.date }] : [])),
  );
  const distinct = [...new Map(points.map((point) => [point.id, point])).values()];
  return (
    <section>
      <h3>{words.say('metHere')}</h3>
      <MeetingsList meetings={here} onOpen={onOpen} />
      <MeetingsTimeline points={distinct} day={card.asOf} isToday={card.asOfToday} />
    </section>
  );
}

/** What only the whole card knows: others met, and what the person did on the article's day. */
export function PersonMore(props: { card: PersonCard; together: readonly string[]; onOpen: (key: string) => void }) {
  const words = useWords();
  const { card, together, onOpen } = props;
  const others = card.meetings.filter((pair) => !together.includes(pair.with.id));
  return (
    <>
      {card.sameDay && card.sameDay.length > 0 && (
        <section>
          <h3>{words.say('sameDay')}</h3>
          <EventList events={card.sameDay} together={together} onOpen={onOpen} />
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h3>{words.say('metOthers')}</h3>
          <MeetingsList meetings={others} onOpen={onOpen} />
        </section>
      )}
      <RolesTimeline card={card} />
      {card.birthDate && (
        <section>
          <p class="where">{words.say('born', dateText(card.birthDate, words))}</p>
        </section>
      )}
    </>
  );
}
