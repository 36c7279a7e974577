import type { BrowserContext, ConsoleMessage, Request, Response } from '@playwright/test';

interface Exception {
  readonly matches: (problem: Problem) => boolean;
  /** Why the test may meet it; for the reader of the test. */
  readonly reason: string;
}

export interface Problem {
  readonly kind: 'console' | 'page' | 'policy' | 'request';
  readonly text: string;
  /** Only of requests that were answered. */
  readonly status?: number;
  readonly url?: string;
}

/** A call that the test expects to be refused or to fail. */
export interface ExpectedRequest {
  /** Of the address, path and query. */
  readonly url: RegExp;
  /** The answer's status; `broken` for one that gets no answer. */
  readonly status: number | 'broken';
}

/**
 * What went wrong in a browser while a test ran, seen or unseen: console errors, uncaught exceptions, violations of
 * the page's policy, and requests to our own origin that failed. Any that the test has not announced fails it.
 */
export class Problems {
  readonly #origin: string;
  readonly #found: Problem[] = [];
  readonly #exceptions: Exception[] = [];

  private constructor(origin: string) {
    this.#origin = origin;
  }

  /** Watches all pages of a context, from before their first script. */
  static async watch(context: BrowserContext, origin: string): Promise<Problems> {
    const problems = new Problems(origin);
    await context.exposeBinding('plugboardPolicyViolation', (_source, text: string) =>
      problems.#found.push({ kind: 'policy', text }),
    );
    await context.addInitScript(reportViolations);
    context.on('console', (message) => problems.#onConsole(message));
    context.on('weberror', (error) => problems.#found.push({ kind: 'page', text: String(error.error()) }));
    context.on('requestfailed', (request) => problems.#onFailed(request));
    context.on('response', (response) => problems.#onResponse(response));
    return problems;
  }

  /** Announces that a request to our origin fails, with the reason why that is right here. */
  expectRequest({ url, status }: ExpectedRequest, reason: string): void {
    this.#exceptions.push({
      reason,
      matches: (problem) =>
        problem.kind === 'request' &&
        url.test(problem.url ?? '') &&
        (status === 'broken' ? problem.status === undefined : problem.status === status),
    });
  }

  /** Lets a console error, an exception or a violation pass, with the reason why that is right here. */
  allow(text: RegExp, reason: string): void {
    this.#exceptions.push({
      reason,
      matches: (problem) => problem.kind !== 'request' && text.test(problem.text),
    });
  }

  /** What was found and not announced, one sentence each. */
  unexpected(): string[] {
    return this.#found
      .filter((problem) => !this.#exceptions.some((exception) => exception.matches(problem)))
      .map((problem) => `${names[problem.kind]}: ${problem.text}`);
  }

  /** Forgets what was found: for the tests of this watch, which cause it on purpose. */
  forget(): void {
    this.#found.length = 0;
  }

  #isOurs(url: string): boolean {
    return url.startsWith(`${this.#origin}/`);
  }

  #onConsole(message: ConsoleMessage): void {
    if (message.type() !== 'error') return;
    const { url } = message.location();
    // Chromium's own line about a failed request: `response` and `requestfailed` tell more of the same.
    if (message.text().startsWith('Failed to load resource') && this.#isOurs(url)) return;
    this.#found.push({ kind: 'console', text: `${message.text()} (${url})` });
  }

  #onFailed(request: Request): void {
    const why = request.failure()?.errorText ?? 'failed';
    // The page gave it up itself, by going elsewhere or because nobody waits for it any more.
    if (!this.#isOurs(request.url()) || why === 'net::ERR_ABORTED') return;
    this.#found.push({
      kind: 'request',
      text: `${request.method()} ${request.url()}: ${why}`,
      url: request.url(),
    });
  }

  #onResponse(response: Response): void {
    if (response.status() < 400 || !this.#isOurs(response.url())) return;
    this.#found.push({
      kind: 'request',
      text: `${response.request().method()} ${response.url()}: ${response.status()}`,
      status: response.status(),
      url: response.url(),
    });
  }
}

const names = {
  console: 'Console error',
  page: 'Uncaught exception',
  policy: 'Policy violation',
  request: 'Failed request',
} as const;

/** Runs in the page, before its own scripts. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const report: unknown = Reflect.get(window, 'plugboardPolicyViolation');
    const text = `${event.effectiveDirective} forbids ${event.blockedURI || 'inline code'} (${event.sourceFile}:${event.lineNumber}) ${event.sample}`;
    if (typeof report === 'function') Reflect.apply(report, window, [text]);
  });
}
