import { careerOf } from '../../lib/core/cards/timeline';
import type { PersonCard } from '../../lib/core/model';
import { termText } from '../../lib/core/wording/dates';
import { postWithArea } from '../../lib/core/wording/roles';
import { useWords } from '../words';

/** In CSS pixels at the card's usual width; the picture scales with the card. */
const WIDTH = 326;
const MARGIN = 8;
const ROW = 30;
const HEAD = 18;

/** A person's times in office as bars over the years, the article's day as a stroke; what is still held is drawn in another colour. */
export function RolesTimeline({ card }: { card: PersonCard }) {
  const words = useWords();
  const tenures = [...new Set([...card.before, ...card.rolesAtDate, ...card.rolesNow, ...card.after])];
  const career = careerOf(tenures, card.asOf);
  if (career.spans.length < 2) return null;
  const x = (at: number) => MARGIN + at * (WIDTH - 2 * MARGIN);
  const height = HEAD + career.spans.length * ROW;
  const marker = x(career.marker);
  return (
    <section>
      <h3>{words.say('roles')}</h3>
      <svg
        class="timeline"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={words.say('rolesByYear', String(career.years.first), String(career.years.last))}
      >
        {career.ticks.map((tick) => (
          <text key={tick.year} x={x(tick.at)} y={11} text-anchor={tick.at < 0.05 ? 'start' : 'middle'}>
            {String(tick.year)}
          </text>
        ))}
        <line class="marker" x1={marker} y1={HEAD - 4} x2={marker} y2={height} />
        {career.spans.map((span, row) => {
          const y = HEAD + row * ROW;
          const text = `${postWithArea(span.tenure, words, card.gender)}, ${termText(span.tenure, card.asOf, words)}`;
          const isRight = span.from > 0.5;
          return (
            <g key={`${span.tenure.post} ${span.tenure.from}`}>
              <rect
                class={span.isOpen ? 'span open' : 'span'}
                x={x(span.from)}
                y={y + 16}
                width={Math.max(3, x(span.to) - x(span.from))}
                height={6}
                rx={3}
              />
              <text x={isRight ? x(span.to) : x(span.from)} y={y + 12} text-anchor={isRight ? 'end' : 'start'}>
                {text}
              </text>
            </g>
          );
        })}
      </svg>
    </section>
  );
}
