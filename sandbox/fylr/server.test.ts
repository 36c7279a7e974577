import { describe, expect, it } from 'vitest';
import { readDescription } from '../contract/description.ts';
import { description, startServer } from './test-support.ts';

const METHODS: Readonly<Record<string, 'PUT' | 'POST' | 'DELETE'>> = {
  put: 'PUT',
  post: 'POST',
  delete: 'DELETE',
};

const PLACES: Readonly<Record<string, string>> = {
  id: '1',
  lang: 'en-US',
  plugin: 'gazetteer-lookup',
  section: 'update_gazetteer',
  fileId: '1',
};

describe('the server', () => {
  it('answers every described operation', async () => {
    const { app } = startServer();
    const unknown: string[] = [];
    for (const { id, method, template } of readDescription(description).operations) {
      const url = template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => PLACES[name] ?? '');
      const answer = await app.inject({ method: METHODS[method] ?? 'GET', url });
      if (answer.body.startsWith('404 page not found')) unknown.push(id);
    }
    expect(unknown).toEqual([]);
  });

  it('has an admin and a person who may not manage plugins', () => {
    const { users } = startServer();
    expect(users).toEqual([
      { username: 'admin', password: 'sandbox-admin', role: 'admin' },
      { username: 'user', password: 'sandbox-user', role: 'user' },
    ]);
  });
});
