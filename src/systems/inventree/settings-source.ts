import type { DeclaredSetting } from './setting-schema.ts';

/**
 * What is kept of a server's answer for writing: how each setting was declared, by its property. A class, so that
 * one's own source can be told from anybody else's.
 */
export class SettingsSource {
  readonly settings: ReadonlyMap<string, DeclaredSetting>;

  constructor(settings: ReadonlyMap<string, DeclaredSetting>) {
    this.settings = settings;
  }
}

/** The one section that all settings of a plugin are in: servers say nothing of how they belong together. */
export const SECTION = 'settings';
