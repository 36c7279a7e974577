import * as v from 'valibot';

/** Who embeds, as the gateway writes it into the page from the operator's configuration. */
const EMBEDDER = v.object({
  embedder: v.string(),
  /** Exact; the only ones whose pages are spoken with. */
  origins: v.array(v.string()),
  /** Whether a page around may hand over a person's own token. */
  browserTokens: v.boolean(),
});

export type Embedder = v.InferOutput<typeof EMBEDDER>;

/** Reads it from the page; null where nobody is set up under the name in the address. */
export function readEmbedder(page: Document): Embedder | null {
  const content = page.querySelector<HTMLMetaElement>('meta[name="plugboard-embed"]')?.content;
  if (content === undefined) return null;
  try {
    const read = v.safeParse(EMBEDDER, JSON.parse(content));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
