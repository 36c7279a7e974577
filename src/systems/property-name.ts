/**
 * Names that a form's data must not have as they are: what every object has already (`constructor`,
 * `__proto__`, …), what `@rjsf/core` reads as something else (`ui:…`, `$ref`, `items`, `__errors`, `*` in an order),
 * and what the mark itself needs.
 */
const MARK = '~';
const RESERVED = /^(~|ui:|\$|__|items$|prototype$|\*$)/;

/** The name of a property in a form for a server's own name; reversible and unique. */
export function propertyName(name: string): string {
  return RESERVED.test(name) || name in Object.prototype ? MARK + name : name;
}

/** The server's own name for a property of a form. */
export function serverName(property: string): string {
  return property.startsWith(MARK) ? property.slice(MARK.length) : property;
}
