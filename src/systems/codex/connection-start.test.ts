import { describe, expect, it } from 'vitest';
import { ApiError } from '../../api/api-error.ts';
import { codexSignInStart } from './connection-start.ts';

const SERVER = { id: 'books', name: 'Books', baseUrl: '/api/servers/books/upstream' };
const APP = 'https://plugins.example.org/tools/';
const REDIRECT = `https://provider.example/authorize?redirect_uri=${encodeURIComponent(`${APP}api/v1/user/plugins/oauth/callback`)}`;

describe('where a person signs in to connect an account', () => {
  it('is the provider, which returns to this app or elsewhere', () => {
    expect(codexSignInStart(SERVER, { redirectUrl: REDIRECT }, APP)).toMatchObject({
      url: REDIRECT,
      host: 'provider.example',
      returnsHere: true,
    });
    expect(codexSignInStart(SERVER, { redirectUrl: REDIRECT }, 'https://else.example/')).toMatchObject({
      returnsHere: false,
    });
  });

  it('is by way of the gateway in a frame, and still the provider to the person', () => {
    const plugboardUrl = `${APP}api/embed/connect?ticket=abc`;
    expect(codexSignInStart(SERVER, { redirectUrl: REDIRECT, plugboardUrl }, APP)).toMatchObject({
      url: plugboardUrl,
      host: 'provider.example',
      returnsHere: true,
    });
  });

  it.each(['javascript:alert(1)', '', 7, null])('is not by way of %j', (plugboardUrl) => {
    expect(codexSignInStart(SERVER, { redirectUrl: REDIRECT, plugboardUrl }, APP).url).toBe(REDIRECT);
  });

  it.each([{}, null, { redirectUrl: 'javascript:alert(1)' }, { plugboardUrl: 'https://a.example/' }])(
    'is nowhere by %j',
    (answer) => {
      expect(() => codexSignInStart(SERVER, answer, APP)).toThrow(ApiError);
    },
  );
});
