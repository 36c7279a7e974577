import type { Fact } from '../lib/facts.ts';
import { m } from '../messages/messages.js';
import { systemLabel } from '../systems/registry.ts';
import type { Server } from './servers-query.ts';

/** Which product runs there. */
export function systemFact(server: Server): Fact {
  return { label: m.fact_system, value: { kind: 'text', text: systemLabel(server.system) } };
}

/** Where people find it; a sandbox server has no pages. */
export function addressFact(server: Server): Fact {
  return {
    label: m.fact_address,
    value: server.url === null ? { kind: 'none', why: m.server_embedded } : { kind: 'link', url: server.url },
  };
}
