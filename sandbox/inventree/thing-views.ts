import { booleanQuery } from './body.ts';
import type { Context } from './context.ts';
import { fieldError, notFound } from './errors.ts';
import { page } from './paging.ts';
import { hasRight, signedIn } from './permissions.ts';
import { THING_LISTS, type ThingList } from './thing-lists.ts';
import type { Thing } from './things/thing.ts';
import type { Call, Permission, View } from './view.ts';

/** The lists that settings point at, and each of their rows; only for reading. */
export function thingViews({ behaviour }: Context): View[] {
  return THING_LISTS.filter((list) => behaviour.hasNewPrinting || !list.isNewPrinting).flatMap(viewsOf);
}

function viewsOf(list: ThingList): View[] {
  const permission = permissionOf(list);
  return [
    {
      path: list.path,
      permission,
      methods: { GET: (call) => ({ status: 200, body: listed(list, call) }) },
    },
    {
      // Anything but a number is no address here.
      path: `${list.path}:id(^\\d+$)/`,
      permission,
      methods: { GET: (call) => ({ status: 200, body: one(list, call) }) },
    },
  ];
}

function permissionOf({ role }: ThingList): Permission {
  return role === undefined ? signedIn : (person) => hasRight(person, role, 'view');
}

function listed(list: ThingList, call: Call): unknown {
  const words = (call.query.get('search') ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const found = list.rows.filter(
    (row) =>
      words.every((word) => searchedIn(list, row).some((text) => text.includes(word))) &&
      list.filters.every((field) => passes(row, field, call)),
  );
  return page(call, found, (row) =>
    withAddition(list, row, (name) => booleanQuery(call.query, name) === true),
  );
}

function searchedIn({ searched, alsoSearched }: ThingList, row: Thing): readonly string[] {
  return [...searched.map((field) => row[field]), ...(alsoSearched?.(row) ?? [])].map(textOf);
}

/** @throws Refusal 404 when there is no such row. */
function one(list: ThingList, call: Call): unknown {
  const id = Number(call.param('id'));
  const row = list.rows.find(({ pk }) => pk === id);
  if (!row) throw notFound('No such thing matches the given query.');
  return withAddition(list, row, () => true);
}

function withAddition({ onDemand = {} }: ThingList, row: Thing, wanted: (name: string) => boolean): unknown {
  const added = Object.entries(onDemand).filter(([name]) => wanted(name));
  return { ...row, ...Object.fromEntries(added.map(([name, make]) => [name, make(row)])) };
}

/** @throws Refusal 400 when the number of a thing is asked for with something that is none. */
function passes(row: Thing, field: string, call: Call): boolean {
  const wanted = call.query.get(field);
  if (wanted === null || wanted === '') return true;
  const value = row[field];
  if (typeof value === 'boolean') {
    // A word that is neither is ignored.
    const flag = booleanQuery(call.query, field);
    return flag === undefined || flag === value;
  }
  if (typeof value === 'number' && !/^\d+$/.test(wanted)) {
    throw fieldError(field, 'Select a valid choice. That choice is not one of the available choices.');
  }
  return textOf(value) === wanted.toLowerCase();
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).toLowerCase() : '';
}
