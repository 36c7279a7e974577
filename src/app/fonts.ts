/**
 * What text is set in. Few names: a browser looks for each of them at each size and weight, and once more for signs that
 * the first one lacks.
 */
export const SANS = 'system-ui, sans-serif';
export const MONOSPACE = 'ui-monospace, Menlo, Consolas, monospace';
