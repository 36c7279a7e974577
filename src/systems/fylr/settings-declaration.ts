import { isJsonObject, type JsonObject, numberOf, own } from '../../api/json.ts';
import { m } from '../../messages/messages.js';

/** What a plugin declares of its settings, read as far as it makes sense. Strings are untrusted text. */
export interface Declaration {
  readonly sections: readonly SectionDeclaration[];
  /** What could not be read, each in a line of its own. */
  readonly faults: readonly string[];
}

export interface SectionDeclaration {
  readonly name: string;
  readonly parameters: readonly ParameterDeclaration[];
  /** The section's own definition. */
  readonly told: JsonObject;
}

export interface ParameterDeclaration {
  readonly name: string;
  /** Null where none is told. */
  readonly type: string | null;
  /** The columns of a table or the settings of a form, in their order; null where none are declared. */
  readonly children: readonly ParameterDeclaration[] | null;
  /** The parameter's own definition. */
  readonly told: JsonObject;
}

/** Deeper than anybody nests tables; what lies below is left alone. */
const DEEPEST = 30;

/**
 * Reads the sections that a plugin declares. Never throws; what makes no sense becomes a fault.
 *
 * upstream: fylr 6.34, `defs` of GET /config/list. The shape of `parameters` in a real answer is not known: manifests
 * have a map by name, the vendor's document has a single setting, tables have a list. All three are taken.
 * @param defs untrusted
 */
export function readDeclaration(defs: unknown): Declaration {
  const faults: string[] = [];
  if (defs !== undefined && defs !== null && !Array.isArray(defs)) {
    return { sections: [], faults: [m.fylr_fault_no_list()] };
  }
  const sections: SectionDeclaration[] = [];
  const names = new Set<string>();
  for (const [at, told] of (defs ?? []).entries()) {
    const name = isJsonObject(told) ? own(told, 'name') : undefined;
    if (!isJsonObject(told) || typeof name !== 'string') {
      faults.push(m.fylr_fault_section_nameless({ place: at + 1 }));
    } else if (names.has(name)) {
      faults.push(m.fylr_fault_twice({ name }));
    } else {
      names.add(name);
      sections.push({ name, told, parameters: readParameters(own(told, 'parameters'), [name], faults) });
    }
  }
  return { sections, faults };
}

function readParameters(
  told: unknown,
  path: readonly string[],
  faults: string[],
): readonly ParameterDeclaration[] {
  const names = new Set<string>();
  const read = namedDefinitions(told, path, faults).flatMap(([name, definition]): ParameterDeclaration[] => {
    const place = [...path, name].join('.');
    if (names.has(name)) {
      faults.push(m.fylr_fault_twice({ name: place }));
      return [];
    }
    names.add(name);
    if (!isJsonObject(definition)) {
      faults.push(m.fylr_fault_no_definition({ name: place }));
      return [];
    }
    return [readParameter(name, definition, path, faults)];
  });
  // Neither maps nor the vendor's document promise an order; places do, and what has none comes last.
  return read.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function readParameter(
  name: string,
  told: JsonObject,
  path: readonly string[],
  faults: string[],
): ParameterDeclaration {
  const type = own(told, 'type');
  const inner =
    type === 'table' ? own(told, 'fields') : type === 'form' ? own(told, 'parameters') : undefined;
  const declared = typeof inner === 'object' && inner !== null && path.length < DEEPEST;
  return {
    name,
    type: typeof type === 'string' && type !== '' ? type : null,
    children: declared ? readParameters(inner, [...path, name], faults) : null,
    told,
  };
}

/** The definitions with their names, whichever of the three shapes they come in. */
function namedDefinitions(
  told: unknown,
  path: readonly string[],
  faults: string[],
): readonly (readonly [name: string, definition: unknown])[] {
  if (told === undefined || told === null) return [];
  if (isJsonObject(told) && typeof own(told, 'type') !== 'string') return Object.entries(told);
  if (!isJsonObject(told) && !Array.isArray(told)) {
    faults.push(m.fylr_fault_no_definition({ name: path.join('.') }));
    return [];
  }
  const list: readonly unknown[] = isJsonObject(told) ? [told] : told;
  return list.flatMap((definition, at): (readonly [string, unknown])[] => {
    const name = isJsonObject(definition) ? own(definition, 'name') : undefined;
    if (typeof name === 'string') return [[name, definition]];
    faults.push(m.fylr_fault_nameless({ name: path.join('.'), place: at + 1 }));
    return [];
  });
}

function placeOf({ told }: ParameterDeclaration): number {
  return numberOf(own(told, 'position')) ?? Number.MAX_VALUE;
}
