import type { QueryKey } from '@tanstack/react-query';
import { asMade } from '../api/answer-sharing.ts';
import { getLocale } from '../messages/runtime.js';
import type { ModelQuery } from './system.ts';

interface Parts<Model> {
  readonly queryKey: QueryKey;
  readonly read: (signal: AbortSignal) => Promise<unknown>;
  readonly select: (raw: unknown) => Model;
}

/**
 * Query options that keep the raw answer and give the page the model. The result of `select` is remembered
 * for the answer that it was made of, so that drawing a page again maps nothing again. Each language has a
 * `select` of its own: a model can hold names that the answer gives in several.
 */
export function modelQuery<Model>({ queryKey, read, select }: Parts<Model>): ModelQuery<Model> {
  const selects = new Map<string, (raw: unknown) => Model>();
  return {
    queryKey,
    queryFn: ({ signal }) => read(signal),
    get select() {
      const locale = getLocale();
      const known = selects.get(locale) ?? rememberLast(select);
      selects.set(locale, known);
      return known;
    },
  };
}

function rememberLast<Model>(select: (raw: unknown) => Model): (raw: unknown) => Model {
  let last: { readonly raw: unknown; readonly model: Model } | null = null;
  return (raw) => {
    if (last === null || last.raw !== raw) last = { raw, model: asMade(select(raw)) };
    return last.model;
  };
}

/** Makes one query per id and hands out the same one again, so that its `select` stays the same too. */
export function perId<Model>(make: (id: string) => ModelQuery<Model>): (id: string) => ModelQuery<Model> {
  const made = new Map<string, ModelQuery<Model>>();
  return (id) => {
    const known = made.get(id) ?? make(id);
    made.set(id, known);
    return known;
  };
}

/** As `perId`, for what is asked for page by page. */
export function perPage<Model>(
  make: (id: string, page: number) => ModelQuery<Model>,
): (id: string, page: number) => ModelQuery<Model> {
  const made = new Map<string, (page: string) => ModelQuery<Model>>();
  return (id, page) => {
    const pages = made.get(id) ?? perId((one) => make(id, Number(one)));
    made.set(id, pages);
    return pages(String(page));
  };
}
