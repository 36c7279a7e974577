import { replaceEqualDeep } from '@tanstack/react-query';

/** What was made of answers for the pages. */
const models = new WeakSet<object>();

/** Marks what is made of an answer: it reaches the page as it was made. */
export function asMade<Model>(model: Model): Model {
  if (typeof model === 'object' && model !== null) models.add(model);
  return model;
}

/**
 * `structuralSharing` of all queries: an answer that says what the last one said stays the same object, so that nothing
 * is made of it again. A model is handed on as it was made. TanStack Query would put a new one together of the last one's
 * parts, and what is known of a part by its identity would be lost.
 */
export function shareAnswer(before: unknown, after: unknown): unknown {
  return typeof after === 'object' && after !== null && models.has(after)
    ? after
    : replaceEqualDeep(before, after);
}
