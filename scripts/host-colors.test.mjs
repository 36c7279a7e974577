import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GROUNDS } from '../src/embed/frame/host-colors.ts';
import { root } from './lib/root.mjs';

// The colour of a host is checked against what stands behind text, which the style sheet says.
it.each(['light', 'dark'])('the grounds of the %s scheme are those of the style sheet', (scheme) => {
  const css = readFileSync(join(root, 'src/app/styles.css'), 'utf8');
  const [light, dark] = css.split(':root[data-mantine-color-scheme="dark"]');
  const states = ['on', 'off', 'failing', 'degraded', 'attention', 'missing'].map((state) => `${state}-soft`);
  const grounds = ['page', 'surface', 'hover', 'sunken', ...states].map(
    (name) => new RegExp(`--pb-${name}: (#[\\da-f]{6})`).exec(scheme === 'light' ? light : dark)?.[1],
  );
  expect(GROUNDS[scheme]).toEqual(grounds);
});
