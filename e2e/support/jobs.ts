import type { Page } from '@playwright/test';
import { member, type SandboxAccount } from './sandbox-account.ts';
import { expect } from './test.ts';

/** The list that stands in an answer by a name; empty where there is none. */
export function entries(answer: unknown, name: string): readonly unknown[] {
  const list = member(answer, name);
  return Array.isArray(list) ? list : [];
}

export async function libraryId(account: SandboxAccount, name: string): Promise<string> {
  const all = entries(await account.call('GET', '/api/v1/libraries'), 'data');
  return String(
    member(
      all.find((one) => member(one, 'name') === name),
      'id',
    ),
  );
}

/** A job as its server has it; undefined where there is none of that name. */
export async function jobNamed(account: SandboxAccount, library: string, name: string): Promise<unknown> {
  const all = entries(await account.call('GET', `/api/v1/libraries/${library}/jobs`), 'jobs');
  return all.find((one) => member(one, 'name') === name);
}

/** Opens the page of a job with its form. @returns the job's id */
export async function openJob(
  page: Page,
  account: SandboxAccount,
  library: string,
  name: string,
): Promise<string> {
  const id = String(member(await jobNamed(account, library, name), 'id'));
  await page.goto(`/jobs/codex/${library}/${id}`);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toBeVisible();
  return id;
}
