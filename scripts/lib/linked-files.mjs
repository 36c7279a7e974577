/**
 * What a browser loads because the built index.html links it: its scripts, what these import statically, and its
 * style sheets. Addresses of our own that need no code (icons, data) are left out.
 * @param {string} html the built index.html
 * @param {Record<string, { file: string, imports?: string[], css?: string[], isEntry?: boolean }>} manifest Vite's
 * @returns {{ scripts: string[], styles: string[] }} paths from the app's folder, each once
 */
export function linkedFiles(html, manifest) {
  const scripts = new Set();
  const styles = new Set();
  for (const [, tag, attributes] of html.matchAll(/<(script|link)\b([^>]*)>/g)) {
    const address = /\b(?:src|href)="([^"]+)"/.exec(attributes)?.[1]?.replace(/^\.?\//, '');
    if (address === undefined) continue;
    if (tag === 'script' || /\brel="modulepreload"/.test(attributes)) scripts.add(address);
    else if (/\brel="stylesheet"/.test(attributes)) styles.add(address);
  }
  const chunks = new Map(Object.entries(manifest).map(([name, chunk]) => [chunk.file, { name, ...chunk }]));
  for (const file of scripts) {
    // A set is walked to its end even while it grows.
    const chunk = chunks.get(file);
    for (const name of chunk?.imports ?? []) scripts.add(manifest[name].file);
    for (const style of chunk?.css ?? []) styles.add(style);
  }
  return { scripts: [...scripts], styles: [...styles] };
}
