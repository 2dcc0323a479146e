import { describe, expect, it } from 'vitest';
import { isPublished } from '../../dataset/publishers';

describe('a card links', () => {
  it.each([
    'https://history.state.gov/departmenthistory/travels/president/trump-donald-j',
    'http://en.kremlin.ru/events/president/news/55006',
    'https://www.consilium.europa.eu/en/press/',
    'https://www.mofa.go.jp/policy/',
    'https://de.wikipedia.org/wiki/Angela_Merkel',
    'https://www.politico.com/story/2018/12/01/trump-putin-meeting-g20-1037141',
  ])('%s', (url) => expect(isPublished(url)).toBe(true));
});

describe('a card does not link', () => {
  it.each([
    ['a mirror', 'https://wikimili.com/en/Angela_Merkel'],
    ['a gateway', 'https://abc.ipfs.dweb.link/wiki/Merkel.html'],
    ['a blog', 'https://quiz.blogspot.com/2012/01/summits.html'],
    ['a host that only ends like a publisher', 'https://notpolitico.com/story'],
    ['a host that only contains an official one', 'https://state.gov.example.com/'],
    ['what is no address', 'state.gov'],
  ])('%s', (_what, url) => expect(isPublished(url)).toBe(false));
});
