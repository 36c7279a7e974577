import { m } from '../../messages/messages.js';
import type { Text } from '../system.ts';

/** Since about this version a reload forgets the errors of those before it (upstream: InvenTree, June 2025). */
const RELOAD_FORGETS_SINCE = 380;

/**
 * Whether errors of loading stay until the server starts anew.
 * @param apiVersion nothing when the server does not tell it, which is taken for the newest
 */
export function keepsErrors(apiVersion: number | null | undefined): boolean {
  return (apiVersion ?? Number.POSITIVE_INFINITY) < RELOAD_FORGETS_SINCE;
}

/**
 * What it means that the server fails at listing its errors, and how long it will.
 * upstream: InvenTree; where a reload forgets nothing, nothing but a start clears it
 */
export function unlistedErrors(apiVersion: number | null | undefined): Text {
  return keepsErrors(apiVersion) ? m.inventree_notice_status_500_old : m.inventree_notice_status_500;
}
