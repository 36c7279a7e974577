import { describe, expect, it, test } from 'vitest';
import { ApiError } from '../api/api-error.ts';
import type {
  DeclaredSettings,
  QuestionAnswer,
  SaveReport,
  SettingsValues,
  WriteResult,
} from '../systems/settings.ts';
import type { Conflict } from './merge.ts';
import {
  type ChosenTheirs,
  saveSettings,
  type SaveWorld,
  valuesAfter,
  valuesBefore,
} from './save-settings.ts';
import { valueAt, withValueAt } from './values.ts';

const schema: DeclaredSettings['schema'] = {
  type: 'object',
  properties: {
    all: {
      type: 'object',
      title: 'All',
      properties: {
        rows: { type: 'number', title: 'Rows' },
        name: { type: 'string', title: 'Name' },
        notes: { type: 'string', title: 'Notes' },
        token: { type: 'string', title: 'Token', writeOnly: true },
      },
    },
  },
};

type Values = Readonly<Record<string, unknown>>;

function declared(values: Values, token: 'set' | 'unset' = 'unset'): DeclaredSettings {
  return {
    schema,
    uiSchema: { all: { token: { 'ui:widget': 'secret' } } },
    values: { all: values },
    secrets: [
      { path: ['all', 'token'], state: token, clearable: { allowed: true }, lostWithNeighbours: false },
    ],
    editable: { allowed: true },
    notices: [],
    empty: null,
    source: null,
  };
}

const LOADED = declared({ rows: 5, name: 'One', notes: '' });

/** How the server takes the write of one value: it stores what it makes of it, or says what else happens. */
type Taking = (
  value: unknown,
  answer: QuestionAnswer | undefined,
) => { stored: unknown } | WriteResult['outcome'];

/** A server that writes value by value, as InvenTree does, with a person who is asked. */
class World implements SaveWorld {
  values: SettingsValues;
  secret: 'set' | 'unset' = 'unset';
  readonly written: string[] = [];
  readonly asked: string[] = [];
  readonly conflicts: Conflict[] = [];
  readonly taking: Record<string, Taking> = {};
  answers: (QuestionAnswer | null)[] = [];
  chooses: ChosenTheirs | null = [];
  unreadableAfter = Number.POSITIVE_INFINITY;
  breaksAt: string | null = null;
  #reads = 0;

  constructor(values: Values) {
    this.values = { all: values };
  }

  read = async () => {
    this.#reads += 1;
    if (this.#reads > this.unreadableAfter) throw failure('unreachable');
    return { ...declared({}, this.secret), values: this.values };
  };

  write: SaveWorld['write'] = async ({ stored, edited, answers }): Promise<SaveReport> => {
    const names = ['rows', 'name', 'notes', 'token'].filter(
      (name) => valueAt(stored.values, ['all', name]) !== valueAt(edited, ['all', name]),
    );
    const writes: WriteResult[] = [];
    for (const name of names) {
      if (this.breaksAt === name) throw failure('cancelled');
      writes.push({ id: name, paths: [['all', name]], outcome: this.#take(name, edited, answers?.[name]) });
    }
    return { writes };
  };

  #take(name: string, edited: SettingsValues, answer: QuestionAnswer | undefined): WriteResult['outcome'] {
    const path = ['all', name];
    const value = valueAt(edited, path);
    const taken = this.taking[name]?.(value, answer) ?? { stored: value };
    if ('kind' in taken) return taken;
    this.written.push(name);
    if (name === 'token') this.secret = taken.stored === null ? 'unset' : 'set';
    else this.values = withValueAt(this.values, path, taken.stored);
    return { kind: 'stored' };
  }

  choose: SaveWorld['choose'] = async ({ conflicts }) => {
    this.conflicts.push(...conflicts);
    return this.chooses;
  };

  ask: SaveWorld['ask'] = async ({ title }) => {
    this.asked.push(title);
    return this.answers.shift() ?? null;
  };

  onBegin = () => undefined;
}

function failure(kind: ApiError['kind']): ApiError {
  return new ApiError({ kind, source: 'server', serverMessage: 'Words of the server.' });
}

const refuse: Taking = () => ({
  kind: 'refused',
  error: failure('rejected'),
  fields: [{ path: ['all', 'name'], messages: ['No such name.'] }],
});

function question(title: string): WriteResult['outcome'] {
  return { kind: 'asks', question: { title, tasks: [] } };
}

const titles = (changes: readonly { readonly title: string }[]) => changes.map(({ title }) => title);

describe('saveSettings', () => {
  it('stores what was edited, and says what', async () => {
    const world = new World({ rows: 5, name: 'One', notes: '' });
    const outcome = await saveSettings(world, LOADED, { all: { rows: 7, name: 'One', notes: '' } });
    expect(world.written).toEqual(['rows']);
    expect(titles(outcome.stored)).toEqual(['Rows']);
    expect(outcome).toMatchObject({ unsaved: [], altered: [], error: null });
  });

  it('keeps what somebody else has changed beside it', async () => {
    const world = new World({ rows: 5, name: 'Theirs', notes: '' });
    await saveSettings(world, LOADED, { all: { rows: 7, name: 'One', notes: '' } });
    expect(world.values).toEqual({ all: { rows: 7, name: 'Theirs', notes: '' } });
    expect(world.conflicts).toEqual([]);
  });

  it('lets the person choose where both changed the same', async () => {
    const edited = { all: { rows: 7, name: 'Mine', notes: '' } };
    const mine = new World({ rows: 5, name: 'Theirs', notes: '' });
    await saveSettings(mine, LOADED, edited);
    expect(mine.conflicts.map(({ path }) => path)).toEqual([['all', 'name']]);
    expect(mine.values).toEqual({ all: { rows: 7, name: 'Mine', notes: '' } });

    const theirs = new World({ rows: 5, name: 'Theirs', notes: '' });
    theirs.chooses = [['all', 'name']];
    await saveSettings(theirs, LOADED, edited);
    expect(theirs.values).toEqual({ all: { rows: 7, name: 'Theirs', notes: '' } });
  });

  it('writes nothing when the person would rather not choose', async () => {
    const world = new World({ rows: 5, name: 'Theirs', notes: '' });
    world.chooses = null;
    const outcome = await saveSettings(world, LOADED, { all: { rows: 7, name: 'Mine', notes: '' } });
    expect(world.written).toEqual([]);
    expect(outcome).toMatchObject({ stopped: true, stored: [], error: null });
  });

  it('has nothing to store where the server has the values already', async () => {
    const world = new World({ rows: 7, name: 'One', notes: '' });
    const outcome = await saveSettings(world, LOADED, { all: { rows: 7, name: 'One', notes: '' } });
    expect(world.written).toEqual([]);
    expect(outcome).toMatchObject({ stored: [], unsaved: [], altered: [], stopped: false });
  });

  it('tells what is refused from what is stored, and keeps it for another try', async () => {
    const world = new World({ rows: 5, name: 'One', notes: '' });
    world.taking.name = refuse;
    const edited = { all: { rows: 7, name: 'bad', notes: 'n' } };
    const outcome = await saveSettings(world, LOADED, edited);
    expect(titles(outcome.stored)).toEqual(['Rows', 'Notes']);
    expect(outcome.unsaved.map(({ change, why }) => [change.title, why])).toEqual([['Name', 'refused']]);
    expect(outcome.refusals).toEqual([{ path: ['all', 'name'], messages: ['No such name.'] }]);
    expect(outcome.error?.kind).toBe('rejected');
    expect(valuesAfter(outcome, edited)).toEqual(edited);
  });

  it('tells what the server made something else of', async () => {
    const world = new World({ rows: 5, name: 'One', notes: '' });
    world.taking.rows = () => ({ stored: 7 });
    const outcome = await saveSettings(world, LOADED, { all: { rows: 7.5, name: 'One', notes: '' } });
    expect(outcome.altered.map((change) => [change.old, change.new])).toEqual([[7.5, 7]]);
    expect(outcome.stored).toEqual([]);
  });

  it('claims no success for what was taken and is not there', async () => {
    const world = new World({ rows: 5, name: 'One', notes: '' });
    world.taking.rows = () => ({ stored: 5 });
    const outcome = await saveSettings(world, LOADED, { all: { rows: 7, name: 'One', notes: '' } });
    expect(outcome.altered.map((change) => change.new)).toEqual([5]);
    expect(outcome.stored).toEqual([]);
  });

  it('asks what must be decided, several in turn, and writes nothing twice', async () => {
    const world = new World({ rows: 5, name: 'One', notes: '' });
    world.taking.rows = (value, answer) => (answer ? { stored: value } : question('Rows?'));
    world.taking.name = (value, answer) =>
      answer?.sure ? { stored: value } : question(answer?.first ? 'Sure?' : 'Name?');
    world.answers = [{}, { first: 'yes' }, { sure: 'yes' }];
    const outcome = await saveSettings(world, LOADED, { all: { rows: 7, name: 'Two', notes: 'n' } });
    expect(world.asked).toEqual(['Rows?', 'Name?', 'Sure?']);
    expect(world.written).toEqual(['notes', 'rows', 'name']);
    expect(titles(outcome.stored)).toEqual(['Rows', 'Name', 'Notes']);
  });

  it('leaves unsaved what the person says no to, and asks once', async () => {
    const world = new World({ rows: 5, name: 'One', notes: '' });
    world.taking.rows = () => question('Rows?');
    world.taking.name = (value, answer) => (answer ? { stored: value } : question('Name?'));
    world.answers = [null, {}];
    const outcome = await saveSettings(world, LOADED, { all: { rows: 7, name: 'Two', notes: '' } });
    expect(world.asked).toEqual(['Rows?', 'Name?']);
    expect(outcome.unsaved.map(({ change, why }) => [change.title, why])).toEqual([['Rows', 'declined']]);
    expect(titles(outcome.stored)).toEqual(['Name']);
    expect(outcome.error).toBeNull();
  });

  it('finds out by reading what a save has stored that was broken off', async () => {
    const world = new World({ rows: 5, name: 'One', notes: '' });
    world.breaksAt = 'name';
    const outcome = await saveSettings(world, LOADED, { all: { rows: 7, name: 'Two', notes: '' } });
    expect(titles(outcome.stored)).toEqual(['Rows']);
    expect(outcome.unsaved.map(({ change, why }) => [change.title, why])).toEqual([['Name', 'not-tried']]);
    expect(outcome.error?.kind).toBe('cancelled');
  });

  it('says that nothing could be made sure of when it cannot be read again', async () => {
    const world = new World({ rows: 5, name: 'One', notes: '' });
    world.unreadableAfter = 1;
    const outcome = await saveSettings(world, LOADED, { all: { rows: 7, name: 'One', notes: '' } });
    expect(outcome.after).toBeNull();
    expect(outcome.readError?.kind).toBe('unreachable');
    expect(titles(outcome.stored)).toEqual(['Rows']);
  });

  it('tries nothing when it cannot be read before', async () => {
    const world = new World({ rows: 5, name: 'One', notes: '' });
    world.unreadableAfter = 0;
    const outcome = await saveSettings(world, LOADED, { all: { rows: 7, name: 'One', notes: '' } });
    expect(world.written).toEqual([]);
    expect(outcome).toMatchObject({ before: null, stored: [] });
    expect(outcome.error?.kind).toBe('unreachable');
  });

  it('goes by whether there is a secret, and never carries its content on', async () => {
    const world = new World({ rows: 5, name: 'One', notes: '' });
    const edited = { all: { rows: 5, name: 'One', notes: '', token: 'hush' } };
    const outcome = await saveSettings(world, LOADED, edited);
    expect(titles(outcome.stored)).toEqual(['Token']);
    expect(JSON.stringify(outcome.stored)).not.toContain('hush');
    expect(valuesAfter(outcome, edited)).toEqual(LOADED.values);

    const lost = new World({ rows: 5, name: 'One', notes: '' });
    lost.taking.token = () => ({ stored: null });
    const told = await saveSettings(lost, LOADED, edited);
    expect(told.stored).toEqual([]);
    expect(titles(told.altered)).toEqual(['Token']);
  });
});

describe('valuesAfter', () => {
  it('keeps what was typed while it was being saved', async () => {
    const world = new World({ rows: 5, name: 'One', notes: '' });
    const outcome = await saveSettings(world, LOADED, { all: { rows: 7, name: 'One', notes: '' } });
    const typed = { all: { rows: 7, name: 'One', notes: 'later' } };
    expect(valuesAfter(outcome, typed)).toEqual(typed);
  });
});

describe('valuesBefore', () => {
  it('puts back what was stored, beside what was edited since', async () => {
    const world = new World({ rows: 5, name: 'One', notes: '' });
    const outcome = await saveSettings(world, LOADED, { all: { rows: 7, name: 'One', notes: '' } });
    expect(valuesBefore(outcome, { all: { rows: 7, name: 'One', notes: 'later' } })).toEqual({
      all: { rows: 5, name: 'One', notes: 'later' },
    });
  });
});

test('tells what others have changed that nobody has met before the save', async () => {
  const world = new World({ rows: 5, name: 'Theirs', notes: '' });
  const outcome = await saveSettings(world, LOADED, { all: { rows: 7, name: 'One', notes: '' } });
  expect(titles(outcome.stored)).toEqual(['Rows']);
  expect(titles(outcome.theirs)).toEqual(['Name']);
  expect(world.values).toEqual({ all: { rows: 7, name: 'Theirs', notes: '' } });
});
