import type { Capabilities } from '../model.ts';
import type { MethodUsage, Program, ProgramStart, SyncTrouble } from '../program.ts';
import { type SpokenCredential, type SpokenManifest, understood } from '../spoken-manifest.ts';

/** Builders of programs. The providers are invented. */

type Said = Omit<SpokenManifest, 'capabilities'> & {
  /** Capabilities beyond those that its kind has. */
  readonly also?: Partial<Capabilities>;
};

interface Behaviour {
  readonly start?: ProgramStart;
  readonly usage?: readonly MethodUsage[];
  readonly sync?: SyncTrouble;
}

function program(capabilities: Capabilities, said: Said, behaviour: Behaviour): Program {
  const { also, ...spoken } = said;
  const manifest = understood({ ...spoken, capabilities: { ...capabilities, ...also } });
  return { start: {}, usage: [], ...behaviour, manifest };
}

/** Looks up metadata of series. */
export function seriesMetadata(said: Said, behaviour: Behaviour = {}): Program {
  return program({ metadataProvider: ['series'] }, said, behaviour);
}

/** Looks up metadata of books. */
export function bookMetadata(said: Said, behaviour: Behaviour = {}): Program {
  return program({ metadataProvider: ['book'] }, { contentTypes: ['book'], ...said }, behaviour);
}

/** Looks up metadata of both. */
export function metadata(said: Said, behaviour: Behaviour = {}): Program {
  const contentTypes = ['series', 'book'];
  return program({ metadataProvider: ['series', 'book'] }, { contentTypes, ...said }, behaviour);
}

/** Keeps reading progress in step with an account. */
export function readingSync(said: Said, behaviour: Behaviour = {}): Program {
  return program({ userReadSync: true }, said, behaviour);
}

/** Suggests what to read. */
export function recommendations(said: Said, behaviour: Behaviour = {}): Program {
  return program({ userRecommendationProvider: true }, said, behaviour);
}

/** Announces new volumes. */
export function releases(said: Said, behaviour: Behaviour = {}): Program {
  return program({ releaseSource: true }, said, behaviour);
}

/** Can do nothing that the server has a use for. */
export function withoutCapabilities(said: Said, behaviour: Behaviour = {}): Program {
  return program({}, said, behaviour);
}

export const ACCESS_TOKEN: SpokenCredential = {
  key: 'access_token',
  label: 'Personal access token',
  description: 'Made in the account settings of the service.',
  required: true,
  sensitive: true,
  type: 'password',
};

export const API_KEY: SpokenCredential = {
  key: 'api_key',
  label: 'API key',
  required: true,
  sensitive: true,
  type: 'password',
};

/** The addresses of a provider that people sign in to. */
export function oauthAt(host: string) {
  return {
    authorizationUrl: `https://${host}/oauth/authorize`,
    tokenUrl: `https://${host}/oauth/token`,
    pkce: true,
  };
}
