import { X509Certificate } from 'node:crypto';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import { embedder } from './embedder-shape.ts';
import { ConfigurationError, explainIssue, type KeyPath, keyName } from './explain.ts';
import { explainSyntax } from './explain-syntax.ts';
import { type ConfigurationFile, configurationFile, type ServerEntry } from './file-shape.ts';
import { Problems } from './problems.ts';
import { readEmbedders, unknownServers } from './read-embedders.ts';
import type { EmbedderSettings, GatewaySettings, Limits, ServerSettings, TrustProxy } from './settings.ts';
import { type SignInMethod, signInMethods } from './system.ts';

const defaultFileName = 'plugboard.config.yaml';
/** Names that people give it by mistake. They would start the sandbox instead, and wonder. */
const mistakenNames = ['plugboard.config.yml', 'plugboard.config.json', 'plugboard.yaml', 'plugboard.yml'];
/** The public client that every fylr knows. upstream: fylr 6.34, built-in OAuth clients */
const defaultFylrClientId = 'fylr-web-frontend';

/** What the configuration says; `servers` is 'sandbox' when the embedded servers are wanted. */
export interface Configuration {
  /** Absolute path of the file; null when there is none. */
  readonly file: string | null;
  readonly publicUrl: URL | null;
  readonly trustProxy: TrustProxy;
  readonly limits: Limits;
  readonly servers: readonly ServerSettings[] | 'sandbox';
  readonly embedders: readonly EmbedderSettings[];
}

/**
 * Reads the configuration.
 * @param folder where `plugboard.config.yaml` is looked for, and what a relative `named` starts from.
 * @param named the file that the operator named; undefined to take the default, which may be absent.
 * @throws ConfigurationError that lists every mistake with its line and its mend.
 */
export function readConfiguration(folder: string, named: string | undefined): Configuration {
  const file = resolve(folder, named ?? defaultFileName);
  // A link that leads nowhere is there, too.
  if (lstatSync(file, { throwIfNoEntry: false }) === undefined) {
    if (named === undefined) {
      refuseMistakenNames(folder);
      return withoutFile();
    }
    throw new ConfigurationError(file, [
      'the file does not exist; correct PLUGBOARD_CONFIG, or unset it to use plugboard.config.yaml or the sandbox',
    ]);
  }
  return parseConfiguration(file, readText(file));
}

function refuseMistakenNames(folder: string): void {
  const mistaken = mistakenNames.find((name) => existsSync(resolve(folder, name)));
  if (mistaken === undefined) return;
  throw new ConfigurationError(resolve(folder, mistaken), [
    `a file of this name is not read; rename it to ${defaultFileName}, or name it in PLUGBOARD_CONFIG`,
  ]);
}

function withoutFile(): Configuration {
  return assemble(null, v.parse(configurationFile, { sandbox: true }), 'sandbox', []);
}

function readText(file: string): string {
  try {
    const bytes = readFileSync(file);
    // Takes a byte order mark away, and does not guess at what is no UTF-8.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ConfigurationError(file, [whyUnreadable(error)]);
  }
}

const unreadable: Readonly<Record<string, string>> = {
  EISDIR:
    'it is a folder; put a file there (a container engine makes a folder where the file that it is to mount is missing)',
  EACCES: 'this user may not read it; change its owner or its mode',
  ENOENT: 'it is a link to a file that does not exist',
  ELOOP: 'it is a link to itself',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not text in UTF-8; save it in that encoding',
};

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = error instanceof Error ? error.message : String(error);
  return unreadable[code] ?? `it cannot be read: ${reason}`;
}

/** @throws ConfigurationError as `readConfiguration`. */
export function parseConfiguration(file: string, text: string): Configuration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new ConfigurationError(file, explainSyntax(document, lines));
  }
  if (document.toJS() === null) {
    throw new ConfigurationError(file, [
      'the file is empty; list your servers in it, write sandbox: true, or delete it to try the sandbox',
    ]);
  }
  const problems = new Problems(document, lines);
  const parsed = v.safeParse(configurationFile, document.toJS());
  if (!parsed.success) {
    for (const { path, text: explanation } of parsed.issues.flatMap((issue) =>
      explainIssue(issue, knownKeys),
    )) {
      problems.add(path, explanation);
    }
    throw new ConfigurationError(file, problems.list);
  }
  const servers = readServers(file, parsed.output, problems);
  const serverIds = servers === 'sandbox' ? null : servers.map(({ id }) => id);
  const publicUrl = parsed.output.publicUrl ?? null;
  const embedders = readEmbedders(parsed.output.embedders, { publicUrl, serverIds }, problems);
  if (problems.list.length > 0) throw new ConfigurationError(file, problems.list);
  return assemble(file, parsed.output, servers, embedders);
}

const serverKeys = [
  'id',
  'name',
  'system',
  'url',
  'publicUrl',
  'ca',
  'clientId',
  'clientSecret',
  'signIn',
] as const;

function knownKeys(path: KeyPath): readonly string[] {
  const [first] = path;
  if (first === 'limits') return Object.keys(configurationFile.entries.limits.wrapped.entries);
  if (first === 'servers') return [...serverKeys];
  if (first === 'embedders') return Object.keys(embedder.entries);
  return Object.keys(configurationFile.entries);
}

function readServers(
  file: string,
  content: ConfigurationFile,
  problems: Problems,
): readonly ServerSettings[] | 'sandbox' {
  if (content.servers === undefined) {
    if (content.sandbox !== true) {
      problems.add([], 'servers is missing; list your servers, or write sandbox: true to try the sandbox');
    }
    return 'sandbox';
  }
  if (content.sandbox === true) {
    problems.add(['sandbox'], 'sandbox cannot be combined with servers; leave one of the two out');
  }
  problems.addRepeatedIds(
    'servers',
    content.servers.map(({ id }) => id),
  );
  return content.servers.map((entry, index) => {
    const path = ['servers', index];
    refuseForeignKeys(entry, path, problems);
    return readServer(file, entry, path, problems);
  });
}

/** What only a system with OAuth can use. */
function refuseForeignKeys(entry: ServerEntry, path: KeyPath, problems: Problems): void {
  if (entry.system === 'fylr') return;
  for (const key of ['clientId', 'clientSecret'] as const) {
    if (entry[key] === undefined) continue;
    problems.add([...path, key], `${keyName([...path, key])} is for fylr only; leave it out`);
  }
  const oauth = entry.signIn?.indexOf('oauth') ?? -1;
  if (oauth === -1) return;
  const key = [...path, 'signIn', oauth];
  problems.add(key, `${keyName(key)} is oauth, which is for fylr only; leave it out`);
}

/**
 * The ways to sign in, the first one first. Signing in on fylr's own pages needs a client that fylr sends people back
 * to; of the built-in one nobody knows where it may send them, so a client of the operator's own is waited for.
 */
function methodsOf(entry: ServerEntry): readonly SignInMethod[] {
  if (entry.signIn !== undefined) return [...new Set(entry.signIn)];
  return entry.clientId === undefined ? ['password', 'token'] : signInMethods;
}

function readServer(file: string, entry: ServerEntry, path: KeyPath, problems: Problems): ServerSettings {
  const url = entry.url.href.replace(/\/+$/, '');
  const ca = entry.ca === undefined ? undefined : readAuthority(file, entry.ca, [...path, 'ca'], problems);
  return {
    id: entry.id,
    name: entry.name ?? entry.id,
    system: entry.system,
    url,
    shownUrl: (entry.publicUrl ?? entry.url).href,
    identity: `${entry.system} ${url}`,
    signInMethods: methodsOf(entry),
    ...(ca === undefined ? {} : { ca }),
    ...(entry.system === 'fylr' ? { clientId: entry.clientId ?? defaultFylrClientId } : {}),
    ...(entry.clientSecret === undefined ? {} : { clientSecret: entry.clientSecret }),
  };
}

/** Reads a certificate file, which is named relative to the configuration's folder. */
function readAuthority(
  configuration: string,
  name: string,
  path: KeyPath,
  problems: Problems,
): string | undefined {
  const file = resolve(dirname(configuration), name);
  try {
    const pem = readFileSync(file, 'utf8');
    // Throws when there is no certificate in it; the connection would only fail much later.
    void new X509Certificate(pem);
    return pem;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.add(
      path,
      `${keyName(path)} must name a file with a certificate in PEM form; ${file} is none (${reason})`,
    );
    return undefined;
  }
}

function assemble(
  file: string | null,
  content: ConfigurationFile,
  servers: readonly ServerSettings[] | 'sandbox',
  embedders: readonly EmbedderSettings[],
): Configuration {
  return {
    file,
    publicUrl: content.publicUrl ?? null,
    trustProxy: typeof content.trustProxy === 'string' ? [content.trustProxy] : content.trustProxy,
    limits: readLimits(content.limits),
    servers,
    embedders,
  };
}

const second = 1000;
const hour = 3600 * second;
const megabyte = 1024 * 1024;

function readLimits(limits: ConfigurationFile['limits']): Limits {
  return {
    bodyBytes: Math.round(limits.bodyMegabytes * megabyte),
    uploadBytes: Math.round(limits.uploadMegabytes * megabyte),
    filteredAnswerBytes: 16 * megabyte,
    signInAttemptsPerName: limits.signInAttemptsPerName,
    signInAttemptsPerAddress: limits.signInAttemptsPerAddress,
    signInWindow: limits.signInWindowMinutes * 60 * second,
    sessionIdle: limits.sessionIdleHours * hour,
    sessionAbsolute: limits.sessionAbsoluteHours * hour,
    connectTimeout: limits.connectSeconds * second,
    answerTimeout: limits.answerSeconds * second,
  };
}

/**
 * The settings in force, given where the sandbox's servers are when they are wanted.
 * @throws ConfigurationError when an embedder names a server that the sandbox does not have.
 */
export function settingsOf(
  configuration: Configuration,
  sandboxServers: readonly ServerSettings[],
): GatewaySettings {
  const servers = configuration.servers === 'sandbox' ? sandboxServers : configuration.servers;
  const ids = servers.map(({ id }) => id);
  const unknown = configuration.embedders.flatMap((one, index) => unknownServers(one, index, ids));
  if (unknown.length > 0) {
    throw new ConfigurationError(
      configuration.file ?? defaultFileName,
      unknown.map(({ text }) => text),
    );
  }
  return {
    sandbox: configuration.servers === 'sandbox',
    publicUrl: configuration.publicUrl,
    trustProxy: configuration.trustProxy,
    limits: configuration.limits,
    servers,
    embedders: configuration.embedders,
  };
}
