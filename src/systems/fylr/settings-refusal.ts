import type { ApiError } from '../../api/api-error.ts';
import type { FieldRefusal } from '../settings.ts';
import type { PlannedWrite } from './settings-plan.ts';
import type { Section } from './settings-sections.ts';

/**
 * The settings that a refusal is certainly about. The server has no pointer for it: what is written alone is meant
 * for sure, and so is what the server's words call by its full name (`section.setting`).
 * upstream: fylr 6.34, 400 with `BaseConfig…` or `ServerGeneric`
 */
export function refusedFields(
  { parameter, paths }: PlannedWrite,
  section: Section | undefined,
  error: ApiError,
): readonly FieldRefusal[] {
  const message = error.serverMessage;
  if (error.kind !== 'rejected' || error.source !== 'server' || message === null) return [];
  const [only] = paths;
  if (parameter !== null) return only ? [{ path: only, messages: [message] }] : [];
  const named = (section?.fields ?? []).filter(({ name }) => names(message, `${section?.name}.${name}`));
  return named.map(({ property }) => ({ path: [section?.property ?? '', property], messages: [message] }));
}

/** Whether a text has a name in it that does not go on as another one. */
function names(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.slice(at + name.length)];
    // A point ends a sentence as often as it leads on to a column; both are about this setting.
    if (!/[\p{L}\p{N}_-]/u.test(before) && !/^[\p{L}\p{N}_-]/u.test(after)) return true;
  }
  return false;
}
