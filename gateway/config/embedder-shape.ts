import * as v from 'valibot';
import { embedPages } from './embed-page.ts';
import { addressId } from './id-shape.ts';

/** The shape of an entry under `embedders` in `plugboard.config.yaml`. Messages are written for the operator. */

/** Names and addresses that mean themselves in a policy of the page: no wildcard, no quote, no separator. */
const plainHost = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/;
const loopbackHost = /^(?:localhost|(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function originOf(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const isPlain = /^https?:$/.test(url.protocol) && plainHost.test(url.hostname);
  return isPlain && url.origin === text ? url : undefined;
}

/** Whether an origin is plain http on another machine: whoever is on the line can change such a page. */
export function isOpenHttp(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'http:' && !loopbackHost.test(hostname);
}

const origin = v.pipe(
  v.string('must be text, for example https://intranet.example.org'),
  v.check(
    (text) => originOf(text) !== undefined,
    'must be an origin as browsers write it, in small letters: scheme, host and a port other than the usual one, for example https://intranet.example.org; without a path, a slash at its end, a name or a *',
  ),
);

const leastSecret = 32;

export const embedder = v.strictObject(
  {
    id: addressId,
    origins: v.pipe(
      v.array(origin, 'must be a list: [https://intranet.example.org]'),
      v.minLength(1, 'must have at least one origin'),
      v.maxLength(20, 'must have at most 20 origins'),
    ),
    servers: v.pipe(
      v.array(v.string('must be the id of a server'), 'must be a list of ids of servers'),
      v.minLength(1, 'must have at least one id of a server'),
    ),
    pages: v.pipe(
      v.array(
        v.picklist(embedPages, `must be one of ${embedPages.join(', ')}`),
        `must be a list of ${embedPages.join(', ')}`,
      ),
      v.minLength(1, `must have at least one of ${embedPages.join(', ')}`),
    ),
    secret: v.optional(
      v.pipe(
        v.string('must be text; write it in quotes'),
        v.minLength(
          leastSecret,
          `must have at least ${leastSecret} characters; make one with: openssl rand -base64 32`,
        ),
        v.maxLength(1024, 'must have at most 1024 characters'),
        v.regex(
          /^[\x21-\x7e]+$/,
          'must be of letters, digits and signs that a header can carry, without spaces',
        ),
      ),
    ),
    browserTokens: v.optional(v.boolean('must be true or false'), false),
    sessionMinutes: v.optional(
      v.pipe(
        v.number('must be a number of minutes'),
        v.minValue(1, 'must be at least 1 minute'),
        v.maxValue(60, 'must be at most 60 minutes'),
      ),
      15,
    ),
  },
  'must be an embedder with the keys id, origins, servers, pages and secret',
);

export type EmbedderEntry = v.InferOutput<typeof embedder>;
