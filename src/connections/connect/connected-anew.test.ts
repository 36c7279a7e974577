import { describe, expect, it } from 'vitest';
import { isConnectedAnew } from './connected-anew.ts';

const at = (success: string, sync: string) => ({ success, sync });

describe('an account was connected', () => {
  it.each([
    ['where there was none', null, at('1', '')],
    ['anew, which is a success without a sync', at('1', '1'), at('2', '1')],
  ])('%s', (_name, before, now) => expect(isConnectedAnew(before, now)).toBe(true));

  it.each([
    ['while nothing has changed', at('1', '1'), at('1', '1')],
    ['by a sync that has succeeded', at('1', '1'), at('2', '2')],
    ['by a sync that has failed', at('1', '1'), at('1', '2')],
    ['while there is none', null, null],
    ['when the one that was there is gone', at('1', '1'), null],
  ])('not %s', (_name, before, now) => expect(isConnectedAnew(before, now)).toBe(false));
});
