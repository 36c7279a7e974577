import { appendFileSync, mkdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Request, Response, TestInfo, WorkerInfo } from '@playwright/test';

/**
 * What the browser called during the tests, for the table of `docs/coverage.md`: `scripts/coverage.mjs` joins it with
 * the descriptions of the servers, and with what the sandbox says that it was asked.
 */

/** Emptied by Playwright when a run begins, as it lies in the folder of its results. */
function folderOf({ project }: Pick<WorkerInfo, 'project'>): string {
  return join(project.outputDir, 'coverage');
}

/** Lets the sandbox of a worker's gateway write down what it is asked. */
export function sandboxLog(worker: WorkerInfo): Readonly<Record<string, string>> {
  const name = `sandbox-${worker.workerIndex}.jsonl`;
  return { PLUGBOARD_SANDBOX_LOG: resolve(folderOf(worker), name) };
}

const FORWARDED = /\/api\/servers\/([^/]+)\/upstream(\/[^?]*)/;

/** The calls to servers that the pages of one test made. Calls of the test itself do not count. */
export class CallRecording {
  readonly #test: TestInfo;
  readonly #lines = new Set<string>();
  /** A page may have been left when the answer comes. */
  readonly #pages = new WeakMap<Request, string>();

  constructor(test: TestInfo) {
    this.#test = test;
  }

  begin(request: Request): void {
    if (FORWARDED.test(request.url()) && !request.isNavigationRequest())
      this.#pages.set(request, request.frame().url());
  }

  note(response: Response): void {
    const [, server, path] = FORWARDED.exec(response.url()) ?? [];
    if (server === undefined || path === undefined) return;
    const request = response.request();
    const page = this.#pages.get(request) ?? '';
    this.#lines.add(
      JSON.stringify({
        server: decodeURIComponent(server),
        method: request.method(),
        path,
        status: response.status(),
        page: URL.canParse(page) ? new URL(page).pathname : page,
        test: `${relative(process.cwd(), this.#test.file)}: ${this.#test.title}`,
      }),
    );
  }

  /** Only what a test showed that passed is shown. */
  write(): void {
    if (this.#lines.size === 0 || this.#test.status !== this.#test.expectedStatus) return;
    const folder = folderOf(this.#test);
    mkdirSync(folder, { recursive: true });
    const file = join(folder, `pages-${this.#test.workerIndex}.jsonl`);
    appendFileSync(file, [...this.#lines, ''].join('\n'));
  }
}
