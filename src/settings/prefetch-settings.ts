import type { QueryClient } from '@tanstack/react-query';
import type { SettingsScope } from '../systems/settings.ts';
import { AS_IT_CAME } from './as-it-came.ts';
import { loadEditor } from './editor-code.ts';

/**
 * Fetches the form's code and what it shows, for a person whose pointer or focus is on the way to it. Failures are
 * left to the page, which asks again and shows them.
 */
export function prefetchSettings(cache: QueryClient, scope: SettingsScope, pluginId: string): void {
  loadEditor().catch(() => undefined);
  const { queryKey, queryFn } = scope.form(pluginId);
  void cache.prefetchQuery({ queryKey, queryFn, structuralSharing: AS_IT_CAME });
}
