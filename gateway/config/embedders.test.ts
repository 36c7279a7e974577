import { describe, expect, it } from 'vitest';
import { ConfigurationError } from './explain.ts';
import { parseConfiguration, settingsOf } from './read.ts';

const secret = 'a-secret-of-thirty-two-characters';
const entry = `id: intranet, origins: ['https://intranet.example.org'], servers: [books], pages: [connections]`;
const servers = `servers: [{ id: books, system: codex, url: 'http://localhost:8080' }]`;

const read = (embedders: string, top = '') =>
  parseConfiguration('/etc/plugboard.config.yaml', `${top}${servers}\nembedders:\n${embedders}`);

/** What is said about a file with these embedders, without the file's name. */
function complaints(embedders: string, top = ''): string[] {
  try {
    read(embedders, top);
    return [];
  } catch (error) {
    const text = error instanceof ConfigurationError ? error.message : String(error);
    expect(text).not.toContain(secret);
    return text
      .split('\n')
      .slice(1)
      .map((line) => line.replace('  - ', ''));
  }
}

const withOrigin = (origin: string) =>
  `  - { ${entry.replace("'https://intranet.example.org'", JSON.stringify(origin))}, secret: ${secret} }`;

const notAnOrigin =
  'line 3: embedders[0].origins[0] must be an origin as browsers write it, in small letters: scheme, host and a port other than the usual one, for example https://intranet.example.org; without a path, a slash at its end, a name or a *';

describe('embedders in the configuration', () => {
  it('are none by default, and have 15 minutes', () => {
    expect(parseConfiguration('/etc/plugboard.config.yaml', servers).embedders).toEqual([]);
    expect(read(`  - { ${entry}, secret: ${secret} }`).embedders).toEqual([
      {
        id: 'intranet',
        origins: ['https://intranet.example.org'],
        servers: ['books'],
        pages: ['connections'],
        secret,
        browserTokens: false,
        sessionLifetime: 15 * 60_000,
      },
    ]);
    expect(read(`  - { ${entry}, browserTokens: true, sessionMinutes: 1 }`).embedders).toMatchObject([
      { secret: null, browserTokens: true, sessionLifetime: 60_000 },
    ]);
  });

  it.each([
    'https://intranet.example.org',
    'https://intranet.example.org:8443',
    'https://xn--bcher-kva.example',
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    'http://intranet',
  ])('may have the origin %s', (origin) => {
    expect(complaints(withOrigin(origin))).toEqual([]);
  });

  it.each([
    'https://intranet.example.org/',
    'https://intranet.example.org/app',
    'https://Intranet.example.org',
    'https://intranet.example.org:443',
    'https://bücher.example',
    'https://user@intranet.example.org',
    'https://intranet.example.org?x',
    'https://*.example.org',
    'https://a.example https://b.example',
    'https://a.example,https://b.example',
    "https://a.example; script-src 'unsafe-inline'",
    'https://a;b.example',
    "https://a'b.example",
    'https://a"b.example',
    'https://a,b.example',
    'https://a<b.example',
    'https://a.example\nX: y',
    'file:///etc/passwd',
    'chrome-extension://abcdef',
    'intranet.example.org',
    'null',
    '*',
    '',
  ])('may not have the origin %j', (origin) => {
    expect(complaints(withOrigin(origin))).toEqual([notAnOrigin]);
  });

  it('may not have an origin that protects less than Plugboard’s own, or is that', () => {
    const top = 'publicUrl: https://plugins.example.org/tools\n';
    expect(complaints(withOrigin('http://intranet'), top)).toEqual([
      'line 4: embedders[0].origins[0] is http, whose pages anybody on the line can change, while publicUrl is https; serve the application over https',
    ]);
    expect(complaints(withOrigin('http://localhost:3000'), top)).toEqual([]);
    expect(complaints(withOrigin('https://plugins.example.org'), top)).toEqual([
      "line 4: embedders[0].origins[0] is Plugboard's own; a frame keeps nothing from a page of its own origin, so serve the application under another one",
    ]);
  });

  it.each([
    [
      `  - { ${entry} }`,
      [
        "line 3: embedders[0] needs a secret for the application's backend (or browserTokens: true where it has none)",
      ],
    ],
    [
      `  - { ${entry}, secret: too-short }`,
      [
        'line 3: embedders[0].secret must have at least 32 characters; make one with: openssl rand -base64 32',
      ],
    ],
    [
      `  - { ${entry}, secret: '${secret} with spaces' }`,
      [
        'line 3: embedders[0].secret must be of letters, digits and signs that a header can carry, without spaces',
      ],
    ],
    [
      `  - { ${entry.replace('[books]', '[book]')}, secret: ${secret} }`,
      ["line 3: embedders[0].servers[0] is no server's id; did you mean books?"],
    ],
    [
      `  - { ${entry.replace('[books]', '[elsewhere]')}, secret: ${secret} }`,
      ["line 3: embedders[0].servers[0] is no server's id; known are: books"],
    ],
    [
      `  - { ${entry.replace('[connections]', '[connection]')}, secret: ${secret} }`,
      ['line 3: embedders[0].pages[0] must be one of connections, settings, jobs, plugins'],
    ],
    [
      `  - { id: intranet, origins: ['https://a.example'], servers: [books], secret: ${secret} }`,
      ['line 3: embedders[0].pages is missing'],
    ],
    [
      `  - { ${entry}, secret: ${secret} }\n  - { ${entry.replace('intranet', 'Intranet')}, secret: ${secret}2 }`,
      [
        'line 4: embedders[1].id is Intranet, and intranet is what embedders[0] has already (line 3); ids must differ in more than capitals',
      ],
    ],
    [
      `  - { ${entry}, secret: ${secret} }\n  - { ${entry.replace('intranet', 'wiki')}, secret: ${secret} }`,
      ['line 4: embedders[1].secret is that of embedders[0]; give each application one of its own'],
    ],
    [
      `  - { ${entry}, secret: ${secret}, sessionMinutes: 600 }`,
      ['line 3: embedders[0].sessionMinutes must be at most 60 minutes'],
    ],
    [
      `  - { ${entry}, secret: ${secret}, browserToken: true }`,
      ['line 3: embedders[0].browserToken is not a known key; did you mean browserTokens?'],
    ],
    ['  intranet: {}', ['line 2: embedders must be a list of embedders']],
  ])('are refused with their mend: %s', (embedders, expected) => {
    expect(complaints(embedders)).toEqual(expected);
  });

  it('of the sandbox name its servers, which are known when it has started', () => {
    const parsed = parseConfiguration(
      '/etc/plugboard.config.yaml',
      `sandbox: true\nembedders:\n  - { ${entry}, secret: ${secret} }`,
    );
    expect(() => settingsOf(parsed, [])).toThrow("embedders[0].servers[0] is no server's id");
  });
});
