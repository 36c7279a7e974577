import { afterEach, describe, expect, test } from 'vitest';
import { overwriteGetLocale } from '../../messages/runtime.js';
import { scheduleFaultWords } from './schedule-fault-words.ts';
import { scheduleWords } from './schedule-words.ts';
import { readSchedule, type Schedule } from './schedule.ts';

function scheduleOf(text: string): Schedule {
  const { schedule, fault } = readSchedule(text);
  if (!schedule) throw new Error(`${text}: ${fault.kind}`);
  return schedule;
}

afterEach(() => overwriteGetLocale(() => 'en'));

describe('a schedule in words', () => {
  test.each([
    ['30 4 * * *', 'Every day at 04:30', 'Täglich um 04:30 Uhr'],
    ['0 4,12,20 * * *', 'Every day at 04:00, 12:00, and 20:00', 'Täglich um 04:00, 12:00 und 20:00 Uhr'],
    ['15 0 4 * * *', 'Every day at 04:00:15', 'Täglich um 04:00:15 Uhr'],
    ['0 4 * * SUN', 'At 04:00, on Sunday', 'Um 04:00 Uhr, nur Sonntag'],
    ['0 4 * * 7', 'At 04:00, on Sunday', 'Um 04:00 Uhr, nur Sonntag'],
    ['0 4 * * MON-FRI', 'At 04:00, on Monday to Friday', 'Um 04:00 Uhr, nur Montag bis Freitag'],
    ['0 4 * * 5-7', 'At 04:00, on Friday to Sunday', 'Um 04:00 Uhr, nur Freitag bis Sonntag'],
    // Both are needed, which neither "and" nor "or" tells.
    [
      '0 4 13 * FRI',
      'At 04:00, on day 13 of the month, only if that is Friday',
      'Um 04:00 Uhr, am 13. des Monats, nur wenn das Freitag ist',
    ],
    [
      '0 4 1 * MON,WED',
      'At 04:00, on day 1 of the month, only if that is Monday or Wednesday',
      'Um 04:00 Uhr, am 1. des Monats, nur wenn das Montag oder Mittwoch ist',
    ],
    [
      '0 4 1-7 * MON',
      'At 04:00, on day 1 to day 7 of the month, only if that is Monday',
      'Um 04:00 Uhr, am 1. bis 7. des Monats, nur wenn das Montag ist',
    ],
    [
      '0 4 1,15 JAN,JUL ?',
      'At 04:00, on day 1 and day 15 of the month, in January and July',
      'Um 04:00 Uhr, am 1. und 15. des Monats, im Januar und Juli',
    ],
    ['0 0 4 ? * ? 2030', 'At 04:00, in 2030', 'Um 04:00 Uhr, 2030'],
    ['* * * * * *', 'Every second', 'Jede Sekunde'],
    ['*/30 * * * * *', 'Every 30 seconds', 'Alle 30 Sekunden'],
    ['*/15 * * * *', 'Every 15 minutes', 'Alle 15 Minuten'],
    ['*/15 * * * MON', 'Every 15 minutes, on Monday', 'Alle 15 Minuten, nur Montag'],
    ['0 * * * *', 'Every hour', 'Jede Stunde'],
    // Not every 45 minutes: at 00 and at 45.
    ['*/45 * * * *', 'At 0 and 45 minutes past the hour', 'Bei Minute 0 und 45'],
    [
      '0 */5 * * *',
      'Every day at 00:00, 05:00, 10:00, 15:00, and 20:00',
      'Täglich um 00:00, 05:00, 10:00, 15:00 und 20:00 Uhr',
    ],
    ['0 */2 * * *', 'On the hour, every 2 hours', 'Zur vollen Stunde, alle 2 Stunden'],
    [
      '0 9-17 * * MON-FRI',
      'Every hour, between 09:00 and 17:00, on Monday to Friday',
      'Jede Stunde, zwischen 09:00 und 17:00, nur Montag bis Freitag',
    ],
  ])('%j', (text, english, german) => {
    expect(scheduleWords(scheduleOf(text))).toBe(english);
    overwriteGetLocale(() => 'de');
    expect(scheduleWords(scheduleOf(text))).toBe(german);
  });

  test.each([
    ['0 4 * * 0', 'Write SUN for Sunday', 'Für Sonntag SUN schreiben'],
    ['@daily', '@daily', '@daily'],
    ['0 4 * * Monday', 'write MON', 'MON schreiben'],
    ['0 4 * *', 'this has 4', 'hier sind es 4'],
    ['60 4 * * *', '0 to 59', '0 bis 59'],
    ['*/99 * * * *', 'from 1 to 59', 'zwischen 1 und 59'],
    ['0 4 L * *', 'L, W and #', 'L, W und #'],
    ['? 4 * * *', 'write *', '* statt'],
    ['', '0 4 * * SUN', '0 4 * * SUN'],
  ])('the fault of %j says what to do', (text, english, german) => {
    const { fault } = readSchedule(text);
    expect(fault && scheduleFaultWords(fault)).toContain(english);
    overwriteGetLocale(() => 'de');
    expect(fault && scheduleFaultWords(fault)).toContain(german);
  });
});
