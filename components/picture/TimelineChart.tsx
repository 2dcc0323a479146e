import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { timelineOf } from '../../lib/core/cards/timeline';
import type { IsoDay } from '../../lib/core/model';
import { dateText } from '../../lib/core/wording/dates';
import { eventText } from '../../lib/core/wording/events';
import { useWords } from '../words';
import type { PictureRow } from './MeetingsPicture';

/** In the picture's own units, which are CSS pixels at its usual width. */
const WIDTH = 360;
const MARGIN = 10;
const ROW = 44;
const HEAD = 22;
/** For the name of the article's stroke. */
const FOOT = 16;
const RADIUS = 5;

interface TimelineChartProps {
  svg: RefObject<SVGSVGElement | null>;
  rows: PictureRow[];
  day: IsoDay;
  /** Whether that day is the reader's, as the article states none. */
  isToday: boolean;
  onOpen(key: string): void;
}

/**
 * A row for each two people, a dot for each meeting, a stroke for the article's day. One dot takes part in the order of Tab;
 * the arrow keys move from dot to dot, Enter opens the meeting. Each dot says in words what it shows.
 */
export function TimelineChart({ svg, rows, day, isToday, onOpen }: TimelineChartProps) {
  const words = useWords();
  const [current, setCurrent] = useState({ row: 0, dot: 0 });
  const all = rows.flatMap((row) => row.meetings.map((one) => ({ id: one.event, date: one.date })));
  const timeline = timelineOf(all, day);
  const places = new Map(timeline.points.map((point) => [point.id, point]));
  const x = (at: number) => MARGIN + at * (WIDTH - 2 * MARGIN);
  const end = HEAD + rows.length * ROW + 6;
  const height = end + FOOT;
  const marker = x(timeline.marker);

  /** The dot that an event happened on, by its place among rows and dots. */
  const dotOf = (event: Event) => {
    const [row, dot] = (event.target as Element).getAttribute('data-dot')?.split('-').map(Number) ?? [];
    return row === undefined || dot === undefined ? null : { row, dot };
  };
  const open = (event: Event) => {
    const at = dotOf(event);
    const meeting = at && rows[at.row]?.meetings[at.dot];
    if (meeting) onOpen(`event:${meeting.event}`);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return open(event);
    }
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const row = clamp(current.row + step.row, rows.length);
    const dots = rows[row]?.meetings.length ?? 0;
    const dot = step.row === 0 ? clamp(current.dot + step.dot, dots) : clamp(current.dot, dots);
    setCurrent({ row, dot });
    svg.current?.querySelector<SVGElement>(`[data-dot="${row}-${dot}"]`)?.focus();
  };
  return (
    <svg
      ref={svg}
      class="chart"
      viewBox={`0 0 ${WIDTH} ${height}`}
      {...GROUP}
      aria-label={words.say('meetingsByYear', String(timeline.years.first), String(timeline.years.last))}
      onKeyDown={press}
      onClick={open}
      onFocusIn={(event: FocusEvent) => setCurrent(dotOf(event) ?? current)}
    >
      {timeline.ticks.map((tick) => (
        <g key={tick.year}>
          <line class="grid" x1={x(tick.at)} y1={HEAD - 4} x2={x(tick.at)} y2={end} />
          <text x={x(tick.at)} y={12} text-anchor={anchorAt(tick.at)}>
            {String(tick.year)}
          </text>
        </g>
      ))}
      <line class="marker" x1={marker} y1={HEAD - 6} x2={marker} y2={end} />
      <text x={marker} y={height - 3} text-anchor={anchorAt(timeline.marker)}>
        {words.say(isToday ? 'today' : 'article')}
      </text>
      {rows.map(({ pair, meetings }, row) => {
        const y = HEAD + row * ROW;
        return (
          <g key={`${pair.a.id} ${pair.b.id}`} {...GROUP} aria-label={words.list([pair.a.name, pair.b.name])}>
            <text class="pair" x={MARGIN} y={y + 14}>
              {pair.a.name} · {pair.b.name}
            </text>
            <line class="axis" x1={MARGIN} y1={y + 28} x2={WIDTH - MARGIN} y2={y + 28} />
            {meetings.map((meeting, dot) => {
              const point = places.get(meeting.event);
              const isCurrent = current.row === row && current.dot === dot;
              return (
                point && (
                  <circle
                    {...BUTTON}
                    key={meeting.event}
                    data-dot={`${row}-${dot}`}
                    class={point.isLater ? 'dot later' : 'dot'}
                    cx={x(point.at)}
                    cy={y + 28}
                    r={RADIUS}
                    tabindex={isCurrent ? 0 : -1}
                    aria-label={`${dateText(meeting.date, words)}: ${eventText(meeting, words)}`}
                  >
                    <title>{`${dateText(meeting.date, words)}: ${eventText(meeting, words)}`}</title>
                  </circle>
                )
              );
            })}
          </g>
        );
      })}
    </svg>
  );
}

// SVG has no elements with these meanings, so roles give them
const GROUP = { role: 'group' } as const;
const BUTTON = { role: 'button' } as const;

const STEPS: Record<string, { row: number; dot: number }> = {
  ArrowLeft: { row: 0, dot: -1 },
  ArrowRight: { row: 0, dot: 1 },
  ArrowUp: { row: -1, dot: 0 },
  ArrowDown: { row: 1, dot: 0 },
  Home: { row: 0, dot: Number.NEGATIVE_INFINITY },
  End: { row: 0, dot: Number.POSITIVE_INFINITY },
};

/** How a text stands at a share of the width, so that it is not cut off. */
function anchorAt(share: number): 'start' | 'middle' | 'end' {
  return share < 0.05 ? 'start' : share > 0.95 ? 'end' : 'middle';
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
