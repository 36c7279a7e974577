import { basePath, type EmbedderSettings, type GatewaySettings } from '../config/settings.ts';

/** Whose frame a page is for. */
export type FrameOf =
  | { readonly embedder: EmbedderSettings }
  /** Nobody's that is configured: a page that explains, and that no other page may show. */
  | { readonly embedder: undefined };

/**
 * @param path below the base path, as it came over the wire.
 * @returns undefined when it is no page for frames.
 */
export function frameOf(path: string, { embedders }: GatewaySettings): FrameOf | undefined {
  const [, id] = /^\/embed(?:\/([^/]*)|$)/.exec(path) ?? [];
  if (id === undefined && path !== '/embed') return undefined;
  return { embedder: embedders.find((one) => one.id === id) };
}

/**
 * index.html for a frame: it says whose frame it is, and does not ask for the servers with a cookie. Of the embedder it
 * has what every page around it knows of itself; never a secret.
 */
export function framePage(html: string, { embedder }: FrameOf, settings: GatewaySettings): string {
  const page = html.replace(/[ \t]*<link\b[^>]*\bhref="\.\/api\/servers"[^>]*>\n?/, '');
  if (embedder === undefined) return page;
  const { id, origins, browserTokens } = embedder;
  const facts = JSON.stringify({ embedder: id, origins, browserTokens, base: basePath(settings) });
  const meta = `<meta name="plugboard-embed" content="${inAttribute(facts)}" />`;
  return page.replace('<head>', (head) => `${head}\n    ${meta}`);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

function inAttribute(text: string): string {
  return text.replaceAll(/[&"<>]/g, (sign) => entities[sign] ?? '');
}
