import type { FastifyRequest } from 'fastify';
import { type Account, holdsOneOf } from './accounts.ts';
import { PLUGIN_SECTIONS, SYSTEM_SECTIONS, toldDefinitions } from './config-definitions.ts';
import type { SectionDefinition } from './config-shapes.ts';
import type { SectionAddress } from './config-values.ts';
import { FylrError } from './errors.ts';
import type { Guard } from './guard.ts';
import { demandRight, demandUser, type Identify } from './identify.ts';
import type { PluginRows } from './plugin-rows.ts';

/** upstream: fylr 6.34, the right for definitions, for writing, and for reading most values. */
const RIGHT = 'system.config';

/** Names a section in an address; without a plugin it is one of the server's own. */
export interface SectionName {
  readonly plugin?: string;
  readonly section: string;
}

/** Who may see and write which settings. All but `plugins` and `sections` throw FylrError. */
export interface ConfigAccess {
  /** The installed plugins that declare settings. */
  plugins(): string[];
  /** The definitions of one of them as they are told. */
  definitions(plugin: string): readonly object[];
  /** What a person may read of a plugin, or of the server itself. */
  sections(account: Account, plugin: string | undefined): readonly SectionDefinition[];
  demandReader(request: FastifyRequest): Account;
  /** Who may read definitions. */
  demandDefinitions(request: FastifyRequest): void;
  /** Finds a section that may be read; what one may not read is not there, rather than forbidden. */
  readable(request: FastifyRequest, name: SectionName): SectionAddress;
  /** Finds a section that may be written now. */
  writable(request: FastifyRequest, name: SectionName): SectionAddress;
}

interface Parts {
  readonly rows: PluginRows;
  readonly identify: Identify;
  readonly guard: Guard;
}

export function createConfigAccess({ rows, identify, guard }: Parts): ConfigAccess {
  /** By plugin: what its package declared when it came, or else what is known of those from the start. */
  function declarations(): ReadonlyMap<string, readonly SectionDefinition[]> {
    const byPlugin = rows.all().flatMap(({ id, name }): [string, readonly SectionDefinition[]][] => {
      if (name === null) return [];
      const sections = rows.declared.get(String(id))?.sections ?? PLUGIN_SECTIONS[name] ?? [];
      return sections.length > 0 ? [[name, sections]] : [];
    });
    return new Map(byPlugin);
  }

  function sectionsOf(plugin: string | undefined): readonly SectionDefinition[] {
    return plugin === undefined ? SYSTEM_SECTIONS : (declarations().get(plugin) ?? []);
  }

  function find({ plugin, section }: SectionName): SectionAddress {
    const definition = sectionsOf(plugin).find(({ name }) => name === section);
    if (!definition) throw configPathNotFound({ ...(plugin !== undefined && { plugin }), section });
    return { plugin, definition };
  }

  return {
    plugins: () => [...declarations().keys()],
    definitions: (plugin) => toldDefinitions(plugin, sectionsOf(plugin)),
    sections: (account, plugin) => sectionsOf(plugin).filter((section) => isVisible(section, account)),
    demandReader: (request) => demandUser(identify(request)).account,
    demandDefinitions(request) {
      demandUser(identify(request));
      demandRight(identify(request), RIGHT);
    },
    readable(request, name) {
      const { account } = demandUser(identify(request));
      const address = find(name);
      if (isVisible(address.definition, account)) return address;
      throw configPathNotFound(name);
    },
    writable(request, name) {
      demandUser(identify(request));
      demandRight(identify(request), RIGHT);
      const address = find(name);
      const own = address.definition.require_system_right;
      if (own !== undefined) demandRight(identify(request), own);
      // upstream: fylr 6.34, read-only mode is left by saving its own section, so that must stay possible.
      if (name.plugin !== undefined || name.section !== 'readonly') guard.demandWritable();
      return address;
    },
  };
}

/** upstream: fylr 6.34, most sections need the right for settings, some one of their own. */
function isVisible(section: SectionDefinition, account: Account): boolean {
  const { unauthenticated_visible: isPublic, require_system_right: own } = section;
  return isPublic === true || holdsOneOf(account, [own ?? RIGHT]);
}

/** The refusal of an address at which there is no setting. */
export function configPathNotFound({ plugin, section }: SectionName, parameter?: string): FylrError {
  const start = plugin === undefined ? 'system' : `plugin/${plugin}`;
  const path = [start, 'config', section, ...(parameter === undefined ? [] : [parameter])].join('/');
  return new FylrError(404, 'BaseConfigPathNotFound', 'baseconfig', `There is no ${path}`, { path });
}
