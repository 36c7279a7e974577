import { expect, it } from 'vitest';
import { linkedFiles } from './lib/linked-files.mjs';

const manifest = {
  'index.html': {
    file: 'assets/index-1.js',
    isEntry: true,
    imports: ['_shared.js'],
    css: ['assets/index.css'],
  },
  '_shared.js': { file: 'assets/shared-1.js', imports: ['_deep.js'], css: ['assets/shared.css'] },
  '_deep.js': { file: 'assets/deep-1.js' },
  'src/page.tsx': { file: 'assets/page-1.js', imports: ['_shared.js'] },
};

it('follows static imports, however deep, and leaves out what is loaded later', () => {
  const html = '<script type="module" crossorigin src="./assets/index-1.js"></script>';
  expect(linkedFiles(html, manifest)).toEqual({
    scripts: ['assets/index-1.js', 'assets/shared-1.js', 'assets/deep-1.js'],
    styles: ['assets/index.css', 'assets/shared.css'],
  });
});

it('counts plain scripts, preloaded modules and style sheets of the page, each once', () => {
  const html = `<script src="./color-scheme.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/deep-1.js">
    <link rel="stylesheet" crossorigin href="./assets/index.css">
    <link rel="icon" href="./icon.svg"><link rel="preload" href="./api/servers" as="fetch">
    <script type="module" src="./assets/index-1.js"></script>`;
  const { scripts, styles } = linkedFiles(html, manifest);
  expect(scripts.toSorted()).toEqual([
    'assets/deep-1.js',
    'assets/index-1.js',
    'assets/shared-1.js',
    'color-scheme.js',
  ]);
  expect(styles.toSorted()).toEqual(['assets/index.css', 'assets/shared.css']);
});
