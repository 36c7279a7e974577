import { describe, expect, it } from 'vitest';
import { MetricsAnswers } from './metrics-answers.ts';

function answer(calls: Readonly<Record<string, number>>): unknown {
  const byMethod = Object.fromEntries(
    Object.entries(calls).map(([method, requestsTotal]) => [method, { method, requestsTotal }]),
  );
  return { plugins: [{ pluginId: 'p', byMethod }] };
}

/** The answers of a server that is asked every ten seconds. */
function answers(...counts: readonly number[]): MetricsAnswers {
  return counts.reduce(
    (all, count, place) => all.with(answer({ search: count }), place * 10_000),
    MetricsAnswers.none,
  );
}

describe('what is told of the last minutes', () => {
  it('needs two answers', () => {
    expect(answers(7).lately('p', 'search')).toEqual([]);
    expect(answers(7, 9).lately('p', 'search')).toEqual([12]);
  });

  it('is calls a minute, the latest last', () => {
    expect(answers(100, 101, 101, 111).lately('p', 'search')).toEqual([6, 0, 60]);
  });

  it('begins anew with the server’s process', () => {
    expect(answers(100, 120, 3).lately('p', 'search')).toEqual([]);
    expect(answers(100, 120, 3, 4).lately('p', 'search')).toEqual([6]);
  });

  it('counts a method from its first call on', () => {
    const all = answers(1).with(answer({ search: 1, get: 2 }), 10_000);
    expect(all.lately('p', 'get')).toEqual([12]);
    expect(all.lately('other', 'get')).toEqual([0]);
  });

  it('takes no rate from two answers at almost the same time', () => {
    const all = answers(1)
      .with(answer({ search: 9 }), 1000)
      .with(answer({ search: 3 }), 10_000);
    expect(all.lately('p', 'search')).toEqual([12]);
  });

  it('keeps no more than is drawn', () => {
    expect(answers(...Array.from({ length: 100 }, (_, place) => place)).lately('p', 'search')).toHaveLength(
      39,
    );
  });

  it.each([
    null,
    'x',
    {},
    { plugins: 5 },
    { plugins: [null, { byMethod: [] }, { pluginId: 'p', byMethod: { a: 3 } }] },
  ])('does not stumble over an answer that is none: %j', (odd) => {
    expect(() => MetricsAnswers.none.with(odd, 0).with(odd, 10).lately('p', 'a')).not.toThrow();
  });
});
