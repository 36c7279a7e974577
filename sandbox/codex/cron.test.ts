import { describe, expect, test } from 'vitest';
import { normalCron } from './cron.ts';

describe('a schedule', () => {
  test.each([
    ['30 4 * * *', '0 30 4 * * *'],
    ['  0 4 * * SUN ', '0 0 4 * * SUN'],
    ['0 4 * * 7', '0 0 4 * * 7'],
    ['0 */6 * * *', '0 0 */6 * * *'],
    ['0 0 3 * * MON-FRI', '0 0 3 * * MON-FRI'],
    ['* * * * * *', '* * * * * *'],
    ['0 0 12 1,15 jan-jun ? 2030', '0 0 12 1,15 jan-jun ? 2030'],
    // Passes here, and never fires.
    ['0 4 * * MONDAY,TUES', '0 0 4 * * MONDAY,TUES'],
    ['0 4 *,5 * *', '0 0 4 *,5 * *'],
    ['5/15 10-20/2 ? * *', '0 5/15 10-20/2 ? * *'],
    ['*/59 */23 */31 */12 MON-FRI/7', '0 */59 */23 */31 */12 MON-FRI/7'],
  ])('%j is kept as %j', (text, kept) => {
    expect(normalCron(text)).toBe(kept);
  });

  test.each([
    '',
    '@daily',
    '* * * *',
    '0 4 * * 0',
    '0 4 * * 8',
    '60 4 * * *',
    '0 24 * * *',
    '0 4 0 * *',
    '0 4 L * *',
    '0 4 15W * *',
    '0 4 * * MON#2',
    '0 4 * 13 *',
    '? 4 * * *',
    '0 9-5 * * *',
    '*/0 * * * *',
    '*/60 * * * *',
    '0 */24 * * *',
    '0 4 * * */8',
    '0 4 * * FRI-7',
    '0 4 * * SUN/2',
    '0 4 * * FRI-SUN',
    '0 4 * SEPT *',
    '0,,5 * * * *',
    '0 4 * * * * * *',
    'a b c d e',
  ])('%j is none', (text) => {
    expect(normalCron(text)).toBeUndefined();
  });
});
