/**
 * Whether two values of JSON are the same: the order of properties does not matter, and a property that is
 * undefined is none. Names such as `__proto__` are names like all others here.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && sameItems(a, b);
  return isRecord(a) && isRecord(b) ? sameProperties(a, b) : Object.is(a, b);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
}

type Properties = Readonly<Record<string, unknown>>;

function sameProperties(a: Properties, b: Properties): boolean {
  return (
    Object.keys(a).every((name) => sameValue(a[name], Object.hasOwn(b, name) ? b[name] : undefined)) &&
    Object.keys(b).every((name) => Object.hasOwn(a, name) || b[name] === undefined)
  );
}
