import type { MeetingSummary, PairMeetings } from '../../lib/core/model';
import { dateText } from '../../lib/core/wording/dates';
import { lastMeetingText, meetingText, sinceText } from '../../lib/core/wording/events';
import { useWords } from '../words';
import { NameButton } from './Link';

/** Whom someone met, the latest first: when and where last, how often, the last call after it, and what came after the article. */
export function MeetingsList({ meetings, onOpen }: { meetings: PairMeetings[]; onOpen: (key: string) => void }) {
  return (
    <ul>
      {meetings.map((pair) => (
        <li key={pair.with.id}>
          <Pair pair={pair} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

function Pair({ pair, onOpen }: { pair: PairMeetings; onOpen: (key: string) => void }) {
  const words = useWords();
  const since = sinceText(pair, words);
  return (
    <>
      <div class="line">
        <NameButton id={pair.with.id} name={pair.with.name} onOpen={onOpen} />
        {pair.last && <EventDate meeting={pair.last} onOpen={onOpen} />}
      </div>
      {pair.last && (
        <p class="where">
          <span class="last">{words.say('last')}</span> {lastMeetingText(pair, words)}
        </p>
      )}
      {pair.lastRemote && <Also label={words.say('lastCall')} meeting={pair.lastRemote} />}
      {pair.lastAttended && <Also label={words.say('bothAttended')} meeting={pair.lastAttended} />}
      {since !== '' && <p class="where">{since}</p>}
    </>
  );
}

function EventDate({ meeting, onOpen }: { meeting: MeetingSummary; onOpen: (key: string) => void }) {
  const words = useWords();
  return (
    <button type="button" class="when" onClick={() => onOpen(`event:${meeting.event}`)}>
      {dateText(meeting.date, words, 'short')}
    </button>
  );
}

function Also({ label, meeting }: { label: string; meeting: MeetingSummary }) {
  const words = useWords();
  return (
    <p class="where">
      <span class="label">{label}</span> {dateText(meeting.date, words, 'short')} · {meetingText(meeting, words)}
    </p>
  );
}
