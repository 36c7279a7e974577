import * as v from 'valibot';
import type { Capabilities, ConfigSchema, CredentialField, Manifest, OAuthConfig } from './model.ts';

/** What a plugin says of itself in its handshake, in its own words. */
export interface SpokenManifest {
  readonly name: string;
  readonly displayName: string;
  readonly version: string;
  readonly capabilities: Capabilities;
  readonly protocolVersion?: string;
  readonly description?: string;
  readonly author?: string;
  readonly homepage?: string;
  readonly contentTypes?: readonly string[];
  readonly scopes?: readonly string[];
  readonly requiredCredentials?: readonly SpokenCredential[];
  /** What the plugin takes for a list of fields; it can be wrong. */
  readonly configSchema?: unknown;
  readonly userConfigSchema?: unknown;
  readonly oauth?: OAuthConfig & { readonly clientId?: string };
  readonly adminSetupInstructions?: string;
  readonly userSetupInstructions?: string;
  readonly userDescription?: string;
  readonly searchUriTemplate?: string;
}

export interface SpokenCredential {
  readonly key: string;
  readonly label: string;
  readonly description?: string;
  readonly required: boolean;
  readonly sensitive: boolean;
  /** How it should be asked for, under a name that the server does not read. */
  readonly type?: string;
}

/** A member that is null is as good as one that is missing. */
const presentMembers = v.transform((value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null))
    : value,
);

// Members that the server does not know are dropped by reading.
const Field = v.object({
  key: v.string(),
  label: v.string(),
  type: v.string(),
  description: v.exactOptional(v.string()),
  required: v.exactOptional(v.boolean()),
  default: v.exactOptional(v.unknown()),
  example: v.exactOptional(v.unknown()),
});
const Fields = v.object({
  description: v.exactOptional(v.string()),
  fields: v.array(v.pipe(v.unknown(), presentMembers, Field)),
});
const Form = v.pipe(v.unknown(), presentMembers, Fields);

/**
 * What the server understands of it. upstream: Codex 2.2.0: a form with one field that is wrong is dropped as
 * a whole, and the kind of a credential is always `string`, as plugins tell it under another name.
 */
export function understood(spoken: SpokenManifest): Manifest {
  const { configSchema, userConfigSchema, userDescription, oauth, requiredCredentials, ...told } = spoken;
  const form = readForm(configSchema);
  const userForm = readForm(userConfigSchema);
  return {
    visible: {
      protocolVersion: '1.2',
      contentTypes: ['series'],
      ...told,
      ...(form && { configSchema: form }),
      ...(oauth && { oauth: withoutClient(oauth) }),
      ...(requiredCredentials && { requiredCredentials: requiredCredentials.map(readCredential) }),
    },
    ...(userForm && { userConfigSchema: userForm }),
    ...(userDescription !== undefined && { userDescription }),
    ...(oauth?.clientId !== undefined && { oauthClientId: oauth.clientId }),
  };
}

function readForm(form: unknown): ConfigSchema | undefined {
  const read = v.safeParse(Form, form);
  return read.success ? read.output : undefined;
}

function readCredential({ type: _unread, ...known }: SpokenCredential): CredentialField {
  return { ...known, credentialType: 'string' };
}

function withoutClient({ clientId: _kept, ...known }: NonNullable<SpokenManifest['oauth']>): OAuthConfig {
  return known;
}
