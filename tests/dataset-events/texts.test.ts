import { describe, expect, test } from 'vitest';
import { countryOf, countryOfKey } from '../../dataset/readers/events/countries';
import { kremlinPlace } from '../../dataset/readers/events/kremlin-places';
import { parseRussianTitle, russianParticipant } from '../../dataset/readers/events/kremlin-russian';
import { parseKremlinTitle } from '../../dataset/readers/events/kremlin-titles';
import { dayInLead, placeInLead } from '../../dataset/readers/events/leads';
import { splitMeetingTitle } from '../../dataset/readers/events/meeting-titles';
import { counterpartSpans, isCeremony, sentencesOf } from '../../dataset/readers/events/phrases';
import { seriesIn } from '../../dataset/readers/events/series';

describe('countries', () => {
  test('names, adjectives, abbreviations and former states', () => {
    expect(['the Republic of Korea', 'Russian', 'U.S.', 'Azerbaijan’s', 'Soviet', 'Holy See'].map(countryOf)).toEqual([
      'KR',
      'RU',
      'US',
      'AZ',
      'SUHH',
      'VA',
    ]);
    expect(countryOf('Congolese')).toBeUndefined();
    expect(countryOf('Berg')).toBeUndefined();
  });

  test('a key means the state of its day', () => {
    expect(countryOfKey('russia', '1988-05-29')).toBe('SUHH');
    expect(countryOfKey('russia', '2002-05-23')).toBe('RU');
    expect(countryOfKey('korea-south', '2002-05-23')).toBe('KR');
  });
});

describe('remarks about a trip', () => {
  test('sentences end neither at initials nor at abbreviations', () => {
    expect(sentencesOf('Met with J. Berg at St. Ives. Addressed U.S. troops; visited Rome.')).toHaveLength(3);
  });

  test('those met stand behind a word of meeting, up to the next activity', () => {
    const spans = (text: string) => counterpartSpans(text).map((span) => span.text.trim());
    expect(spans('Met with President Berg and addressed the Parliament')).toEqual(['President Berg']);
    expect(spans('Discussed trade with Foreign Minister Lund')).toEqual(['Foreign Minister Lund']);
    expect(spans('Addressed the Parliament')).toEqual([]);
  });

  test('a funeral or an inauguration is no meeting, unless the sentence says met', () => {
    expect(isCeremony('Attended the funeral of President Berg')).toBe(true);
    expect(counterpartSpans('Attended the funeral of President Berg with Prime Minister Lund')).toEqual([]);
    expect(
      counterpartSpans('Attended the inauguration of President Berg and met with Prime Minister Lund').at(-1)?.text,
    ).toBe('Prime Minister Lund');
  });

  test('summits are told by their series', () => {
    expect(seriesIn('Attended the G-20 Economic Summit')?.id).toBe('G20');
    expect(seriesIn('Attended the Economic Summit Meeting')?.id).toBe('G7');
    expect(seriesIn('Attended the NATO Summit Meeting')?.id).toBe('NATO');
    expect(seriesIn('Attended a NATO Ministerial Meeting')).toBeUndefined();
  });
});

describe('headlines of readouts', () => {
  test('both sides and how they met', () => {
    expect(splitMeetingTitle('Readout of President Berg’s Call with Prime Minister Lund of Norway')).toEqual({
      own: 'President Berg',
      others: 'Prime Minister Lund of Norway',
      mode: 'phone',
    });
    expect(splitMeetingTitle('Secretary Berg’s Virtual Meeting with Foreign Minister Lund on Trade')).toMatchObject({
      others: 'Foreign Minister Lund',
      mode: 'video',
    });
    expect(
      splitMeetingTitle('Remarks by President Berg and Prime Minister Lund of Norway Before Bilateral Meeting'),
    ).toMatchObject({
      own: 'President Berg',
      others: 'Prime Minister Lund of Norway',
      mode: 'in-person',
    });
  });

  test('announcements and briefings are no meetings', () => {
    expect(splitMeetingTitle('Background Press Call on the Upcoming Meeting with President Lund')).toBeNull();
    expect(splitMeetingTitle('Fact Sheet: New Measures on Trade')).toBeNull();
  });

  test('the day is the one the text gives, counted from publication', () => {
    expect(dayInLead('The President spoke yesterday with Prime Minister Lund.', '2022-03-01')).toBe('2022-02-28');
    expect(dayInLead('On Wednesday, the President held a call.', '2025-01-23')).toBe('2025-01-22');
    expect(dayInLead('The adviser spoke on December 30 with his counterpart.', '2022-01-02')).toBe('2021-12-30');
    expect(dayInLead('The two leaders discussed trade.', '2022-03-01')).toBeUndefined();
  });

  test('the place is a town with its country, or Washington', () => {
    expect(placeInLead('The President met today with Prime Minister Lund in Munich, Germany.')).toEqual({
      place: 'Munich',
      area: 'DE',
    });
    expect(placeInLead('Oval Office 10:12 A.M. EST')).toEqual({ place: 'Washington, D.C.', area: 'US' });
    expect(placeInLead('They discussed trade in Goods, Services and more.')).toBeUndefined();
  });
});

describe('the Kremlin’s list', () => {
  const named = (title: string, tags: string[] = []) =>
    parseKremlinTitle(title, tags)?.participants.map(({ name, area }) => `${name} ${area ?? ''}`.trim());

  test('titles old and new', () => {
    expect(named('Meeting with President of Chile Pedro Soto')).toEqual(['Pedro Soto CL']);
    expect(named('President Vladimir Putin met with Chilean President Pedro Soto')).toEqual(['Pedro Soto CL']);
    expect(named('President Vladimir Putin and Chilean President Pedro Soto held talks')).toEqual(['Pedro Soto CL']);
    expect(named('Presidents Vladimir Putin of Russia and Pedro Soto of Chile held negotiations')).toEqual([
      'Pedro Soto CL',
    ]);
    expect(parseKremlinTitle('Telephone conversation with Prime Minister of Chile Ana Ruiz', [])?.mode).toBe('phone');
  });

  test('countries alone are completed by the tags of persons, given name first', () => {
    expect(named('Russian-Chilean talks', ['Soto Pedro Luis'])).toEqual(['Pedro Luis Soto CL']);
  });

  test('greetings and messages are no meetings; groups name no one', () => {
    expect(parseKremlinTitle('Greetings to President of Chile Pedro Soto', [])).toBeNull();
    expect(parseKremlinTitle('President Vladimir Putin sent a message to Chilean President Pedro Soto', [])).toBeNull();
    expect(named('Meeting with permanent members of Security Council')).toEqual([]);
  });

  test('places without halls and houses', () => {
    expect(kremlinPlace('The Kremlin, Moscow')).toEqual({ place: 'Moscow', area: 'RU' });
    expect(kremlinPlace('Oval Office, White House, Washington')).toEqual({ place: 'Washington, D.C.' });
    expect(kremlinPlace('Osaka')).toEqual({ place: 'Osaka' });
  });

  test('Russian titles: foreign holders of one office by office, others by name in the nominative', () => {
    expect(parseRussianTitle('Телефонный разговор с Президентом Сербии Иваном Петровым')).toEqual({
      mode: 'phone',
      participants: [{ name: '', role: 'head-of-state', area: 'RS', certainty: 'stated' }],
    });
    expect(parseRussianTitle('Рабочая встреча с Министром культуры Сергеем Ивановым')?.participants[0]).toMatchObject({
      name: 'Сергей Иванов',
      area: 'RU',
    });
    expect(parseRussianTitle('Совещание по экономическим вопросам')).toBeNull();
    expect(russianParticipant('ИВАНОВ Сергей Петрович – Министр иностранных дел Российской Федерации')).toMatchObject({
      name: 'Сергей Петрович Иванов',
      role: 'foreign-minister',
    });
  });
});
