import { readdirSync } from 'node:fs';
import { defineConfig } from '@hey-api/openapi-ts';

/** Where the clients are written; `scripts/generate.mjs` gives a temporary folder and takes them over from there. */
const target = process.env.PLUGBOARD_GENERATED ?? 'src/api/generated';

interface Operation {
  'x-plugboard-internal'?: boolean;
  security?: unknown;
}
type PathItem = Record<string, Operation | undefined>;

/**
 * What concerns the gateway alone, and so is no code in the browser: the operations that it keeps to itself (they
 * would hand out a token), and how to authenticate (the gateway holds the tokens).
 */
function leaveOutWhatTheGatewayDoes(spec: { paths?: unknown; security?: unknown }): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the generator has parsed it as OpenAPI already
  const paths = (spec.paths ?? {}) as Record<string, PathItem>;
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(item)) {
      if (operation?.['x-plugboard-internal'] === true) delete item[method];
      else delete operation?.security;
    }
    if (Object.keys(item).every((key) => key === 'parameters')) delete paths[path];
  }
  delete spec.security;
}

/** One client per description: `openapi/fylr.yaml` becomes `src/api/generated/fylr/`. */
export default defineConfig(
  readdirSync('openapi')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({
      input: `./openapi/${file}`,
      output: {
        path: `${target}/${file.replace(/\.yaml$/, '')}`,
        entryFile: false,
        module: { extension: '.ts' },
        header: '// Made from openapi/ by `npm run generate`. Change the description, not this file.',
      },
      logs: { level: 'silent', file: false },
      parser: { patch: { input: leaveOutWhatTheGatewayDoes } },
      plugins: [
        '@hey-api/client-fetch',
        { name: '@hey-api/typescript', enums: false },
        '@hey-api/sdk',
        {
          name: '@tanstack/react-query',
          queryKeys: true,
          queryOptions: true,
          mutationOptions: true,
          infiniteQueryKeys: false,
          infiniteQueryOptions: false,
        },
      ],
    })),
);
