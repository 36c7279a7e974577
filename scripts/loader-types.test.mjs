import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { loaderTypes } from './lib/build-loader.mjs';

const options = {
  strict: true,
  noEmit: true,
  types: [],
  skipDefaultLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
};

const good = `import { mount, openDialog, type EmbedEvent } from './embed.js';
  const handle = mount(document.body, {
    url: 'https://plugins.example.org/embed/intranet', page: '/connections',
    session: async (reason) => (await fetch('/session?' + reason)).text(),
    theme: { scheme: 'auto', primary: '#123456' },
    onEvent: (event: EmbedEvent) => { if (event.name === 'syncFinished') console.log(event.outcome, event.plugin); },
    onError: ({ code }) => { if (code === 'timeout') handle.destroy(); },
  });
  handle.update({ locale: 'de' });
  openDialog({ url: 'x', page: '/jobs', token: { server: 'a', token: 'b' }, onClose: () => {} }).close();
  document.createElement('plugboard-embed').session = 'abc';
  document.body.addEventListener('plugboard-event', ({ detail }) => console.log(detail.server));`;

const bad = `import { mount } from './embed.js';
  mount(document.body, { url: 'x', page: '/y', theme: { scheme: 'blue' } });`;

let types = '';
/** What the compiler says about hosts' code beside the types, as they are served. */
let complaints = [];
beforeAll(async () => {
  types = await loaderTypes();
  const files = new Map([
    ['/embed.d.ts', types],
    ['/good.ts', good],
    ['/bad.ts', bad],
  ]);
  const real = ts.createCompilerHost(options);
  const program = ts.createProgram(['/good.ts', '/bad.ts'], options, {
    ...real,
    fileExists: (name) => files.has(name) || real.fileExists(name),
    readFile: (name) => files.get(name) ?? real.readFile(name),
    getSourceFile: (name, version) =>
      files.has(name)
        ? ts.createSourceFile(name, files.get(name), version)
        : real.getSourceFile(name, version),
  });
  complaints = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => ({
    file: file?.fileName,
    says: ts.flattenDiagnosticMessageText(messageText, ' '),
  }));
});

describe('the types of embed.js', () => {
  it('stand alone in one file, and fit what a host writes', () => {
    expect(types).not.toMatch(/^import /m);
    expect(complaints.filter(({ file }) => file !== '/bad.ts')).toEqual([]);
  });

  it('tell what does not fit', () => {
    expect(complaints.filter(({ file }) => file === '/bad.ts')).toEqual([
      { file: '/bad.ts', says: expect.stringContaining('"blue"') },
    ]);
  });
});
