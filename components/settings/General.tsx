import { ARTICLE_LANGUAGES } from '../../lib/core/settings';
import { INTERFACE_LANGUAGES } from '../../lib/core/wording/words';
import { useWords } from '../words';
import { Check, Choice, Group, Pick } from './fields';
import type { SectionProps } from './Settings';

/** Waits before a card opens, in milliseconds. */
const DELAYS = ['0', '150', '300', '500', '800', '1200'] as const;

/** How a card opens. */
export function Cards({ settings, change }: SectionProps) {
  const words = useWords();
  const known = DELAYS.some((delay) => Number(delay) === settings.delay);
  const delays = known ? [...DELAYS] : [...DELAYS, String(settings.delay)];
  return (
    <>
      <Choice
        label={words.say('settingsOpen')}
        value={settings.trigger}
        options={[
          { value: 'rest', label: words.say('openOnHover') },
          { value: 'click', label: words.say('openOnClick') },
          { value: 'key', label: words.say('openOnKey') },
        ]}
        onChange={(trigger) => change({ trigger })}
      />
      <Pick
        label={words.say('settingsDelay')}
        value={String(settings.delay)}
        options={delays.map((value) => ({ value, label: words.say('milliseconds', Number(value)) }))}
        onChange={(value) => change({ delay: Number(value) })}
      />
    </>
  );
}

/** Colours and language of the interface, and languages that are read. */
export function Appearance({ settings, change }: SectionProps) {
  const words = useWords();
  const named = (tag: string, language: string) => new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  return (
    <>
      <Choice
        label={words.say('settingsTheme')}
        value={settings.theme}
        options={[
          { value: 'auto', label: words.say('themeAuto') },
          { value: 'light', label: words.say('themeLight') },
          { value: 'dark', label: words.say('themeDark') },
        ]}
        onChange={(theme) => change({ theme })}
      />
      <Pick
        label={words.say('settingsInterface')}
        value={settings.interfaceLanguage}
        options={[
          { value: 'auto' as const, label: words.say('languageAuto') },
          ...INTERFACE_LANGUAGES.map((value) => ({ value, label: named(value, value) })),
        ]}
        onChange={(interfaceLanguage) => change({ interfaceLanguage })}
      />
      <Check label={words.say('settingsBadge')} isOn={settings.badge} onChange={(badge) => change({ badge })} />
      <Group label={words.say('settingsLanguages')} hint={words.say('settingsLanguagesHint')}>
        <div class="columns">
          {ARTICLE_LANGUAGES.map((tag) => (
            <Check
              key={tag}
              label={named(tag, words.locale)}
              isOn={!settings.languagesOff.includes(tag)}
              onChange={(isOn) =>
                change({
                  languagesOff: isOn
                    ? settings.languagesOff.filter((one) => one !== tag)
                    : [...settings.languagesOff, tag],
                })
              }
            />
          ))}
        </div>
      </Group>
    </>
  );
}
