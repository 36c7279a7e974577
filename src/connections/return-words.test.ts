import { expect, it } from 'vitest';
import { returnWords } from './return-words.ts';

/** How it can end, by the words of `openapi/gateway.yaml`: how bad that is, what it says, and what to do then. */
it.each([
  ['connected', 'success', 'The account is connected', /go on where you came from/],
  ['denied', 'warning', 'You did not agree', /Nothing was connected.*try again/],
  ['expired', 'warning', 'That took longer than five minutes', /Nothing was connected.*begin anew/],
  ['used', 'warning', 'This address was used already', /serves once.*if it is not connected, begin anew/],
  [
    'other-browser',
    'warning',
    'This was begun in another browser, or at another address of Plugboard',
    /Nothing was connected.*Begin anew in this browser/,
  ],
  ['unknown', 'warning', 'Nobody here knows of this any more', /Nothing was connected.*begin anew/],
  ['refused', 'error', 'The account was not connected', /begin anew.*client id and secret/],
  ['unreachable', 'error', 'The server cannot be reached', /Nothing was connected.*when the server is there/],
  // What came of it is not known: nothing is said of that.
  ['timeout', 'error', 'The server did not answer in time', /may still connect.*Look at the connection/],
  ['failed', 'error', 'That did not work', /Try again later.*administrator/],
  ['constructor', 'error', 'That did not work', /Try again later/],
  ['', 'error', 'That did not work', /Try again later/],
])('says of %j what it is and what to do', (outcome, severity, title, next) => {
  const words = returnWords(outcome);
  expect([words.severity, words.title()]).toEqual([severity, title]);
  expect(words.next()).toMatch(next);
});

it('promises that nothing was connected only where that is certain', () => {
  for (const outcome of ['connected', 'used', 'timeout', 'refused', 'failed'])
    expect(returnWords(outcome).next()).not.toContain('Nothing was connected');
});
