import { describe, expect, it } from 'vitest';
import { MASK } from '../api/secrets.ts';
import {
  codeFact,
  factGroup,
  flagFact,
  furtherFacts,
  jsonFact,
  linkFact,
  linksOf,
  listFact,
  numberFact,
  textFact,
  timeFact,
  wordsFor,
} from './fact-builders.ts';

const label = () => 'Label';

describe('facts of untrusted values', () => {
  it.each([
    ['text', textFact(label, ' x '), { kind: 'text', text: 'x' }],
    ['a number as text', textFact(label, 1.1), { kind: 'text', text: '1.1' }],
    ['a flag', flagFact(label, false), { kind: 'flag', flag: false }],
    ['a number', numberFact(label, 0), { kind: 'number', number: 0 }],
    ['a time', timeFact(label, '2026-01-01T00:00:00Z'), { kind: 'time', time: '2026-01-01T00:00:00Z' }],
    ['a time in words', timeFact(label, 'last Tuesday'), { kind: 'text', text: 'last Tuesday' }],
    ['an address', linkFact(label, ' https://x.example'), { kind: 'link', url: 'https://x.example' }],
    ['a hostile address', linkFact(label, 'javascript:x'), { kind: 'link', url: 'javascript:x' }],
    [
      'a list',
      listFact(label, ['a', 1, { token: 'x' }]),
      { kind: 'list', items: ['a', '1', `{"token":"${MASK}"}`] },
    ],
    ['an empty list', listFact(label, []), { kind: 'none' }],
    ['JSON', jsonFact(label, { password: 'x', a: 1 }), { kind: 'json', json: { password: MASK, a: 1 } }],
  ])('%s', (_name, made, value) => {
    expect(made?.value).toEqual(value);
  });

  it.each([
    textFact(label, ''),
    textFact(label, {}),
    flagFact(label, 'true'),
    numberFact(label, '1'),
    numberFact(label, Number.NaN),
    timeFact(label, 7),
    linkFact(label, null),
    listFact(label, 'a'),
    jsonFact(label, {}),
    jsonFact(label, []),
    jsonFact(label, null),
  ])('are left out when they are not what they should be: %#', (made) => {
    expect(made).toBeNull();
    expect(factGroup(label, [made]).facts).toEqual([]);
  });
});

describe('a text that nobody can see', () => {
  it.each([textFact(label, '\u200B'), codeFact(label, '\u202E\u0007')])('is said to be one: %#', (made) => {
    expect(made?.value.kind === 'none' && made.value.why?.()).toBe('Nothing that can be seen');
  });
});

describe('furtherFacts', () => {
  it('shows what is not known, by its own name, secrets masked', () => {
    const { facts } = furtherFacts(
      label,
      {
        known: 1,
        text: 'x',
        on: true,
        count: 2,
        more: { a: 1 },
        api_key: 'S3CRET',
        nothing: null,
        __proto__x: 'y',
      },
      ['known'],
    );
    expect(facts.map(({ label: name, value }) => [name(), value.kind])).toEqual([
      ['text', 'text'],
      ['on', 'flag'],
      ['count', 'number'],
      ['more', 'json'],
      ['api_key', 'text'],
      ['__proto__x', 'text'],
    ]);
    expect(JSON.stringify(facts)).not.toContain('S3CRET');
  });

  it.each([null, 'x', [1], 7])('finds nothing in %j', (object) => {
    expect(furtherFacts(label, object, []).facts).toEqual([]);
  });
});

describe('wordsFor', () => {
  it.each([
    ['on', 'On'],
    ['resting', 'resting'],
    ['constructor', 'constructor'],
  ])('has words for %s', (value, words) => {
    expect(wordsFor({ on: () => 'On' }, value)?.()).toBe(words);
  });
  it.each([null, undefined, '', 7, {}])('has none for %j', (value) => {
    expect(wordsFor({}, value)).toBeNull();
  });
});

describe('linksOf', () => {
  it('keeps what is an address of any kind: what becomes a link is decided where it is shown', () => {
    const urls = ['https://a.example', 'javascript:alert(1)', ' ', null, 7];
    expect(linksOf(urls.map((url) => ({ label, url }))).map(({ url }) => url)).toEqual([
      'https://a.example',
      'javascript:alert(1)',
    ]);
  });
});
