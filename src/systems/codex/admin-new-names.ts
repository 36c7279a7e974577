/** Names for plugins that are new. upstream: Codex 2.2.0, 1 to 100 of `[a-z0-9-]`, no hyphen at either end */

const MOST = 100;

/** A technical name made of a package's name, or of any words. */
export function nameOfPackage(name: string): string {
  const last = name.split('/').at(-1) ?? name;
  const short = last.replace(/@[^@/]*$/, '').replace(/^codex-plugin-/, '');
  const words = short
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST)
    .replaceAll(/^-+|-+$/g, '');
  return words === '' ? 'plugin' : words;
}

/** The name, with a number behind it where there is such a plugin already. */
export function freeName(name: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    const one = name.slice(0, MOST - end.length).replace(/-+$/, '') + end;
    if (!taken.includes(one)) return one;
  }
}

/** A name as one would read it: `sync-anilist` is Sync anilist. */
export function titleOfName(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
