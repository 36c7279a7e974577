import * as v from 'valibot';
import { serverGeneric } from './errors.ts';
import type { Source } from './packages/package.ts';

/**
 * upstream: fylr 6.34, every field may be left out; what null does is not documented and is taken for absent.
 * Fields that only the server writes (name, manifest, times) may be sent and are ignored.
 */
const PluginBody = v.looseObject({
  id: v.nullish(v.pipe(v.number(), v.integer())),
  enabled: v.nullish(v.boolean()),
  path: v.nullish(v.string()),
  url: v.nullish(v.string()),
  type: v.nullish(v.string()),
  zip_file: v.nullish(v.looseObject({ _id: v.pipe(v.number(), v.integer()) })),
  update_policy: v.nullish(v.string()),
});

export type PluginBody = v.InferOutput<typeof PluginBody>;

/** @throws FylrError ServerGeneric, naming the field that cannot be read */
export function readPluginBody(body: unknown): PluginBody {
  const read = v.safeParse(PluginBody, body);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw serverGeneric(`cannot parse the plugin: ${v.getDotPath(issue) ?? 'body'}: ${issue.message}`);
}

/** What a source can be made of; a row of the server has the same fields. */
type SourceFields = Pick<PluginBody, 'type' | 'path' | 'url' | 'zip_file'>;

/** @throws FylrError ServerGeneric when the type is unknown or what it needs is missing */
export function readSource(fields: SourceFields): Source {
  switch (fields.type) {
    case 'disk':
      if (fields.path) return { type: 'disk', path: fields.path };
      throw serverGeneric('a plugin of type disk needs a path');
    case 'url':
      if (fields.url) return { type: 'url', url: fields.url };
      throw serverGeneric('a plugin of type url needs a url');
    case 'zip':
      if (fields.zip_file) return { type: 'zip', fileId: fields.zip_file._id };
      throw serverGeneric('a plugin of type zip needs a zip_file');
    default:
      throw serverGeneric(`unknown plugin type "${fields.type ?? ''}", expected disk, zip or url`);
  }
}
