import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { contractFor } from './contract.ts';

const DESCRIPTION = `
openapi: 3.1.0
info: { title: Shelves, version: '1' }
paths:
  /shelves/{shelf}:
    parameters:
      - $ref: '#/components/parameters/Shelf'
    get:
      operationId: getShelf
      parameters:
        - { name: page, in: query, schema: { type: integer } }
        - { name: ids, in: query, explode: false, schema: { type: array, items: { type: integer } } }
        - { name: X-Trace, in: header, required: true, schema: { type: string, minLength: 3 } }
      responses:
        '200':
          description: The shelf.
          headers:
            X-Count: { required: true, schema: { type: integer } }
          content:
            application/json: { schema: { $ref: '#/components/schemas/Shelf' } }
        '4XX':
          description: Refused.
          content:
            text/plain: { schema: { type: string, maxLength: 10 } }
    put:
      operationId: replaceShelf
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: '#/components/schemas/Shelf' } }
          application/x-www-form-urlencoded:
            schema: { type: object, required: [rows], properties: { rows: { type: integer } } }
      responses:
        '204': { description: Done. }
  /shelves/top:
    get:
      operationId: getTopShelf
      x-plugboard-open-query: true
      responses:
        default: { description: Nothing. }
  /labels/{lang}.json:
    get:
      operationId: getLabels
      parameters:
        - { name: lang, in: path, required: true, schema: { type: string, pattern: '^[a-z]{2}$' } }
      responses:
        '200':
          description: Words.
          content:
            application/json: { schema: { type: object, additionalProperties: { type: string } } }
components:
  parameters:
    Shelf: { name: shelf, in: path, required: true, schema: { type: integer } }
  schemas:
    Shelf:
      type: object
      required: [rows]
      properties:
        rows: { type: integer }
        below: { $ref: '#/components/schemas/Shelf' }
`;

interface Given {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** An application that gives the same answer to everything. */
function answering({ status = 200, headers = {}, body = '' }: Given) {
  const app = Fastify();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, text, done) => done(null, text));
  app.all('/*', (_request, reply) => reply.code(status).headers(headers).send(body));
  return app;
}

const json = { 'content-type': 'application/json; charset=utf-8' };
const shelf: Given = { headers: { ...json, 'x-count': '1' }, body: '{"rows":1,"below":{"rows":2}}' };
const trace = { 'X-Trace': 'abc' };

describe('inject', () => {
  it('hands on what fits', async () => {
    const contract = contractFor(DESCRIPTION);
    const url = '/shelves/7?page=2&ids=1,2';
    const response = await contract.inject(answering(shelf), { method: 'GET', url, headers: trace });
    expect(response.json()).toEqual({ rows: 1, below: { rows: 2 } });
  });

  it('takes the literal template before one with a parameter', async () => {
    const contract = contractFor(DESCRIPTION);
    const request = { method: 'GET', url: '/shelves/top?any=thing' } as const;
    expect((await contract.inject(answering({ status: 202 }), request)).statusCode).toBe(202);
  });

  it('takes a parameter with a literal ending', async () => {
    const contract = contractFor(DESCRIPTION);
    const app = answering({ headers: json, body: '{"a":"b"}' });
    await contract.inject(app, { method: 'GET', url: '/labels/de.json' });
    await expect(contract.inject(app, { method: 'GET', url: '/labels/german.json' })).rejects.toThrow(
      'path parameter lang',
    );
    await expect(contract.inject(app, { method: 'GET', url: '/labels/de_json' })).rejects.toThrow(
      'GET /labels/de_json is not described',
    );
  });

  it.each([
    ['an unknown path', '/shelves', trace, 'GET /shelves is not described'],
    ['a wrong path parameter', '/shelves/oak', trace, 'path parameter shelf'],
    ['a wrong query value', '/shelves/1?page=x', trace, 'query parameter page'],
    ['a wrong list value', '/shelves/1?ids=1,x', trace, 'query parameter ids'],
    ['an unknown query name', '/shelves/1?size=2', trace, 'query parameter size is not described'],
    ['a missing header', '/shelves/1', {}, 'header X-Trace is missing'],
    ['a wrong header', '/shelves/1', { 'x-trace': 'a' }, 'header X-Trace'],
  ])('refuses %s', async (_name, url, headers, message) => {
    const contract = contractFor(DESCRIPTION);
    await expect(contract.inject(answering(shelf), { method: 'GET', url, headers })).rejects.toThrow(message);
  });

  it.each([
    ['a status that is not described', { ...shelf, status: 201 }, 'status 201 is not described'],
    ['a body that does not fit', { ...shelf, body: '{"below":{"rows":"2"}}' }, '/below/rows must be integer'],
    ['a body that is no JSON', { ...shelf, body: '<html>' }, 'says it is JSON and is not'],
    ['another content type', { ...shelf, headers: { 'content-type': 'text/html' } }, 'text/html is not'],
    ['a missing body', { headers: { 'x-count': '1' } }, 'status 200 must have a body'],
    ['a missing header', { ...shelf, headers: json }, 'header X-Count is missing'],
    [
      'an error text that does not fit',
      { status: 404, headers: { 'content-type': 'text/plain' }, body: 'far too long a text' },
      'must NOT have more than 10 characters',
    ],
  ])('refuses an answer with %s', async (_name, given: Given, message) => {
    const contract = contractFor(DESCRIPTION);
    const request = { method: 'GET', url: '/shelves/1', headers: trace } as const;
    await expect(contract.inject(answering(given), request)).rejects.toThrow(message);
  });

  it('checks bodies as JSON and as forms', async () => {
    const contract = contractFor(DESCRIPTION);
    const app = answering({ status: 204 });
    const put = { method: 'PUT', url: '/shelves/1' } as const;
    const form = { 'content-type': 'application/x-www-form-urlencoded' };

    await contract.inject(app, { ...put, payload: { rows: 3 } });
    await contract.inject(app, { ...put, headers: form, payload: 'rows=3' });
    await expect(contract.inject(app, put)).rejects.toThrow('the body is missing');
    await expect(contract.inject(app, { ...put, payload: { rows: 'x' } })).rejects.toThrow('body: /rows');
    await expect(contract.inject(app, { ...put, headers: form, payload: 'rows=x' })).rejects.toThrow('/rows');
    await expect(contract.inject(app, { ...put, payload: 'rows' })).rejects.toThrow(
      'a body of the type text/plain is not described',
    );
    await expect(
      contract.inject(app, {
        method: 'GET',
        url: '/shelves/top',
        headers: { 'content-type': 'application/json' },
        payload: '1',
      }),
    ).rejects.toThrow('a body is not described');
  });

  it('lets a request that is meant not to fit pass, and none that fits', async () => {
    const contract = contractFor(DESCRIPTION);
    const app = answering({ status: 204 });
    const put = { method: 'PUT', url: '/shelves/1', misfit: true } as const;
    await contract.inject(app, { ...put, payload: {} });
    await expect(contract.inject(app, { ...put, payload: { rows: 1 } })).rejects.toThrow('the request fits');
  });

  it('refuses a body where none is described', async () => {
    const contract = contractFor(DESCRIPTION);
    const app = answering({ headers: json, body: '{}' });
    await expect(contract.inject(app, { method: 'GET', url: '/shelves/top' })).rejects.toThrow(
      'status 200 must have no body',
    );
  });
});

describe('checkBody', () => {
  it('checks a body that was written down', () => {
    const contract = contractFor(DESCRIPTION);
    contract.checkBody('getShelf', 200, 'application/json', { rows: 1 });
    contract.checkBody('getShelf', 404, 'text/plain; charset=utf-8', 'gone');
    contract.checkBody('replaceShelf', 204, undefined, undefined);

    expect(() => contract.checkBody('getShelf', 200, 'application/json', {})).toThrow("'rows'");
    expect(() => contract.checkBody('getShelf', 500, 'text/plain', 'x')).toThrow('500 is not described');
    expect(() => contract.checkBody('getShelf', 404, 'text/plain', { a: 1 })).toThrow('given as text');
    expect(() => contract.checkBody('burnShelf', 200, undefined, undefined)).toThrow('burnShelf is not');
  });
});

describe('checkAnswer', () => {
  it('checks an answer that came over a connection', () => {
    const contract = contractFor(DESCRIPTION);
    const headers = { 'content-type': 'text/plain' };
    contract.checkAnswer('GET', '/shelves/1?page=2', { status: 404, headers, text: 'gone' });
    expect(() => contract.checkAnswer('GET', '/shelves/1', { status: 200, headers, text: 'gone' })).toThrow(
      'getShelf: the answer 200 does not fit',
    );
    expect(() => contract.checkAnswer('GET', '/', { status: 200, headers, text: '' })).toThrow(
      'GET / is not described',
    );
  });
});

describe('contractFor', () => {
  it('refuses what is no description', () => {
    expect(() => contractFor('just text')).toThrow('Not an OpenAPI document');
  });
});
