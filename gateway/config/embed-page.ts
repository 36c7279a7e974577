/** The pages that an embedder may show in a frame. The descriptions mark each operation for those that need it. */
export const embedPages = ['connections', 'settings', 'jobs', 'plugins'] as const;
export type EmbedPage = (typeof embedPages)[number];
