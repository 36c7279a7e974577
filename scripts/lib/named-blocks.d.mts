export function namedBlocks(path: string): [name: string, content: string][];
