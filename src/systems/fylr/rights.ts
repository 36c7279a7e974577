import { objectOf, own } from '../../api/json.ts';

/**
 * Tells of each right whether the person has it.
 * @param session the answer of `GET /api/v1/user/session`; untrusted
 */
export function rightsOf(session: unknown): (right: string) => boolean {
  const rights = objectOf(own(objectOf(session), 'system_rights'));
  return (right) => Object.hasOwn(rights, right) || Object.hasOwn(rights, 'system.root');
}
