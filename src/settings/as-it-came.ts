/**
 * `structuralSharing` of queries for settings: none. TanStack Query would put an answer together anew out of the last
 * one, and its copies lose names such as `__proto__`.
 */
export const AS_IT_CAME = false;
