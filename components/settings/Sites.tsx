import { useId, useState } from 'preact/hooks';
import { siteOf } from '../../lib/core/settings';
import { useWords } from '../words';
import { Choice } from './fields';
import type { SectionProps } from './Settings';

/** Where the extension runs. */
export function Sites({ settings, change }: SectionProps) {
  const words = useWords();
  return (
    <>
      <Choice
        label={words.say('settingsRuns')}
        value={settings.runs}
        options={[
          { value: 'everywhere', label: words.say('runsEverywhere'), hint: words.say('runsEverywhereHint') },
          { value: 'chosen', label: words.say('runsOnChosen'), hint: words.say('runsOnChosenHint') },
          { value: 'click', label: words.say('runsOnClick'), hint: words.say('runsOnClickHint') },
        ]}
        onChange={(runs) => change({ runs })}
      />
      {settings.runs !== 'everywhere' && (
        <SiteList
          label={words.say('settingsSitesOn')}
          sites={settings.sitesOn}
          onChange={(sitesOn) => change({ sitesOn })}
        />
      )}
      <SiteList
        label={words.say('settingsSitesOff')}
        sites={settings.sitesOff}
        onChange={(sitesOff) => change({ sitesOff })}
      />
    </>
  );
}

/** The site that a reader means by a host or an address; null where it is neither. */
function readSite(text: string): string | null {
  const trimmed = text.trim().toLowerCase();
  const site = siteOf(trimmed.includes('://') ? trimmed : `https://${trimmed}`);
  return site && /^[^.\s]+(\.[^.\s]+)+$|^localhost$/.test(site) ? site : null;
}

function SiteList(props: { label: string; sites: string[]; onChange(sites: string[]): void }) {
  const words = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [isInvalid, setInvalid] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const site = readSite(text);
    setInvalid(site === null);
    if (site === null) return;
    props.onChange([...new Set([...props.sites, site])].sort());
    setText('');
  };
  return (
    <fieldset class="field">
      <legend>{props.label}</legend>
      {props.sites.length === 0 ? (
        <p class="where">{words.say('noSites')}</p>
      ) : (
        <ul>
          {props.sites.map((site) => (
            <li key={site} class="line">
              <span>{site}</span>
              <button
                type="button"
                class="quiet"
                aria-label={words.say('removeNamed', site)}
                onClick={() => props.onChange(props.sites.filter((one) => one !== site))}
              >
                {words.say('remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="line" onSubmit={add}>
        <label class="unseen" for={id}>
          {words.say('addSite')}
        </label>
        <input
          id={id}
          type="text"
          inputMode="url"
          value={text}
          placeholder={words.say('addSite')}
          aria-invalid={isInvalid}
          aria-describedby={isInvalid ? `${id}-fault` : undefined}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {words.say('add')}
        </button>
      </form>
      {isInvalid && (
        <p class="fault" id={`${id}-fault`} role="alert">
          {words.say('siteInvalid')}
        </p>
      )}
    </fieldset>
  );
}
