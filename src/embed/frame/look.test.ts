import { expect, it } from 'vitest';
import { lookOf, OWN_LOOK } from './look.ts';

it('is Plugboard’s own where the theme names nothing', () => {
  const refused: string[] = [];
  expect(lookOf({}, (why) => refused.push(why))).toEqual(OWN_LOOK);
  expect(lookOf({ scheme: 'auto', background: 'page' }, (why) => refused.push(why))).toEqual(OWN_LOOK);
  expect(refused).toEqual([]);
});

it('leaves out a colour that cannot be read, says so, and takes the rest', () => {
  const refused: string[] = [];
  const look = lookOf({ scheme: 'light', primary: '#ffd400', radius: 0, font: 'Georgia' }, (why) =>
    refused.push(why),
  );
  expect(look).toEqual({ scheme: 'light', colors: null, radius: 0, font: 'Georgia', transparent: false });
  expect(refused).toEqual([expect.stringContaining('#ffd400')]);
});

it('looks at both schemes where the person’s system decides', () => {
  const refused: string[] = [];
  expect(lookOf({ scheme: 'dark', primary: '#ffd400' }, (why) => refused.push(why)).colors).not.toBeNull();
  expect(lookOf({ scheme: 'auto', primary: '#ffd400' }, (why) => refused.push(why)).colors).toBeNull();
  expect(lookOf({ primary: '#ffd400' }, (why) => refused.push(why)).colors).toBeNull();
  expect(refused).toHaveLength(2);
});
