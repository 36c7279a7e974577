import { describe, expect, it } from 'vitest';
import { type Body, startServer, type TestServer, type Username } from './test-support.ts';

interface Page {
  readonly count: number;
  readonly next: string | null;
  readonly results: readonly Body[];
}

async function find(server: TestServer, list: string, query: string): Promise<Page> {
  const answer = await server.as('admin', 'GET', `/api/${list}/?limit=5&${query}`);
  expect(answer.statusCode).toBe(200);
  return answer.json();
}

const LISTS = [
  'part',
  'part/category',
  'stock',
  'stock/location',
  'company',
  'company/part',
  'company/part/manufacturer',
  'order/po',
  'order/so',
  'order/ro',
  'build',
  'user',
  'user/group',
  'user/owner',
  'project-code',
];
const NEWER_LISTS = ['label/template', 'report/template'];

describe.each([198, 435, 534])('what settings point at, at %i', (apiVersion) => {
  const lists = apiVersion === 198 ? LISTS : [...LISTS, ...NEWER_LISTS];

  it('is listed in pages, as a bare array without a limit, and one by one', async () => {
    const server = startServer({ apiVersion });
    for (const list of lists) {
      const { count, next, results } = await find(server, list, '');
      expect([list, results.length, next !== null]).toEqual([list, Math.min(5, count), count > 5]);
      const all = (await server.as('admin', 'GET', `/api/${list}/`)).json<Body[]>();
      expect(all).toHaveLength(count);
      const last = all.at(-1);
      const one = await server.as('admin', 'GET', `/api/${list}/${String(last?.pk)}/`);
      expect(one.json()).toMatchObject({ ...last });
    }
  });

  it('is searched for every word, in whatever case', async () => {
    const server = startServer({ apiVersion });
    const { results } = await find(server, 'part', 'search=USB%20receptacle');
    expect(results.map(({ name }) => name)).toEqual([
      'USB-C receptacle, 16 pins',
      'USB-C receptacle, 24 pins',
      'Micro-USB receptacle',
    ]);
    expect((await find(server, 'part', 'search=zzzz')).count).toBe(0);
    expect((await find(server, 'stock', 'search=epoxy')).count).toBe(1);
  });
});

describe('what settings point at', () => {
  it('is filtered, several filters together, and unknown ones ignored', async () => {
    const server = startServer();
    const { count } = await find(server, 'part', '');
    const bought = await find(server, 'part', 'active=true&purchaseable=True&unheard=of');
    expect(bought.count).toBeLessThan(count);
    expect(bought.results.every(({ active, purchaseable }) => active === true && purchaseable === true)).toBe(
      true,
    );
    expect((await find(server, 'part', 'active=banana')).count).toBe(count);
    expect((await find(server, 'stock/location', 'structural=true')).results).not.toHaveLength(0);
    const refused = await server.as('admin', 'GET', '/api/part/?category=nope');
    expect([refused.statusCode, Object.keys(refused.json<Body>())]).toEqual([400, ['category']]);
  });

  it('tells the part of a stock item when asked, and always for one', async () => {
    const server = startServer();
    const plain = await find(server, 'stock', '');
    expect(plain.results[0]).not.toHaveProperty('part_detail');
    const full = await find(server, 'stock', 'part_detail=true');
    expect(full.results[0]?.part_detail).toMatchObject({ name: 'R_10R_0402_1%' });
    const one = await server.as('admin', 'GET', '/api/stock/1/');
    expect(one.json<Body>().part_detail).toMatchObject({ name: 'R_10R_0402_1%' });
  });

  it('is for people with the role, and some for everyone who is signed in', async () => {
    const server = startServer();
    const status = async (who: Username | null, list: string) =>
      (await server.as(who, 'GET', `/api/${list}/`)).statusCode;
    expect([await status('user', 'part'), await status('user', 'company')]).toEqual([200, 403]);
    expect([await status('staff', 'company'), await status('staff', 'stock/location')]).toEqual([200, 403]);
    expect([await status('user', 'user/owner'), await status(null, 'user/owner')]).toEqual([200, 401]);
  });

  it('is not there under a number that nobody has, nor under a name', async () => {
    const server = startServer();
    expect((await server.as('admin', 'GET', '/api/part/99999/')).statusCode).toBe(404);
    const named = await server.app.inject({ url: '/api/part/nope/' });
    expect([named.statusCode, named.json<Body>().url !== undefined]).toEqual([404, true]);
    const me = await server.as('admin', 'GET', '/api/user/me/');
    expect(me.json()).toMatchObject({ username: 'admin' });
  });

  it('does not know templates of labels and reports before 201', async () => {
    const { app } = startServer({ apiVersion: 198 });
    expect((await app.inject({ url: '/api/label/template/' })).statusCode).toBe(404);
  });
});
