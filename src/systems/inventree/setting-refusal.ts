import type { ApiError } from '../../api/api-error.ts';
import { m } from '../../messages/messages.js';
import type { SettingsQuestion, WriteOutcome } from '../settings.ts';
import type { SettingWrite } from './settings-writes.ts';

/** The field under which a server asks for a confirmation (since API 440). */
const CONFIRMATION = 'manual_confirm';

/** The question that a setting has for everybody who changes it. */
export function confirmation(write: SettingWrite, words: string | null): SettingsQuestion {
  return {
    title: write.title,
    tasks: [
      { title: null, message: words ?? m.inventree_setting_confirm_untold(), choices: [], buttons: [] },
    ],
  };
}

/**
 * What a failed write came to. Only one value was sent, so whatever the server said of it belongs to that value,
 * under whichever name it came.
 * upstream: InvenTree, mostly `non_field_errors`; a text under `manual_confirm` asks to be confirmed
 */
export function refusedWrite(write: SettingWrite, error: ApiError, confirmed: boolean): WriteOutcome {
  const asked = Object.hasOwn(error.fieldErrors, CONFIRMATION) ? error.fieldErrors[CONFIRMATION] : undefined;
  if (asked !== undefined && error.status === 400 && !confirmed) {
    return { kind: 'asks', question: confirmation(write, write.confirm?.text ?? asked.join('\n')) };
  }
  const messages = error.source === 'server' ? messagesOf(error) : [];
  return { kind: 'refused', error, fields: messages.length === 0 ? [] : [{ path: write.path, messages }] };
}

function messagesOf({ serverMessage, fieldErrors }: ApiError): readonly string[] {
  const general = serverMessage?.split('\n') ?? [];
  const named = Object.entries(fieldErrors).flatMap(([field, words]) =>
    field === 'value' || field.startsWith('value.') ? words : words.map((word) => `${field}: ${word}`),
  );
  return [...general, ...named].filter((message) => message.trim() !== '');
}
