import type { ApiError } from '../../api/api-error.ts';
import { m } from '../../messages/messages.js';
import type { InstallReport } from '../install.ts';
import type { FieldRefusal } from '../settings.ts';
import { SECTION } from './install-form.ts';

/** Kinds of failures after which pip may be at work still, or be done. */
const UNCLEAR: ReadonlySet<ApiError['kind']> = new Set([
  'timeout',
  'connection-lost',
  'unavailable',
  'broken-answer',
  'unreachable',
]);

const FIELDS = ['packagename', 'version', 'url', 'repository'] as const;

/**
 * What a failed installation came to.
 * upstream: InvenTree API 198 to 534: what pip printed comes as one message per line, without a field
 * @throws the error where the person is signed out, or gave up
 */
export function refusedInstall(error: ApiError): InstallReport {
  if (error.kind === 'signed-out' || error.kind === 'cancelled') throw error;
  if (error.changed === 'unknown' && UNCLEAR.has(error.kind)) {
    return { kind: 'unclear', error, why: m.inventree_install_unclear };
  }
  return {
    kind: 'refused',
    error,
    fields: fieldRefusals(error),
    output: error.output,
    why: error.output === null ? null : m.inventree_install_pip_failed,
  };
}

function fieldRefusals({ fieldErrors }: ApiError): readonly FieldRefusal[] {
  return FIELDS.flatMap((field) => {
    const messages = Object.hasOwn(fieldErrors, field) ? fieldErrors[field] : undefined;
    return messages ? [{ path: [SECTION, field], messages }] : [];
  });
}
