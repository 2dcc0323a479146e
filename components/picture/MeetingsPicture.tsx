import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { meetingsOfPair, type Pair, pairsOf } from '../../lib/core/cards/picture';
import type { EventRecord, IsoDay, MeetingSummary, PersonCard } from '../../lib/core/model';
import { useWords } from '../words';
import { drawPng, standaloneSvg } from './save';
import { TimelineChart } from './TimelineChart';
import { WhoMetWhomTable } from './WhoMetWhomTable';

/** Rows of the timeline: the pairs that met most often; the table has everyone. */
const PAIRS_DRAWN = 24;

interface MeetingsPictureProps {
  /** The page's people in reading order. */
  cards: PersonCard[];
  /** The article's. */
  day: IsoDay;
  /** Whether that day is the reader's, as the article states none. */
  isToday: boolean;
  /** Events in which all of these people took part. */
  meetings(people: string[]): Promise<EventRecord[]>;
  onOpen(key: string): void;
  /** Gives a file to the reader. */
  onSave(name: string, file: Blob): void;
}

/** The meetings between a page's people: over time, and who met whom. */
export function MeetingsPicture({ cards, day, isToday, meetings, onOpen, onSave }: MeetingsPictureProps) {
  const words = useWords();
  const pairs = useMemo(() => pairsOf(cards).slice(0, PAIRS_DRAWN), [cards]);
  const rows = useRows(pairs, day, meetings);
  const chart = useRef<SVGSVGElement>(null);
  if (pairs.length === 0) return <p class="state">{words.say('pictureNothing')}</p>;

  const save = async (kind: 'svg' | 'png') => {
    if (!chart.current) return;
    const svg = standaloneSvg(chart.current);
    const file = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await drawPng(svg);
    if (file) onSave(`meetings-${day}.${kind}`, file);
  };
  return (
    <div class="picture">
      <section>
        <h2>{words.say('pictureTimeline')}</h2>
        <TimelineChart svg={chart} rows={rows} day={day} isToday={isToday} onOpen={onOpen} />
        <p class="where">{words.say('pictureKeys')}</p>
        <div class="bar">
          <button type="button" class="quiet" onClick={() => void save('svg')}>
            {words.say('saveSvg')}
          </button>
          <button type="button" class="quiet" onClick={() => void save('png')}>
            {words.say('savePng')}
          </button>
        </div>
      </section>
      <section>
        <h2>{words.say('pictureTable')}</h2>
        <WhoMetWhomTable cards={cards} onOpen={onOpen} />
      </section>
    </div>
  );
}

export interface PictureRow {
  pair: Pair;
  meetings: MeetingSummary[];
}

/** Each pair's meetings: at once what its card knows, then all of them. */
function useRows(pairs: Pair[], day: IsoDay, ask: MeetingsPictureProps['meetings']): PictureRow[] {
  const [whole, setWhole] = useState<ReadonlyMap<Pair, MeetingSummary[]>>(new Map());
  useEffect(() => {
    let isCurrent = true;
    for (const pair of pairs) {
      ask([pair.a.id, pair.b.id]).then(
        (events) => {
          if (isCurrent) setWhole((known) => new Map(known).set(pair, meetingsOfPair(pair, events, day)));
        },
        () => undefined, // the row keeps what the card knows
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [pairs, day, ask]);
  return pairs.map((pair) => ({ pair, meetings: whole.get(pair) ?? fromCard(pair) }));
}

function fromCard({ shared }: Pair): MeetingSummary[] {
  const known = [shared.first, shared.last, ...shared.since.filter((one) => one.mode === 'in-person')];
  return [...new Map(known.flatMap((one) => (one ? [[one.event, one] as const] : []))).values()];
}
