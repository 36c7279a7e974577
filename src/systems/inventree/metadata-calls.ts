import type { QueryKey } from '@tanstack/react-query';
import type { Client } from '../../api/generated/client/index.ts';
import {
  getPluginMetadataQueryKey,
  getPluginMetadataSince436QueryKey,
} from '../../api/generated/inventree-435/@tanstack/react-query.gen.ts';
import {
  getPluginMetadata,
  getPluginMetadataSince436,
  replacePluginMetadata,
  replacePluginMetadataSince436,
  updatePluginMetadata,
  updatePluginMetadataSince436,
} from '../../api/generated/inventree-435/sdk.gen.ts';
import { writeExactly } from '../../lib/exact-json.ts';

/** The calls about the free-form data that is kept with a plugin. */
export interface MetadataCalls {
  /** The answer as text, so that its numbers are kept to the last digit. */
  read(plugin: string, signal: AbortSignal): Promise<unknown>;
  /** Puts what is given in the place of the keys of the same name at the top, and leaves all others. */
  merge(plugin: string, metadata: unknown, signal: AbortSignal | undefined): Promise<void>;
  /** Puts what is given in the place of everything. */
  replace(plugin: string, metadata: unknown, signal: AbortSignal | undefined): Promise<void>;
  key(plugin: string): QueryKey;
}

interface Target {
  readonly client: Client;
  readonly path: { plugin: string };
  readonly throwOnError: true;
}

function exactText(body: unknown): string {
  return writeExactly(body);
}

function sending(target: Target, metadata: unknown, signal: AbortSignal | undefined) {
  return { ...target, body: { metadata }, bodySerializer: exactText, ...(signal && { signal }) };
}

/** Since this version it is kept at an address that all kinds of things have in common. */
export const METADATA_MOVED = 436;

/** The calls at the address that a version has; the older one leads elsewhere in newer versions. */
export function metadataCalls(client: Client, apiVersion: number): MetadataCalls {
  const to = (plugin: string): Target => ({ client, path: { plugin }, throwOnError: true });
  const moved = apiVersion >= METADATA_MOVED;
  const [read, merge, replace, key] = moved
    ? ([
        getPluginMetadataSince436,
        updatePluginMetadataSince436,
        replacePluginMetadataSince436,
        getPluginMetadataSince436QueryKey,
      ] as const)
    : ([getPluginMetadata, updatePluginMetadata, replacePluginMetadata, getPluginMetadataQueryKey] as const);
  return {
    read: async (plugin, signal) => (await read({ ...to(plugin), parseAs: 'text', signal })).data,
    merge: async (plugin, metadata, signal) => {
      await merge(sending(to(plugin), metadata, signal));
    },
    replace: async (plugin, metadata, signal) => {
      await replace(sending(to(plugin), metadata, signal));
    },
    key: (plugin) => key({ client, path: { plugin } }),
  };
}
