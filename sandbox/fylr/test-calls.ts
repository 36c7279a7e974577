import type { Send, TestServer } from './test-support.ts';

export const MANAGE = '/api/v1/plugin/manage';

/** What tests look at in a row. */
export interface Row {
  readonly id: number;
  readonly name: string | null;
  readonly enabled: boolean;
  readonly updated_at: string;
  readonly last_checked_at?: string;
  readonly manifest?: { readonly version: string; readonly base_url: string };
}

export async function list(send: Send): Promise<Row[]> {
  return (await send('GET', MANAGE)).json<{ plugins: Row[] }>().plugins;
}

export async function find(send: Send, name: string): Promise<Row> {
  const row = (await list(send)).find((one) => one.name === name);
  if (!row) throw new Error(`${name} is not installed`);
  return row;
}

/** The names that everybody sees. */
export async function publicNames({ send }: TestServer): Promise<string[]> {
  const answer = await send('GET', '/api/v1/plugin');
  return answer.json<{ plugins: { name: string }[] }>().plugins.map(({ name }) => name);
}

/** Switches a plugin by the smallest body, and gives back the answer. */
export async function toggle(send: Send, name: string, enabled: boolean) {
  const { id } = await find(send, name);
  return send('POST', `${MANAGE}/${id}`, { payload: { id, enabled } });
}
