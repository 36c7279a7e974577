import { isJsonObject, type JsonObject, objectOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { visibleText } from '../names.ts';
import type { MakeKind } from './settings-kind.ts';

/**
 * A person of the server, by number: no list of people is described.
 * upstream: fylr 6.23.1, reading gives the whole person, writing takes `{_basetype, user: {_id}}` only
 */
export const userKind: MakeKind = ({ name }, { holders, inRows }) => {
  const now = inRows ? null : nameOfUser(own(holders[0] ?? {}, name));
  return {
    schema: { type: 'integer', minimum: 1 },
    notes: [m.fylr_setting_user(), ...(now === null ? [] : [m.fylr_setting_user_now({ name: now })])],
    fits: (stored) => Number.isInteger(numberOfUser(stored)),
    read: numberOfUser,
    write: (edited) => (Number.isInteger(edited) ? reduced(edited) : edited),
    untouched: (stored) => {
      const number = numberOfUser(stored);
      return Number.isInteger(number) ? reduced(number) : stored;
    },
  };
};

function reduced(number: unknown): JsonObject {
  return { _basetype: 'user', user: { _id: number } };
}

function numberOfUser(stored: unknown): unknown {
  const user = isJsonObject(stored) ? own(stored, 'user') : undefined;
  return isJsonObject(user) ? own(user, '_id') : undefined;
}

function nameOfUser(stored: unknown): string | null {
  const user = objectOf(own(objectOf(stored), 'user'));
  const [name, login] = [own(user, 'displayname'), own(user, 'login')].map((text) =>
    visibleText(textOf(text)),
  );
  if (name && login) return `${name} (${login})`;
  return name ?? login ?? null;
}
