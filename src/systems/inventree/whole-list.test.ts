import { expect, it } from 'vitest';
import { type PageQuery, wholeList } from './whole-list.ts';

/** A server that never gives more than so many rows at once. */
function paged(rows: readonly unknown[], most: number) {
  const asked: PageQuery[] = [];
  const ask = async (page: PageQuery) => {
    asked.push(page);
    const end = page.offset + Math.min(most, page.limit);
    const next = end < rows.length ? `/api/plugins/?offset=${end}` : null;
    return { count: rows.length, next, previous: null, results: rows.slice(page.offset, end) };
  };
  return { ask, asked };
}

it('takes a bare list as it is, with one question', async () => {
  let asked = 0;
  const list = await wholeList(async () => {
    asked += 1;
    return [1, 2];
  });
  expect([list, asked]).toEqual([[1, 2], 1]);
});

it('asks for a long list in parts, and for a short one once', async () => {
  const long = paged(
    Array.from({ length: 600 }, (_, pk) => ({ pk, key: `k${pk}` })),
    1000,
  );
  expect(await wholeList(long.ask)).toMatchObject({ results: { length: 600 }, next: null });
  expect(long.asked.map(({ offset }) => offset)).toEqual([0, 250, 500]);
  const short = paged([1, 2], 1000);
  expect(await wholeList(short.ask)).toMatchObject({ results: [1, 2], next: null });
  expect(short.asked).toEqual([{ limit: 250, offset: 0 }]);
});

it('asks a server that gives fewer at once for all of them', async () => {
  const { ask, asked } = paged([1, 2, 3, 4, 5], 2);
  expect(await wholeList(ask)).toMatchObject({ results: [1, 2, 3, 4, 5], next: null });
  expect(asked.map(({ offset }) => offset)).toEqual([0, 2, 4]);
});

it('takes a row once that came again as others were added before it', async () => {
  const { ask } = paged([{ key: 'a' }, { key: 'b' }, { key: 'b' }, { key: 'c' }], 2);
  expect(await wholeList(ask)).toMatchObject({ results: [{ key: 'a' }, { key: 'b' }, { key: 'c' }] });
});

it('ends where a server promises more and gives nothing, and leaves the promise', async () => {
  const ask = async ({ offset }: PageQuery) => ({ next: '/more', results: offset > 0 ? [] : [1] });
  expect(await wholeList(ask)).toEqual({ next: '/more', results: [1] });
});

it.each([null, 'text', {}, { results: null }])('leaves %j to whoever reads it', async (answer) => {
  expect(await wholeList(async () => answer)).toBe(answer);
});
