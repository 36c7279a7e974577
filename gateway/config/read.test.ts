import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../test-support/test-gateway.ts';
import { ConfigurationError } from './explain.ts';
import { embedder } from './embedder-shape.ts';
import { configurationFile } from './file-shape.ts';
import { parseConfiguration, readConfiguration } from './read.ts';
import { EnvironmentError, readEnvironment } from './environment.ts';

/** The complaints about a file with this text, without the file's name. */
function complaints(text: string): string[] {
  try {
    parseConfiguration('/etc/plugboard.config.yaml', text);
    return [];
  } catch (error) {
    const [first = '', ...rest] = String(error instanceof Error ? error.message : error).split('\n');
    expect(first).toBe('/etc/plugboard.config.yaml cannot be used:');
    return rest.map((line) => line.replace('  - ', ''));
  }
}

const one = 'id: parts, system: inventree, url: "http://localhost:8000"';

describe('the configuration', () => {
  it('has defaults for all but the servers', () => {
    const read = parseConfiguration('/etc/plugboard.config.yaml', `servers: [{ ${one} }]`);
    expect(read.publicUrl).toBeNull();
    expect(read.trustProxy).toBe(false);
    expect(read.servers).toEqual([
      {
        id: 'parts',
        name: 'parts',
        system: 'inventree',
        url: 'http://localhost:8000',
        shownUrl: 'http://localhost:8000/',
        identity: 'inventree http://localhost:8000',
        signInMethods: ['password', 'token'],
      },
    ]);
    expect(read.limits).toMatchObject({ bodyBytes: 2 * 1024 * 1024, answerTimeout: 30_000 });
  });

  it('takes everything that the example shows', () => {
    const read = parseConfiguration(
      '/etc/plugboard.config.yaml',
      `publicUrl: https://example.org/tools/plugboard
trustProxy: 10.0.0.0/8
servers:
  - { id: Media-1, name: Media, system: fylr, url: https://media.example.org/fylr/, clientId: dashboard, signIn: [token] }
limits: { sessionIdleHours: 1, answerSeconds: 5 }`,
    );
    expect(read.publicUrl?.href).toBe('https://example.org/tools/plugboard/');
    expect(read.trustProxy).toEqual(['10.0.0.0/8']);
    expect(read.servers).toMatchObject([
      { url: 'https://media.example.org/fylr', clientId: 'dashboard', signInMethods: ['token'] },
    ]);
    expect(read.limits).toMatchObject({ sessionIdle: 3_600_000, answerTimeout: 5_000 });
  });

  it.each([
    ...['', '\n\n', '# servers: []\n', '---\n'].map((text): [string, string[]] => [
      text,
      ['the file is empty; list your servers in it, write sandbox: true, or delete it to try the sandbox'],
    ]),
    ['servers', ['line 1: the file must be a list of names with values: publicUrl, servers, …']],
    [
      'publicUrl: http://a',
      ['line 1: servers is missing; list your servers, or write sandbox: true to try the sandbox'],
    ],
    [
      `sandbox: true\nservers: [{ ${one} }]`,
      ['line 1: sandbox cannot be combined with servers; leave one of the two out'],
    ],
    ['servers: []', ['line 1: servers must have at least one server']],
    ['servers:\n  - id: a\n    url: http://a', ['line 2: servers[0].system is missing']],
    [
      'servers:\n  - id: a\n    system: codex\n    urll: http://a',
      ['line 2: servers[0].url is missing', 'line 4: servers[0].urll is not a known key; did you mean url?'],
    ],
    [
      `servers: [{ ${one} }]\nlimits:\n  answerSecond: 3\n  zzz: 1`,
      [
        'line 3: limits.answerSecond is not a known key; did you mean answerSeconds?',
        'line 4: limits.zzz is not a known key; known are: bodyMegabytes, uploadMegabytes, signInAttemptsPerName, signInAttemptsPerAddress, signInWindowMinutes, sessionIdleHours, sessionAbsoluteHours, connectSeconds, answerSeconds',
      ],
    ],
    [`server: [{ ${one} }]`, ['line 1: server is not a known key; did you mean servers?']],
    [
      `servers:\n  - { ${one} }\n  - { ${one.replace('parts', 'Parts')} }`,
      [
        'line 3: servers[1].id is Parts, and parts is what servers[0] has already (line 2); ids must differ in more than capitals',
      ],
    ],
    [
      `servers:\n  - { ${one} }\n  - { ${one.replace('parts', 'more')} }\n  - name: Third\n    id: parts\n    system: codex\n    url: http://a`,
      ['line 5: servers[2].id is parts, which servers[0] has already (line 2); ids must differ'],
    ],
    [
      `servers: [{ ${one.replace('parts', 'a/b')} }]`,
      [
        'line 1: servers[0].id must be 1 to 63 letters, digits and hyphens, and not begin or end with a hyphen',
      ],
    ],
    [
      'servers: [{ id: 7, system: codex, url: "http://a" }]',
      ['line 1: servers[0].id must be text; write it in quotes if it is a number'],
    ],
    [
      'servers: [{ id: a, system: jira, url: "http://a" }]',
      ['line 1: servers[0].system must be one of codex, inventree, fylr'],
    ],
    [
      'servers: [{ id: a, system: codex, url: localhost }]',
      ['line 1: servers[0].url must be a whole address that begins with http:// or https://'],
    ],
    [
      'servers: [{ id: a, system: codex, url: "file:///etc" }]',
      ['line 1: servers[0].url must be a whole address that begins with http:// or https://'],
    ],
    [
      'servers: [{ id: a, system: codex, url: "http://u:p@a" }]',
      ['line 1: servers[0].url must not carry a name or a password; people sign in through the page'],
    ],
    [
      'servers: [{ id: a, system: codex, url: "http://a/?b" }]',
      ['line 1: servers[0].url must end before any ? or #'],
    ],
    [
      'servers: [{ id: a, system: codex, url: "http://a/api/v1" }]',
      ['line 1: servers[0].url must be the address of the server itself: leave out /api and what follows'],
    ],
    [`servers: [{ ${one}, clientId: x }]`, ['line 1: servers[0].clientId is for fylr only; leave it out']],
    [
      `servers: [{ ${one}, clientSecret: x }]`,
      ['line 1: servers[0].clientSecret is for fylr only; leave it out'],
    ],
    [
      `servers: [{ ${one}, signIn: [saml] }]`,
      ['line 1: servers[0].signIn[0] must be oauth (fylr only), password or token'],
    ],
    [
      `servers: [{ ${one}, signIn: [oauth] }]`,
      ['line 1: servers[0].signIn[0] is oauth, which is for fylr only; leave it out'],
    ],
    [
      `servers: [{ ${one} }]\nlimits: { connectSeconds: 0 }`,
      ['line 2: limits.connectSeconds must be at least 0.05 seconds'],
    ],
    [
      `publicUrl: "https://a/b c"\nservers: [{ ${one} }]`,
      ['line 1: publicUrl may have a path of letters, digits, - . _ ~ and / only'],
    ],
    [
      `servers: [{ ${one} }]\ntrustProxy: 7`,
      ['line 2: trustProxy must be true, false or a list of addresses of proxies, for example [10.0.0.0/8]'],
    ],
  ])('explains what is wrong with %j', (text, expected) => {
    expect(complaints(text)).toEqual(expected);
  });

  it.each([
    ['servers:\n  - id: "a\n', /^line 3, column 1: not YAML: Missing closing "quote/],
    ['servers:\n\t- id: a\n', /^line 2, column 1: not YAML: Tabs are not allowed/],
    ['servers:\n  - id: a\n   system: codex', /^line 3, column \d+: not YAML: /],
    ['servers: [{ id: a }', /^line 1, column \d+: not YAML: /],
    ['sandbox: true\n---\nsandbox: true', /^line \d, column \d+: not YAML: .*multiple documents/],
    [
      `servers:\n  - id: a\n    url: http://a\n    system: codex\n    url: http://b`,
      /^line 5, column 5: url stands twice in one block \(first in line 3\); keep one of them$/,
    ],
    [
      `servers: [{ ${one} }]\nlimits: {}\nservers: []`,
      /^line 3, column 1: servers stands twice in one block \(first in line 1\); keep one of them$/,
    ],
  ])('explains what is not YAML, with line and column: %j', (text, expected) => {
    expect(complaints(text)[0]).toMatch(expected);
  });

  it('names the certificate file that is none, relative to itself', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'plugboard.config.yaml');
    writeFileSync(join(folder, 'ca.pem'), 'nothing');
    for (const name of ['ca.pem', 'missing.pem']) {
      expect(() => parseConfiguration(file, `servers: [{ ${one}, ca: ${name} }]`)).toThrow(
        `servers[0].ca must name a file with a certificate in PEM form; ${join(folder, name)} is none`,
      );
    }
  });

  it('may be absent, but not when it was named', () => {
    const folder = temporaryFolder();
    expect(readConfiguration(folder, undefined)).toMatchObject({ file: null, servers: 'sandbox' });
    expect(() => readConfiguration(folder, 'other.yaml')).toThrow(
      /other\.yaml cannot be used:\n.*PLUGBOARD_CONFIG/,
    );
    writeFileSync(join(folder, 'plugboard.config.yaml'), `servers: [{ ${one} }]`);
    expect(readConfiguration(folder, undefined).file).toBe(join(folder, 'plugboard.config.yaml'));
  });
});

describe('the file of the configuration', () => {
  /** What is wrong with it, in the folder. */
  function refusal(folder: string, name?: string): string {
    try {
      readConfiguration(folder, name);
      return '';
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigurationError);
      return error instanceof Error ? error.message : '';
    }
  }
  const fileName = 'plugboard.config.yaml';

  it('may begin with a byte order mark and have lines of Windows', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, fileName), `\ufeffservers:\r\n  - { ${one} }\r\n`);
    expect(readConfiguration(folder, undefined).servers).toMatchObject([{ id: 'parts' }]);
  });

  it('must be text, a file, and one that can be read', () => {
    const folder = temporaryFolder();
    const file = join(folder, fileName);
    writeFileSync(file, Buffer.from(`servers: [{ ${one} }]`, 'utf16le'));
    // Without a mark UTF-16 is UTF-8 with zeros.
    expect(refusal(folder)).toContain(`${file} cannot be used`);
    writeFileSync(file, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('servers: []', 'utf16le')]));
    expect(refusal(folder)).toContain('it is not text in UTF-8');
    rmSync(file);
    symlinkSync(join(folder, 'gone.yaml'), file);
    expect(refusal(folder)).toContain('it is a link to a file that does not exist');
    rmSync(file);
    mkdirSync(file);
    expect(refusal(folder)).toContain(`${file} cannot be used:\n  - it is a folder; put a file there`);
  });

  // Of Linux: not even its administrator can read that.
  it.skipIf(!existsSync('/proc/self/mem'))('that nobody can read is explained', () => {
    expect(refusal(temporaryFolder(), '/proc/self/mem')).toMatch(
      /\/proc\/self\/mem cannot be used:\n {2}- it cannot be read: /,
    );
  });

  it('that has another name by mistake is not passed over in silence', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'plugboard.config.yml'), 'sandbox: true');
    expect(refusal(folder)).toContain('rename it to plugboard.config.yaml, or name it in PLUGBOARD_CONFIG');
    expect(readConfiguration(folder, 'plugboard.config.yml').servers).toBe('sandbox');
  });
});

describe('the environment', () => {
  it('has defaults, also for what is empty', () => {
    expect(readEnvironment({ PORT: '' }, '/srv')).toEqual({
      port: 7400,
      host: '127.0.0.1',
      dataDir: '/srv/data',
      configFile: undefined,
      secret: undefined,
      logLevel: undefined,
    });
    expect(readEnvironment({ PORT: '0', PLUGBOARD_DATA: '/var/x' }, '/srv')).toMatchObject({
      port: 0,
      dataDir: '/var/x',
    });
  });

  it.each([
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['HOST', 'http://x'],
    ['PLUGBOARD_SECRET', 'short'],
    ['PLUGBOARD_LOG', 'loud'],
  ])('names the variable that cannot be used: %s=%s', (name, value) => {
    expect(() => readEnvironment({ [name]: value }, '/srv')).toThrow(EnvironmentError);
    expect(() => readEnvironment({ [name]: value }, '/srv')).toThrow(name);
  });
});

describe('plugboard.config.example.yaml', () => {
  const file = new URL('../../plugboard.config.example.yaml', import.meta.url);
  const text = readFileSync(file, 'utf8');

  it('can be used as it is', () => {
    expect(complaints(text)).toEqual([]);
  });

  it('shows settings that exist, with the defaults, in what is commented out', () => {
    const all = text
      .replaceAll(/^( *)#(?! \S|$)/gm, '$1')
      .replace(/^sandbox: true$/m, '')
      .replace(/^ *ca: .*$/m, '')
      .replace(/^( *secret: )…$/m, '$1a-secret-of-thirty-two-characters');
    const shown = parseConfiguration('/etc/plugboard.config.yaml', all);
    const plain = parseConfiguration('/etc/plugboard.config.yaml', text);
    expect(shown.limits).toEqual(plain.limits);
    expect(shown.publicUrl?.href).toBe('https://plugins.example.org/');
    expect(shown.servers).toMatchObject([{}, { signInMethods: ['token'] }, { clientId: 'plugboard' }]);
    expect(shown.embedders).toMatchObject([{ browserTokens: false, sessionLifetime: 15 * 60_000 }]);
    const keys: readonly string[] = all.match(/(?<=^ *)[A-Za-z]+(?=:)/gm) ?? [];
    expect(
      [
        ...Object.keys(configurationFile.entries.limits.wrapped.entries),
        ...Object.keys(embedder.entries),
      ].filter((key) => !keys.includes(key)),
    ).toEqual([]);
  });
});
