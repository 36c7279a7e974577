import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { uploadFile } from './upload.ts';

/** As much of XMLHttpRequest as an upload needs: it gets an answer, or none. */
function answerWith(status: number | 'lost', text = '', headers = 'content-type: application/json'): void {
  class Request extends EventTarget {
    readonly upload = new EventTarget();
    readonly status = status === 'lost' ? 0 : status;
    readonly responseText = text;
    open(): void {}
    setRequestHeader(): void {}
    getAllResponseHeaders(): string {
      return headers;
    }
    send(): void {
      this.dispatchEvent(new Event(status === 'lost' ? 'error' : 'load'));
      this.dispatchEvent(new Event('loadend'));
    }
  }
  vi.stubGlobal('XMLHttpRequest', Request);
}

function upload(): Promise<unknown> {
  return uploadFile({
    serverId: 'media',
    url: '/api/servers/media/upstream/api/v1/eas/put',
    file: new File(['x'], 'x.zip'),
    onProgress: () => undefined,
    signal: new AbortController().signal,
  });
}

beforeEach(() => {
  vi.stubGlobal('location', { href: 'http://127.0.0.1/' });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('an upload', () => {
  it('gives the answer', async () => {
    answerWith(200, '[{"_id": 7}]');
    expect(await upload()).toEqual([{ _id: 7 }]);
  });

  const GATEWAY = 'content-type: application/json\r\nx-plugboard-error: upstream-timeout';
  it.each([
    ['breaks off', 'lost', '', undefined, 'connection-lost'],
    ['is not answered in time', 504, '{"error": "upstream-timeout"}', GATEWAY, 'timeout'],
    ['fails on the server', 500, '{"code": "ServerGeneric", "error": "no"}', undefined, 'server-error'],
    [
      'is answered with a page',
      200,
      '<!doctype html><title>Hi</title>',
      'content-type: text/html',
      'broken-answer',
    ],
    ['is refused', 400, '{"code": "UploadError", "error": "no"}', undefined, 'rejected'],
  ] as const)('that %s has changed nothing', async (_name, status, text, headers, kind) => {
    answerWith(status, text, headers);
    await expect(upload()).rejects.toMatchObject({
      kind,
      changed: 'no',
      method: 'POST',
      path: '/api/servers/media/upstream/api/v1/eas/put',
    });
  });
});
