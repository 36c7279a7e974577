import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { namedBlocks } from './lib/named-blocks.mjs';
import { root } from './lib/root.mjs';

it('docs/embedding.md builds what lies in examples/embed', () => {
  const folder = join(root, 'examples/embed');
  const files = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
  expect(Object.fromEntries(namedBlocks('docs/embedding.md'))).toEqual(Object.fromEntries(files));
});
