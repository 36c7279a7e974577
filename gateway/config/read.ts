import { X509Certificate } from 'node:crypto';
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { ConfigurationError, explainIssue, type KeyPath, keyName, lineOf } from './explain.ts';
import { explainSyntax } from './explain-syntax.ts';
import { type ConfigurationFile, configurationFile, type ServerEntry } from './file-shape.ts';
import type { GatewaySettings, Limits, ServerSettings, TrustProxy } from './settings.ts';

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
  return assemble(null, v.parse(configurationFile, { sandbox: true }), 'sandbox');
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
  if (problems.list.length > 0) throw new ConfigurationError(file, problems.list);
  return assemble(file, parsed.output, servers);
}

class Problems {
  readonly list: string[] = [];
  readonly #document: Document;
  readonly #lines: LineCounter;

  constructor(document: Document, lines: LineCounter) {
    this.#document = document;
    this.#lines = lines;
  }

  add(path: KeyPath, text: string): void {
    const line = lineOf(this.#document, this.#lines, path);
    this.list.push(line === undefined ? text : `line ${line}: ${text}`);
  }

  /** Where a key is, as an aside. */
  lineWords(path: KeyPath): string {
    const line = lineOf(this.#document, this.#lines, path);
    return line === undefined ? '' : ` (line ${line})`;
  }
}

function knownKeys(path: KeyPath): readonly string[] {
  const [first] = path;
  if (first === 'limits') return Object.keys(configurationFile.entries.limits.wrapped.entries);
  if (first === 'servers') return ['id', 'name', 'system', 'url', 'ca', 'clientId', 'signIn'];
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
  const seen = new Map<string, number>();
  return content.servers.map((entry, index) => {
    const path = ['servers', index];
    const earlier = seen.get(entry.id.toLowerCase());
    if (earlier === undefined) {
      seen.set(entry.id.toLowerCase(), index);
    } else {
      const other = content.servers?.[earlier]?.id ?? '';
      const where = `servers[${earlier}] has already${problems.lineWords(['servers', earlier, 'id'])}`;
      problems.add(
        [...path, 'id'],
        entry.id === other
          ? `${keyName([...path, 'id'])} is ${entry.id}, which ${where}; ids must differ`
          : `${keyName([...path, 'id'])} is ${entry.id}, and ${other} is what ${where}; ids must differ in more than capitals`,
      );
    }
    if (entry.clientId !== undefined && entry.system !== 'fylr') {
      problems.add([...path, 'clientId'], `${keyName([...path, 'clientId'])} is for fylr only; leave it out`);
    }
    return readServer(file, entry, path, problems);
  });
}

function readServer(file: string, entry: ServerEntry, path: KeyPath, problems: Problems): ServerSettings {
  const url = entry.url.href.replace(/\/+$/, '');
  const ca = entry.ca === undefined ? undefined : readAuthority(file, entry.ca, [...path, 'ca'], problems);
  return {
    id: entry.id,
    name: entry.name ?? entry.id,
    system: entry.system,
    url,
    shownUrl: entry.url.href,
    identity: `${entry.system} ${url}`,
    signInMethods: [...new Set(entry.signIn ?? (['password', 'token'] as const))],
    ...(ca === undefined ? {} : { ca }),
    ...(entry.system === 'fylr' ? { clientId: entry.clientId ?? defaultFylrClientId } : {}),
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
): Configuration {
  return {
    file,
    publicUrl: content.publicUrl ?? null,
    trustProxy: typeof content.trustProxy === 'string' ? [content.trustProxy] : content.trustProxy,
    limits: readLimits(content.limits),
    servers,
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

/** The settings in force, given where the sandbox's servers are when they are wanted. */
export function settingsOf(
  configuration: Configuration,
  sandboxServers: readonly ServerSettings[],
): GatewaySettings {
  return {
    sandbox: configuration.servers === 'sandbox',
    publicUrl: configuration.publicUrl,
    trustProxy: configuration.trustProxy,
    limits: configuration.limits,
    servers: configuration.servers === 'sandbox' ? sandboxServers : configuration.servers,
  };
}
