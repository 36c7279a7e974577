import * as v from 'valibot';
import { embedder } from './embedder-shape.ts';
import { addressId } from './id-shape.ts';
import { signInMethods, systemIds } from './system.ts';

/**
 * The shape of `plugboard.config.yaml`. Messages are written for the operator: what is wrong with the value,
 * then what to write instead.
 */

const basePathPattern = /^\/(?:[A-Za-z0-9._~-]+\/)*$/;
const dotSegment = /\/\.{1,2}\//;

function parseHttpUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

const httpUrl = v.pipe(
  v.string('must be text, for example https://parts.example.org'),
  v.trim(),
  v.check(
    (text) => parseHttpUrl(text) !== undefined,
    'must be a whole address that begins with http:// or https://',
  ),
  v.check((text) => {
    const url = parseHttpUrl(text);
    return url === undefined || (url.username === '' && url.password === '');
  }, 'must not carry a name or a password; people sign in through the page'),
  v.check((text) => {
    const url = parseHttpUrl(text);
    return url === undefined || (url.search === '' && url.hash === '');
  }, 'must end before any ? or #'),
  v.transform((text) => new URL(text.endsWith('/') ? text : `${text}/`)),
);

const publicUrl = v.pipe(
  httpUrl,
  v.check(
    (url) => basePathPattern.test(url.pathname) && !dotSegment.test(url.pathname),
    'may have a path of letters, digits, - . _ ~ and / only',
  ),
);

const serverUrl = v.pipe(
  httpUrl,
  v.check(
    (url) => !/\/api(?:\/v\d+)?\/$/.test(url.pathname),
    'must be the address of the server itself: leave out /api and what follows',
  ),
);

const seconds = (least: number, most: number) =>
  v.pipe(
    v.number('must be a number of seconds'),
    v.minValue(least, `must be at least ${least} seconds`),
    v.maxValue(most, `must be at most ${most} seconds`),
  );

const hours = v.pipe(
  v.number('must be a number of hours'),
  v.gtValue(0, 'must be more than 0 hours'),
  v.maxValue(8760, 'must be at most 8760 hours, a year'),
);

const attempts = v.pipe(
  v.number('must be a whole number'),
  v.integer('must be a whole number'),
  v.minValue(1, 'must be at least 1'),
);

const megabytes = v.pipe(
  v.number('must be a number of megabytes'),
  v.gtValue(0, 'must be more than 0'),
  v.maxValue(100_000, 'must be at most 100000'),
);

const limits = v.strictObject(
  {
    bodyMegabytes: v.optional(megabytes, 2),
    uploadMegabytes: v.optional(megabytes, 512),
    signInAttemptsPerName: v.optional(attempts, 10),
    signInAttemptsPerAddress: v.optional(attempts, 50),
    signInWindowMinutes: v.optional(
      v.pipe(v.number('must be a number of minutes'), v.gtValue(0, 'must be more than 0')),
      15,
    ),
    sessionIdleHours: v.optional(hours, 24),
    sessionAbsoluteHours: v.optional(hours, 168),
    connectSeconds: v.optional(seconds(0.05, 120), 5),
    answerSeconds: v.optional(seconds(0.05, 600), 30),
  },
  'must be a list of names with values',
);

const system = v.picklist(systemIds, `must be one of ${systemIds.join(', ')}`);

const server = v.strictObject(
  {
    id: addressId,
    name: v.optional(
      v.pipe(
        v.string('must be text; write it in quotes if it is a number'),
        v.trim(),
        v.minLength(1, 'must not be empty'),
        v.maxLength(100, 'must have at most 100 characters'),
      ),
    ),
    system,
    url: serverUrl,
    ca: v.optional(v.pipe(v.string('must be the name of a file'), v.minLength(1, 'must not be empty'))),
    publicUrl: v.optional(serverUrl),
    clientId: v.optional(v.pipe(v.string('must be text'), v.minLength(1, 'must not be empty'))),
    clientSecret: v.optional(v.pipe(v.string('must be text'), v.minLength(1, 'must not be empty'))),
    signIn: v.optional(
      v.pipe(
        v.array(
          v.picklist(signInMethods, 'must be oauth (fylr only), password or token'),
          'must be a list: [password, token]',
        ),
        v.minLength(1, 'must name at least one way: password or token'),
      ),
    ),
  },
  'must be a server with the keys id, system and url',
);

export const configurationFile = v.strictObject(
  {
    publicUrl: v.optional(publicUrl),
    trustProxy: v.optional(
      v.union(
        [v.boolean(), v.pipe(v.string(), v.minLength(1)), v.pipe(v.array(v.string()), v.minLength(1))],
        'must be true, false or a list of addresses of proxies, for example [10.0.0.0/8]',
      ),
      false,
    ),
    sandbox: v.optional(v.literal(true, 'must be true, or be left out')),
    servers: v.optional(
      v.pipe(v.array(server, 'must be a list of servers'), v.minLength(1, 'must have at least one server')),
    ),
    embedders: v.optional(v.array(embedder, 'must be a list of embedders'), []),
    limits: v.optional(limits, {}),
  },
  'must be a list of names with values: publicUrl, servers, …',
);

export type ConfigurationFile = v.InferOutput<typeof configurationFile>;
export type ServerEntry = NonNullable<ConfigurationFile['servers']>[number];
