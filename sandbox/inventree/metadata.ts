import { type Fields, isFields } from './body.ts';
import { type Context, namedPlugin } from './context.ts';
import { fieldError } from './errors.ts';
import { adminRole, anyone, hasRight } from './permissions.ts';
import type { Answer, Call, Method, Permission, View } from './view.ts';

/** Free-form data that is kept with a plugin. */
export function metadataViews(context: Context): View[] {
  const oldPath = '/api/plugins/:plugin/metadata/';
  if (!context.behaviour.hasGenericMetadata) return [metadataView(context, oldPath, adminRole)];
  return [metadataView(context, '/api/metadata/pluginconfig/key/:plugin/', mayChange), redirectView(oldPath)];
}

/** The newer address asks for the right to change, even for reading. */
const mayChange: Permission = (person) => hasRight(person, 'admin', 'change');

/** From 436 on, and before anybody is asked who they are. */
function redirectView(path: string): View {
  return { path, permission: anyone, methods: { GET: redirect, PUT: redirect, PATCH: redirect } };
}

function redirect(call: Call): Answer {
  const location = `/api/metadata/pluginconfig/key/${encodeURIComponent(call.param('plugin'))}/`;
  return { status: 301, headers: { location } };
}

function metadataView(context: Context, path: string, permission: Permission): View {
  const write = (call: Call) => writeMetadata(context, call);
  return {
    path,
    permission,
    methods: {
      GET: (call) => ({
        status: 200,
        body: { metadata: stored(context, namedPlugin(context, call).row.key) },
      }),
      PUT: write,
      PATCH: write,
    },
  };
}

function stored({ state }: Context, key: string): Fields {
  return state.metadata.get(key) ?? {};
}

/** PATCH merges the keys at the top, PUT replaces everything. */
function writeMetadata(context: Context, call: Call): Answer {
  const { key } = namedPlugin(context, call).row;
  const given = givenMetadata(call.fields(), call.method);
  const metadata = call.method === 'PUT' ? given : { ...stored(context, key), ...given };
  context.state.metadata.put(key, metadata);
  return { status: 200, body: { metadata } };
}

function givenMetadata(fields: Fields, method: Method): Fields {
  const { metadata } = fields;
  if (metadata === undefined && method === 'PATCH') return {};
  if (metadata === undefined) throw fieldError('metadata', 'This field is required.');
  if (!isFields(metadata)) throw fieldError('metadata', 'The metadata must be an object');
  return metadata;
}
