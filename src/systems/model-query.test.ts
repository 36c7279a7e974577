import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { createQueryClient } from '../api/query-client.ts';
import { modelQuery } from './model-query.ts';

interface Row {
  readonly name: string;
}

/** Reads a list again and again, as a page does that looks at it. */
async function readings(answers: readonly (readonly Row[])[]) {
  const cache = createQueryClient();
  const made: (readonly Row[])[] = [];
  let reading = -1;
  const query = modelQuery({
    queryKey: ['list'],
    read: async () => answers[reading],
    select: () => {
      const model = (answers[reading] ?? []).map(({ name }) => ({ name }));
      made.push(model);
      return model;
    },
  });
  const { queryKey, queryFn } = query;
  const observer = new QueryObserver(cache, { queryKey, queryFn, select: query.select, enabled: false });
  const stop = observer.subscribe(() => undefined);
  const shown: unknown[] = [];
  const raw: (readonly Row[] | undefined)[] = [];
  for (reading = 0; reading < answers.length; reading += 1) {
    await observer.refetch();
    shown.push(observer.getCurrentResult().data);
    raw.push(cache.getQueryData<readonly Row[]>(queryKey));
  }
  stop();
  cache.clear();
  return { made, shown, raw };
}

describe('what a page gets of an answer that is read again', () => {
  const before = [{ name: 'labels' }, { name: 'stock' }];

  it('is the model as it was made, though most of it is as before', async () => {
    const { made, shown } = await readings([before, [{ name: 'labels' }, { name: 'parts' }]]);
    expect(made).toHaveLength(2);
    expect(shown[0]).toBe(made[0]);
    expect(shown[1]).toBe(made[1]);
  });

  it('is the same model when the answer says the same', async () => {
    const { made, shown, raw } = await readings([before, structuredClone(before)]);
    expect(made).toHaveLength(1);
    expect(shown[1]).toBe(shown[0]);
    expect(raw[1]).toBe(raw[0]);
  });

  it('shares the parts of an answer that are as before', async () => {
    const { raw } = await readings([before, [{ name: 'labels' }, { name: 'parts' }]]);
    const [first, second] = raw;
    expect(second).not.toBe(first);
    expect(second?.[0]).toBe(first?.[0]);
  });
});
