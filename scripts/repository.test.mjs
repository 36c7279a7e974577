import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, sourceFiles } from './lib/imports.mjs';
import { repositoryFiles } from './lib/repository-files.mjs';
import { root } from './lib/root.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const readJson = (path) => JSON.parse(read(path));

const tracked = repositoryFiles();
const texts = tracked.filter((path) => !/\.(png|jpe?g|webp|ico|woff2?|zip)$/.test(path));

describe('the dependencies', () => {
  const { dependencies, devDependencies, overrides } = readJson('package.json');
  const all = { ...dependencies, ...devDependencies };

  it('are pinned to exact versions', () => {
    const loose = Object.entries({ ...all, ...overrides }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('are all used, and all that is used is among them', () => {
    const files = ['src', 'gateway', 'sandbox', 'e2e', 'scripts', 'bench']
      .flatMap(sourceFiles)
      .filter((path) => !path.startsWith('src/messages/'));
    const configs = tracked.filter((path) => /^[^/]+\.config\.ts$/.test(path));
    const imported = new Set([...files, ...configs].flatMap((file) => importsOf(file).packages));
    const foreign = [...imported].filter((name) => !name.startsWith('node:') && !(name in all));
    expect(foreign).toEqual([]);
    const peers = new Set([...imported].filter((name) => name in all).flatMap(peersOf));
    const unused = Object.keys(all).filter(
      (name) => !imported.has(name) && !peers.has(name) && !usedOtherwise(name),
    );
    expect(unused).toEqual([]);
  });

  it('that only tests and checks need are not needed to build or to run', () => {
    const running = ['src', 'gateway', 'sandbox']
      .flatMap(sourceFiles)
      .filter((path) => !/\.test\.tsx?$|\/test-support|sandbox\/contract|^src\/messages\//.test(path));
    const building = ['vite.config.ts', 'scripts/start.mjs', 'scripts/build.mjs', ...libOfBuild];
    const wrong = [...running, ...building]
      .map(importsOf)
      .flatMap(({ file, packages }) =>
        packages.filter((name) => name in devDependencies).map((name) => `${file}: ${name}`),
      );
    expect(wrong).toEqual([]);
  });
});

const libOfBuild = ['build', 'compress', 'stamp', 'messages', 'run', 'run-step', 'root', 'node-version'].map(
  (name) => `scripts/lib/${name}.mjs`,
);

/** What a package wants to find beside it. */
function peersOf(name) {
  return Object.keys(readJson(`node_modules/${name}/package.json`).peerDependencies ?? {});
}

/** Packages that no import names: commands, types, and what a tool loads by its name. */
function usedOtherwise(name) {
  if (name.startsWith('@types/')) return true;
  const commands = ['@biomejs/biome', 'oxlint', 'typescript'];
  if (commands.includes(name)) return read('scripts/test.mjs').includes(`'${name}'`);
  if (name === 'oxlint-tsgolint') return read('.oxlintrc.json').includes('"typeAware": true');
  if (name === 'axe-core') return read('e2e/support/axe.ts').includes("'axe-core/");
  return read('project.inlang/settings.json').includes(`node_modules/${name}/`);
}

describe('the messages', () => {
  const [english, german] = ['en', 'de'].map((language) => readJson(`messages/${language}.json`));
  const keysOf = (messages) => Object.keys(messages).filter((key) => key !== '$schema');

  it('exist in both languages', () => {
    expect(keysOf(german).toSorted()).toEqual(keysOf(english).toSorted());
  });

  it('have the same placeholders in both languages', () => {
    const placeholders = (message) =>
      [
        ...new Set([...JSON.stringify(message).matchAll(/\{\s*([\w.]+)/g)].map(([, name]) => name)),
      ].toSorted();
    const different = keysOf(english).filter(
      (key) => placeholders(english[key]).join() !== placeholders(german[key] ?? '').join(),
    );
    expect(different).toEqual([]);
  });

  it('are all used', () => {
    const code = sourceFiles('src')
      .filter((path) => !path.startsWith('src/messages/'))
      .map(read)
      .join('\n');
    expect(keysOf(english).filter((key) => !new RegExp(`\\b${key}\\b`).test(code))).toEqual([]);
  });
});

describe('the repository', () => {
  it('names no registry', () => {
    expect(
      Object.values(readJson('package-lock.json').packages).filter((entry) => 'resolved' in entry),
    ).toEqual([]);
    const naming = texts.filter((path) =>
      /^\s*(@[\w-]+:)?registry\s*=/m.test(path.endsWith('.npmrc') ? read(path) : ''),
    );
    expect(naming).toEqual([]);
  });

  it('has no path of one machine in it', () => {
    const folders = ['home', 'Users', 'root', 'work'].join('|');
    const ofOneMachine = new RegExp(`(?<![\\w.:/@{}*-])/(${folders})/[\\w.]`);
    expect(texts.filter((path) => ofOneMachine.test(read(path)))).toEqual([]);
  });

  it('has only commands in its documentation that exist', () => {
    const { scripts } = readJson('package.json');
    const builtIn = new Set(['ci', 'install', 'start', 'test']);
    const unknown = texts
      .filter(
        (path) =>
          path.endsWith('.md') ||
          path.startsWith('.ci/') ||
          path.startsWith('.github/') ||
          path === 'Containerfile',
      )
      .flatMap((path) =>
        [...read(path).matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)]
          .filter(([whole, name]) => !(name in scripts) && (whole.includes(' run ') || !builtIn.has(name)))
          .map(([whole]) => `${path}: ${whole}`),
      );
    expect(unknown).toEqual([]);
    expect(scripts).toHaveProperty('start');
    expect(scripts).toHaveProperty('test');
  });

  it('has no note of unfinished work in it', () => {
    const marks = /\b(TO[D]O|FIX[M]E|X{3})\b/;
    expect(texts.filter((path) => path !== 'package-lock.json' && marks.test(read(path)))).toEqual([]);
  });

  it('has links in its documentation that lead somewhere', () => {
    const broken = texts
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) =>
        [...read(path).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
          .map(([, target]) => join(path, '..', target).replaceAll('\\', '/'))
          .filter(
            (target) =>
              !tracked.some((file) => file === target || file.startsWith(`${target.replace(/\/$/, '')}/`)),
          )
          .map((target) => `${path}: ${target}`),
      );
    expect(broken).toEqual([]);
  });
});
