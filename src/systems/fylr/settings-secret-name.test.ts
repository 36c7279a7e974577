import { expect, test } from 'vitest';
import { isSecretSettingName } from './settings-secret-name.ts';

test.each([
  'password',
  'smtpPassword',
  'smtp_password_2',
  'PASSWORD',
  'client-secret',
  'access_token',
  'api_key',
  'apiKey',
  'mapbox_api_key',
  'proxy.passphrase',
  'user credentials',
  'pass\u200bword',
])('%s is a secret', (name) => expect(isSecretSettingName(name)).toBe(true));

test.each([
  'username',
  'key',
  'sort_key',
  'language_key',
  'password_hint',
  'token_lifetime',
  'tokenizer',
  'secretary',
  'passwordless_login',
  'monkey',
  '',
  '__proto__',
])('%s is none', (name) => expect(isSecretSettingName(name)).toBe(false));
