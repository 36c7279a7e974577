import type { Clock } from '../clock.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import type { PluginClass } from './plugin-class.ts';

/** A package that pip finds. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly plugins: readonly PluginClass[];
}

export type PipOutcome =
  | { readonly kind: 'installed'; readonly package: Package }
  /** pip said no; every line that it printed. */
  | { readonly kind: 'refused'; readonly lines: readonly string[] }
  /** pip could not be run at all. */
  | { readonly kind: 'broken'; readonly reason: string };

/**
 * Plays pip: the packages of the catalogue are all that there is. Some take their time or fail, as their
 * `install` says.
 * @param requirement a name, `name==version`, `name@repository` or a repository's address, which ends with the
 *   name of its package.
 */
export async function runPip(
  requirement: string,
  { catalogue, clock }: { readonly catalogue: Catalogue; readonly clock: Clock },
): Promise<PipOutcome> {
  if (requirement === '') {
    return refused('ERROR: You must give at least one requirement to install (see "pip help install")');
  }
  const { name, version } = parseRequirement(requirement);
  const plugins = catalogue.all.filter((plugin) => plugin.package === name);
  const [first] = plugins;
  if (!first) return noMatch(requirement, 'none');
  const there = first.version ?? '0';
  if (version !== undefined && version !== there) return noMatch(requirement, there);
  const { install } = first;
  if (install?.takesMs !== undefined) await clock.wait(install.takesMs);
  if (install?.fails) return refused(...install.fails);
  if (install?.breaks) return { kind: 'broken', reason: install.breaks };
  return { kind: 'installed', package: { name, version: there, plugins } };
}

function refused(...lines: string[]): PipOutcome {
  return { kind: 'refused', lines };
}

function noMatch(requirement: string, versions: string): PipOutcome {
  return refused(
    `ERROR: Could not find a version that satisfies the requirement ${requirement} (from versions: ${versions})`,
    `ERROR: No matching distribution found for ${requirement}`,
  );
}

function parseRequirement(requirement: string): { name: string; version: string | undefined } {
  const [beforeAddress = ''] = requirement.split(/@(?=\w+\+)/);
  if (/^\w+\+/.test(beforeAddress)) {
    const last = beforeAddress.split('/').at(-1) ?? '';
    return { name: canonical(last.replace(/\.git$/, '')), version: undefined };
  }
  const [name = '', version] = beforeAddress.split('==');
  return { name: canonical(name), version: version?.trim() };
}

/** pip takes letter case, dots, underscores and dashes in names for the same. */
function canonical(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[-_.]+/g, '-');
}
