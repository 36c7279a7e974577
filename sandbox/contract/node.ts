/** Any mapping of a parsed document. */
export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The mapping at `key`, or an empty one when there is none. */
export function mappingAt(parent: Mapping, key: string): Mapping {
  const value = parent[key];
  return isMapping(value) ? value : {};
}

/** A place in the document: its JSON pointer (as a URI fragment, starting with `#`) and what stands there. */
export interface Place {
  readonly pointer: string;
  readonly node: Mapping;
}

/** One step of a pointer, escaped as RFC 6901 asks and percent-encoded as a URI fragment asks. */
export function pointerStep(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}

export function step(place: Place, key: string): Place | undefined {
  const node = place.node[key];
  return isMapping(node) ? { pointer: `${place.pointer}/${pointerStep(key)}`, node } : undefined;
}

/**
 * Follows `$ref` (within the document) until something stands there itself.
 * @throws Error when a reference leads nowhere, out of the document or in a circle.
 */
export function follow(document: Mapping, place: Place): Place {
  const seen = new Set<string>();
  let here = place;
  for (;;) {
    const reference = here.node.$ref;
    if (typeof reference !== 'string') return here;
    if (seen.has(reference)) throw new Error(`${place.pointer}: ${reference} refers to itself`);
    seen.add(reference);
    here = target(document, reference, here.pointer);
  }
}

function target(document: Mapping, reference: string, from: string): Place {
  if (!reference.startsWith('#/')) throw new Error(`${from}: ${reference} is not in this document`);
  let here: Place = { pointer: '#', node: document };
  for (const part of reference.slice(2).split('/')) {
    const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
    const next = step(here, key);
    if (!next) throw new Error(`${from}: ${reference} leads nowhere`);
    here = next;
  }
  return here;
}
