import { describe, expect, it, test } from 'vitest';
import { humanised, settingWords } from './settings-words.ts';

const start = 'server.config.parameter.system';

describe('words', () => {
  const words = settingWords([
    {
      'server.config.name.system.s': 'Section',
      [`${start}.s.p.label`]: 'Setting',
      [`${start}.s.p.label|hint`]: 'Help',
      [`${start}.s.p.checkbox`]: 'Do it',
      [`${start}.s.t.column.label`]: 'Column',
      [`${start}.s.nothing.label`]: '-',
      [`${start}.s.blank.label`]: '  ',
      [`${start}.s.odd.label`]: 7,
      'server.config.option.system.s.p.2': 'two',
      'server.config.group.system.g.title': 'Group',
    },
    { [`${start}.s.nothing.label`]: 'Other language', [`${start}.s.blank.label`]: 'Vorhanden' },
  ]);

  it('are found by the scheme', () => {
    expect(words.section('s')).toBe('Section');
    expect(words.group('g')).toBe('Group');
    expect(words.label(['s', 'p'])).toBe('Setting');
    expect(words.hint(['s', 'p'])).toBe('Help');
    expect(words.caption(['s', 'p'])).toBe('Do it');
    expect(words.label(['s', 't', 'column'])).toBe('Column');
    expect(words.option(['s', 'p'], '2')).toBe('two');
  });

  it('are not there where a lone dash says so, and come from another language where they are missing', () => {
    expect(words.label(['s', 'nothing'])).toBeNull();
    expect(words.label(['s', 'blank'])).toBe('Vorhanden');
    expect(words.label(['s', 'odd'])).toBeNull();
    expect(words.label(['__proto__', 'constructor'])).toBeNull();
    expect(settingWords([]).section('s')).toBeNull();
  });

  it('are cut where nobody would read on', () => {
    const long = settingWords([{ 'server.config.name.system.s': 'x'.repeat(10_000) }]).section('s');
    expect(long?.length).toBeLessThan(300);
  });
});

test.each([
  ['license_early_warning_in_weeks', 'License early warning in weeks'],
  ['status__disk', 'Status disk'],
  ['nfisGeoservices', 'Nfis geoservices'],
  ['API_key', 'API key'],
  ['a', 'A'],
  ['\u200b', '"\u200b"'],
  ['', '""'],
])('%j becomes %j', (name, words) => {
  expect(humanised(name)).toBe(words);
});
