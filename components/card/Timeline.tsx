import { type TimePoint, timelineOf } from '../../lib/core/cards/timeline';
import type { IsoDay } from '../../lib/core/model';
import { useWords } from '../words';

/** In CSS pixels at the card's usual width; the picture scales with the card. */
const WIDTH = 326;
const MARGIN = 8;
const LINE = 22;

/** Meetings as dots on a line of years, the article's day as a stroke. A picture of what the list beside it says in words. */
export function MeetingsTimeline({ points, day, isToday }: { points: TimePoint[]; day: IsoDay; isToday: boolean }) {
  const words = useWords();
  if (points.length === 0) return null;
  const timeline = timelineOf(points, day);
  const x = (at: number) => MARGIN + at * (WIDTH - 2 * MARGIN);
  const marker = x(timeline.marker);
  const isClear = (at: number) => Math.abs(x(at) - marker) > 40;
  const label = words.say('meetingsByYear', String(timeline.years.first), String(timeline.years.last));
  return (
    <svg class="timeline" viewBox={`0 0 ${WIDTH} 46`} role="img" aria-label={label}>
      <line class="axis" x1={MARGIN} y1={LINE} x2={WIDTH - MARGIN} y2={LINE} />
      {timeline.points.map((point) => (
        <circle key={point.id} class={point.isLater ? 'dot later' : 'dot'} cx={x(point.at)} cy={LINE} r={4} />
      ))}
      <line class="marker" x1={marker} y1={LINE - 12} x2={marker} y2={LINE + 12} />
      {timeline.ticks
        .filter((tick) => isClear(tick.at))
        .map((tick) => (
          <text key={tick.year} x={x(tick.at)} y={43} text-anchor={tick.at < 0.05 ? 'start' : 'middle'}>
            {String(tick.year)}
          </text>
        ))}
      <text class="here" x={marker} y={43} text-anchor={marker > WIDTH - 40 ? 'end' : marker < 40 ? 'start' : 'middle'}>
        {words.say(isToday ? 'today' : 'article')}
      </text>
    </svg>
  );
}
