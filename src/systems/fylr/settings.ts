import type { Client } from '../../api/generated/client/index.ts';
import { getLocale } from '../../messages/runtime.js';
import { modelQuery, perId } from '../model-query.ts';
import type { DeclaredSettings, SettingsScope } from '../settings.ts';
import type { ModelQuery, ServerAddress } from '../system.ts';
import type { AskSession } from './session-check.ts';
import { fylrSettings, type SettingsCircumstances } from './settings-model.ts';
import { fylrSettingsFile } from './settings-file.ts';
import { createReadSettings } from './settings-read.ts';
import { createSave } from './settings-save.ts';
import { fylrSettingsScope, settingsKey } from './settings-scope.ts';

interface Ways {
  readonly server: ServerAddress;
  readonly client: Client;
  readonly circumstances: SettingsCircumstances & {
    /** The person sees plugins by their numbers. */
    readonly manages: boolean;
    /** The language that the person has chosen in fylr itself; null when it does not say. */
    readonly frontendLanguage: string | null;
  };
  readonly askSession: AskSession;
}

/** The settings of plugins, for those who may see them. fylr has none that are a person's own. */
export function fylrPluginSettings({ server, client, circumstances, askSession }: Ways): SettingsScope {
  const read = createReadSettings({ server, client, circumstances, askSession });
  const { mayHave, key } = fylrSettingsScope(client);
  const forms = perId((pluginInLanguage): ModelQuery<DeclaredSettings> => {
    const { pluginId, locale } = partsOf(pluginInLanguage);
    return modelQuery({
      queryKey: key(pluginId),
      read: (signal) => read(pluginId, locale, signal),
      select: (raw) => fylrSettings(raw, circumstances, locale),
    });
  });
  return {
    mayHave,
    form: (pluginId) => forms(`${getLocale()} ${pluginId}`),
    save: createSave({ server, client, askSession }),
    changedKeys: (pluginId) => [settingsKey(client, pluginId)],
    file: () => fylrSettingsFile,
  };
}

function partsOf(pluginInLanguage: string): { readonly pluginId: string; readonly locale: string } {
  const at = pluginInLanguage.indexOf(' ');
  return { locale: pluginInLanguage.slice(0, at), pluginId: pluginInLanguage.slice(at + 1) };
}
