import * as v from 'valibot';
import { isMap, isScalar, parseDocument, type Document } from 'yaml';
import type { SectionDefinition } from '../config-shapes.ts';
import type { Manifest } from '../packages/package.ts';
import { type Archive, PackageProblem, readArchive } from './read-archive.ts';
import { readBaseConfig } from './read-base-config.ts';
import { readWords, type WordsByLanguage } from './read-words.ts';

/** What is in a plugin's package, as far as a server has use for it. */
export interface PackageContents {
  readonly manifest: Manifest;
  readonly declared: Declared;
}

/** What a package brings besides its manifest: the settings that it declares, and its words. */
export interface Declared {
  readonly sections: readonly SectionDefinition[];
  readonly words: WordsByLanguage;
}

/** upstream: fylr 6.34, what a plugin may be called. */
const NAME = /^[a-z][a-z0-9\-_]*[a-z0-9]$/;

const Texts = v.record(v.string(), v.string());
const Free = v.record(v.string(), v.unknown());

/** upstream: fylr 6.34, `plugin` of manifest.yml; keys that nobody knows are passed over. */
const PluginPart = v.object({
  name: v.string(),
  displayname: v.optional(Texts, {}),
  info: v.exactOptional(Texts),
  url: v.exactOptional(v.string()),
  l10n: v.exactOptional(v.string()),
  webfrontend: v.exactOptional(Free),
  custom: v.exactOptional(Free),
  server: v.exactOptional(v.object({ 'api-version': v.object({ require: v.number() }) })),
});

const ManifestFile = v.object({
  plugin: PluginPart,
  base_config: v.optional(v.unknown()),
  collection_upload: v.exactOptional(v.record(v.string(), Free)),
});

/** upstream: fylr 6.34, all of it is free text. */
const BuildInfo = v.object({
  repository: v.exactOptional(v.string()),
  rev: v.exactOptional(v.string()),
  release: v.exactOptional(v.string()),
  lastchanged: v.exactOptional(v.string()),
  builddate: v.exactOptional(v.string()),
});

/** upstream: fylr 6.34, the documents spell it in both ways. */
const BUILD_INFO_FILES = ['build-info.json', 'build_info.json'];

/**
 * Reads a plugin's package.
 * upstream: fylr 6.34 (rule of 6.7), one folder at the top, named as the plugin, with manifest.yml in it
 * @throws PackageProblem
 */
export async function readPackage(bytes: Buffer): Promise<PackageContents> {
  const archive = await readArchive(bytes);
  const folder = onlyFolder(archive);
  const path = `${folder}/manifest.yml`;
  const text = await archive.read(path);
  if (!text) throw new PackageProblem(`open ${path}: file does not exist`);
  const { manifest, sections } = readManifest(text.toString('utf8'));
  if (!NAME.test(manifest.name))
    throw new PackageProblem(`plugin.name "${manifest.name}" does not match ${NAME.source}`);
  if (manifest.name !== folder) {
    throw new PackageProblem(`the top folder "${folder}" is not called as plugin.name "${manifest.name}"`);
  }
  const built = await readBuildInfo(archive, folder);
  const table = manifest.l10n === undefined ? undefined : await archive.read(`${folder}/${manifest.l10n}`);
  return {
    manifest: { ...manifest, ...(built && { build_info: built }) },
    declared: { sections, words: table ? readWords(table.toString('utf8')) : {} },
  };
}

function onlyFolder({ paths }: Archive): string {
  const tops = new Set(paths.map((path) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.')));
  const [folder] = tops;
  if (folder === undefined) throw new PackageProblem('the archive holds no file');
  if (tops.size > 1 || folder === '.') {
    const names = [...tops].map((name) => `"${name}"`).join(', ');
    throw new PackageProblem(`the archive must hold one folder and nothing beside it, not ${names}`);
  }
  return folder;
}

function readManifest(text: string): {
  readonly manifest: Manifest;
  readonly sections: readonly SectionDefinition[];
} {
  const document = parseDocument(text, { logLevel: 'silent' });
  const [fault] = document.errors;
  if (fault) throw new PackageProblem(`manifest.yml: ${fault.message.split('\n')[0] ?? ''}`);
  // Aliases that multiply are the bombs of YAML.
  const read = v.safeParse(ManifestFile, document.toJS({ maxAliasCount: 100 }));
  if (!read.success) {
    const [issue] = read.issues;
    throw new PackageProblem(`manifest.yml: ${v.getDotPath(issue) ?? 'the document'}: ${issue.message}`);
  }
  const { plugin, collection_upload, base_config } = read.output;
  const version = versionOf(document);
  return {
    manifest: { ...plugin, version, ...(collection_upload && { collection_upload }) },
    sections: readBaseConfig(base_config),
  };
}

/**
 * upstream: fylr 6.34, a text for the API, mostly a YAML number for its authors: as it is written, so that `1.10` is
 * not `1.1`. Without one the plugin is of no version.
 */
function versionOf(document: Document): string {
  const plugin = document.get('plugin');
  const version = isMap(plugin) ? plugin.get('version', true) : undefined;
  if (!isScalar(version)) return '';
  return typeof version.value === 'string' ? version.value : (version.source ?? '');
}

async function readBuildInfo(archive: Archive, folder: string): Promise<Manifest['build_info']> {
  for (const file of BUILD_INFO_FILES) {
    const text = await archive.read(`${folder}/${file}`);
    if (text) return parseBuildInfo(text.toString('utf8'));
  }
  return undefined;
}

/** What cannot be read is taken for nothing: the plugin runs without it. */
function parseBuildInfo(text: string): Manifest['build_info'] {
  try {
    const read = v.safeParse(BuildInfo, JSON.parse(text));
    return read.success ? read.output : undefined;
  } catch {
    return undefined;
  }
}
