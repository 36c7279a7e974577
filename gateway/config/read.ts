import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { ConfigurationError, explainIssue, type KeyPath, keyName, lineOf } from './explain.ts';
import { type ConfigurationFile, configurationFile, type ServerEntry } from './file-shape.ts';
import type { GatewaySettings, Limits, ServerSettings, TrustProxy } from './settings.ts';

const defaultFileName = 'plugboard.config.yaml';
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
  if (!existsSync(file)) {
    if (named === undefined) return withoutFile();
    throw new ConfigurationError(file, [
      'the file does not exist; correct PLUGBOARD_CONFIG, or unset it to use plugboard.config.yaml or the sandbox',
    ]);
  }
  return parseConfiguration(file, readText(file));
}

function withoutFile(): Configuration {
  return assemble(null, v.parse(configurationFile, { sandbox: true }), 'sandbox');
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigurationError(file, [
      `it cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
}

/** @throws ConfigurationError as `readConfiguration`. */
export function parseConfiguration(file: string, text: string): Configuration {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    throw new ConfigurationError(
      file,
      document.errors.map((error) => `line ${lines.linePos(error.pos[0]).line}: not YAML: ${error.message}`),
    );
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
    if (earlier !== undefined) {
      problems.add(
        [...path, 'id'],
        `${keyName([...path, 'id'])} is ${entry.id}, which servers[${earlier}] has already; ids must differ`,
      );
    }
    seen.set(entry.id.toLowerCase(), index);
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
