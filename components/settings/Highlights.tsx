import { DEFAULT_COLOURS, PAINTED_KINDS, type PaintedKind } from '../../lib/core/settings';
import { contrastOnPage, ENOUGH } from '../../lib/core/wording/contrast';
import type { Words } from '../../lib/core/wording/words';
import { useWords } from '../words';
import { Check, Choice, Group } from './fields';
import type { SectionProps } from './Settings';

/** What is highlighted, and how it is drawn. */
export function Highlights({ settings, change }: SectionProps) {
  const words = useWords();
  return (
    <>
      <Group label={words.say('settingsKinds')}>
        {PAINTED_KINDS.filter((kind) => kind !== 'note').map((kind) => (
          <Check
            key={kind}
            label={kindName(kind, words)}
            isOn={settings.kinds[kind]}
            onChange={(isOn) => change({ kinds: { ...settings.kinds, [kind]: isOn } })}
          />
        ))}
      </Group>
      <Check
        label={words.say('settingsPaintNotes')}
        hint={words.say('settingsPaintNotesHint')}
        isOn={settings.kinds.note}
        onChange={(note) => change({ kinds: { ...settings.kinds, note } })}
      />
      <Choice
        label={words.say('settingsFirstOnly')}
        value={settings.firstOnly ? 'first' : 'every'}
        options={[
          { value: 'every', label: words.say('everyMention') },
          { value: 'first', label: words.say('firstMention') },
        ]}
        onChange={(value) => change({ firstOnly: value === 'first' })}
      />
      <Choice
        label={words.say('settingsStrength')}
        value={settings.strength}
        options={[
          { value: 'quiet', label: words.say('strengthQuiet') },
          { value: 'normal', label: words.say('strengthNormal') },
          { value: 'strong', label: words.say('strengthStrong') },
        ]}
        onChange={(strength) => change({ strength })}
      />
      <Group label={words.say('settingsColours')}>
        {PAINTED_KINDS.map((kind) => (
          <Colours key={kind} kind={kind} settings={settings} change={change} />
        ))}
      </Group>
      <Choice
        label={words.say('settingsPainter')}
        value={settings.painter}
        options={[
          { value: 'auto', label: words.say('painterAuto') },
          { value: 'highlight', label: words.say('painterHighlight') },
          { value: 'mark', label: words.say('painterMarks') },
        ]}
        onChange={(painter) => change({ painter })}
      />
    </>
  );
}

function kindName(kind: PaintedKind, words: Words): string {
  const names = { person: 'people', office: 'offices', date: 'dates', event: 'meetings', note: 'notes' } as const;
  return words.say(names[kind]);
}

function Colours({ kind, settings, change }: SectionProps & { kind: PaintedKind }) {
  const words = useWords();
  const pair = settings.colours[kind];
  const set = (side: 'light' | 'dark', colour: string) =>
    change({ colours: { ...settings.colours, [kind]: { ...pair, [side]: colour } } });
  const worst = Math.min(contrastOnPage(pair.light, 'light'), contrastOnPage(pair.dark, 'dark'));
  const isDefault = pair.light === DEFAULT_COLOURS[kind].light && pair.dark === DEFAULT_COLOURS[kind].dark;
  const ratio = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 1 }).format(Math.floor(worst * 10) / 10);
  const name = kindName(kind, words);
  return (
    <div class="colours">
      <span class={`sample sample-${kind}`} style={{ '--light': pair.light, '--dark': pair.dark }}>
        {name}
      </span>
      {(['light', 'dark'] as const).map((side) => (
        <label key={side}>
          <input
            type="color"
            value={pair[side]}
            aria-label={`${words.say('settingsColour', name)}, ${words.say(side === 'light' ? 'colourOnLight' : 'colourOnDark')}`}
            onChange={(event) => set(side, event.currentTarget.value)}
          />
        </label>
      ))}
      <span class="where" role="status">
        {words.say(worst >= ENOUGH ? 'contrastGood' : 'contrastPoor', ratio)}
      </span>
      {!isDefault && (
        <button
          type="button"
          class="quiet"
          onClick={() => change({ colours: { ...settings.colours, [kind]: DEFAULT_COLOURS[kind] } })}
        >
          {words.say('defaultColour')}
        </button>
      )}
    </div>
  );
}
