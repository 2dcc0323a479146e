import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES, type Messages } from '../../lib/core/wording/words';

function messagesOf(language: string): Messages {
  return JSON.parse(fs.readFileSync(path.join('public/_locales', language, 'messages.json'), 'utf8')) as Messages;
}

const english = messagesOf('en');
const places = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

/** `_f` forms exist only where a language's titles have a gender. */
const isFeminine = (key: string) => /^(post|role)_.*_f$/.test(key);

/** Plural forms may spell out what `$1` says in others: "1 meeting", "once". */
const isPlural = (key: string) => /_(one|two|few|many)$/.test(key);

describe.each(INTERFACE_LANGUAGES.filter((language) => language !== 'en'))('the messages in %s', (language) => {
  const messages = messagesOf(language);

  it('are as many as the English ones', () => {
    const keys = Object.keys(messages).filter((key) => !isFeminine(key));
    expect(keys.sort()).toEqual(
      Object.keys(english)
        .filter((key) => !isFeminine(key))
        .sort(),
    );
  });

  it('have the same places to fill', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const original = english[key]?.message;
      if (original === undefined || isPlural(key)) continue;
      expect(`${key} ${places(message)}`).toBe(`${key} ${places(original)}`);
    }
  });

  it('say something, without loose spaces', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      expect(`${key}: ${message}`).toMatch(/: \S/);
      expect(message).toBe(message.trim());
    }
  });
});

describe('plural forms', () => {
  it('come in pairs', () => {
    const keys = Object.keys(english);
    for (const key of keys.filter((one) => one.endsWith('_one')))
      expect(keys).toContain(key.replace(/_one$/, '_other'));
    for (const key of keys.filter((one) => one.endsWith('_other'))) {
      // event types have an "other" of their own
      if (key !== 'type_other') expect(keys).toContain(key.replace(/_other$/, '_one'));
    }
  });
});
