import { describe, expect, test } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import type { SettingPath, SettingsValues, WriteResult } from '../systems/settings.ts';
import { storedDifferently, valuesAfterSave } from './after-save.ts';
import { declare } from './test-support.ts';

const form = (values: SettingsValues[string], secret: 'set' | 'unset' = 'set') =>
  declare(
    {
      all: {
        type: 'object',
        properties: {
          a: { type: 'integer', title: 'A' },
          b: { type: 'string' },
          json: { type: 'string', format: 'json' },
          key: { type: 'string', writeOnly: true, title: 'Key' },
          rows: {
            type: 'array',
            items: { type: 'object', properties: { key: { type: 'string', writeOnly: true } } },
          },
        },
      },
    },
    {
      values: { all: values },
      secrets: [
        { path: ['all', 'key'], state: secret, clearable: { allowed: true }, lostWithNeighbours: false },
      ],
    },
  );
const write = (outcome: WriteResult['outcome'], ...paths: SettingPath[]): WriteResult => ({
  id: JSON.stringify(paths),
  paths,
  outcome,
});
const stored = { kind: 'stored' } as const;
const notTried = { kind: 'not-tried' } as const;

describe('after a save', () => {
  test('what was stored is as the server has it, what was not stays edited', () => {
    const save = {
      before: form({ a: 1, b: 'x' }),
      sent: { all: { a: 7, b: 'y', key: 'hidden' } },
      report: { writes: [write(stored, ['all', 'a'], ['all', 'key']), write(notTried, ['all', 'b'])] },
      fresh: form({ a: 7, b: 'x' }),
    };
    expect(valuesAfterSave(save, save.sent)).toEqual({ all: { a: 7, b: 'y' } });
  });

  test('what was typed since then is kept, secrets too', () => {
    const save = {
      before: form({ a: 1, b: 'x' }),
      sent: { all: { a: 7, b: 'x', key: 'hidden' } },
      report: { writes: [write(stored, ['all', 'a'], ['all', 'key'])] },
      fresh: form({ a: 7, b: 'x' }),
    };
    const now = { all: { a: 8, b: 'typed', key: 'another' } };
    expect(valuesAfterSave(save, now)).toEqual(now);
  });

  test('what others changed meanwhile and nobody edited here is as they made it', () => {
    const save = {
      before: form({ a: 1, b: 'x' }),
      sent: { all: { a: 7, b: 'x' } },
      report: { writes: [write(stored, ['all', 'a'])] },
      fresh: form({ a: 7, b: 'theirs' }),
    };
    expect(valuesAfterSave(save, save.sent)).toEqual({ all: { a: 7, b: 'theirs' } });
  });

  test('a secret of a write that failed stays to be written', () => {
    const save = {
      before: form({}),
      sent: { all: { key: 'hidden' } },
      report: { writes: [write(notTried, ['all', 'key'])] },
      fresh: form({}),
    };
    expect(valuesAfterSave(save, save.sent)).toEqual({ all: { key: 'hidden' } });
  });
});

describe('stored differently', () => {
  test('a value that the server has changed is told with what was sent and what is stored', () => {
    const save = {
      before: form({ a: 1 }),
      sent: { all: { a: 8, json: '{"x":1}', rows: [{ key: 'hidden' }] } },
      report: { writes: [write(stored, ['all', 'a'], ['all', 'json'], ['all', 'rows'])] },
      fresh: form({ a: 7, json: '{ "x": 1 }', rows: [{}] }),
    };
    expect(storedDifferently(save)).toEqual([
      expect.objectContaining({ path: ['all', 'a'], title: 'A', kind: 'value', old: 8, new: 7 }),
    ]);
  });

  test('only of what was written', () => {
    const error = new ApiError({ kind: 'rejected', source: 'server' });
    const save = {
      before: form({ a: 1 }),
      sent: { all: { a: 8 } },
      report: { writes: [write({ kind: 'refused', error, fields: [] }, ['all', 'a'])] },
      fresh: form({ a: 1 }),
    };
    expect(storedDifferently(save)).toEqual([]);
  });

  test('a secret that is not set afterwards is told without its content', () => {
    const save = {
      before: form({}, 'unset'),
      sent: { all: { key: 'hidden' } },
      report: { writes: [write(stored, ['all', 'key'])] },
      fresh: form({}, 'unset'),
    };
    expect(storedDifferently(save)).toEqual([
      expect.objectContaining({ title: 'Key', kind: 'secret', old: 'replace', new: 'unset' }),
    ]);
    expect(storedDifferently({ ...save, fresh: form({}, 'set') })).toEqual([]);
    expect(storedDifferently({ ...save, sent: { all: { key: null } }, fresh: form({}, 'set') })).toEqual([
      expect.objectContaining({ kind: 'secret', old: 'clear', new: 'set' }),
    ]);
  });
});
