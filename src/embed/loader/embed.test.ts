import { expect, it } from 'vitest';

it('can be imported where there is no page, as by an application that is drawn on its server', async () => {
  expect(typeof customElements).toBe('undefined');
  expect(Object.keys(await import('./embed.ts')).toSorted()).toEqual(['mount', 'openDialog']);
});
