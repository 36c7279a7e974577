import { numbered, type Thing } from './thing.ts';

/** A place in a tree: its path from the top, what it is for, and whether it holds only other places. */
export interface Branch {
  readonly path: string;
  readonly description: string;
  readonly structural?: true;
}

/** The rows of a tree, each with the number of the one above it, which must come before. */
export function treeRows(branches: readonly Branch[], more: Readonly<Record<string, unknown>>): Thing[] {
  return numbered(
    branches.map(({ path, description, structural }) => {
      const names = path.split('/');
      const above = branches.findIndex((other) => other.path === names.slice(0, -1).join('/'));
      return {
        name: names.at(-1) ?? '',
        description,
        level: names.length - 1,
        parent: above < 0 ? null : above + 1,
        pathstring: path,
        structural: structural === true,
        ...more,
      };
    }),
  );
}
