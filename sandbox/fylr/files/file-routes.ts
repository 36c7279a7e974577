import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { type Account, holdsOneOf } from '../accounts.ts';
import { FylrError, serverGeneric } from '../errors.ts';
import type { Guard } from '../guard.ts';
import { demandUser, type Identify } from '../identify.ts';
import type { StoredFile, StoredFiles } from './stored-files.ts';

/** The largest file that the sandbox's server takes, in bytes. Real packages reach 46 MB. upstream: fylr 6.34 */
export const LARGEST_FILE = 64 * 1024 * 1024;

/** upstream: fylr 6.34, any of them suffices; the right to manage plugins is not among them. */
const UPLOAD_RIGHTS = ['asset_upload', 'system.poolmanager'];

interface Parts {
  readonly files: StoredFiles;
  readonly identify: Identify;
  readonly guard: Guard;
}

interface WithQuery {
  readonly Querystring: Readonly<Record<string, string | undefined>>;
}

/**
 * Uploads on their way to becoming plugins.
 * upstream: fylr 6.34, lists in the query are JSON text, uploading answers a list, and its state is read apart.
 */
export function registerFileRoutes(app: FastifyInstance, { files, identify, guard }: Parts): void {
  void app.register(multipart, {
    limits: { fileSize: LARGEST_FILE, files: 1, fields: 10 },
    throwFileSizeLimit: false,
  });
  const told = (file: StoredFile) => ({
    _id: file.id,
    status: files.status(file),
    original_filename: file.name,
    filesize: file.size,
    date_uploaded: file.uploadedAt,
  });

  app.route<WithQuery>({
    method: ['POST', 'PUT'],
    url: '/api/v1/eas/put',
    handler: async (request) => {
      const { account } = demandUser(identify(request));
      demandUploadRight(account);
      guard.demandWritable();
      const render = jsonList(request.query, 'produce_versions', v.boolean());
      const upload = await receive(request);
      const file = await files.add({ ...upload, by: account.id, rendered: render[0] !== false });
      return [told(file)];
    },
  });

  app.get<WithQuery>('/api/v1/eas', async (request) => {
    const { account } = demandUser(identify(request));
    const ids = jsonList(request.query, 'ids', v.pipe(v.number(), v.integer()));
    const found = ids.flatMap((id) => files.get(id) ?? []);
    for (const file of found) demandOwn(account, file);
    return Object.fromEntries(found.map((file) => [String(file.id), told(file)]));
  });

  app.get<{ Params: { readonly id: string } }>('/api/v1/eas/:id(^\\d+$)', async (request) => {
    const { account } = demandUser(identify(request));
    const file = files.get(Number(request.params.id));
    if (!file) throw new FylrError(404, 'ServerGeneric', 'eas', `Server error: no file ${request.params.id}`);
    demandOwn(account, file);
    return told(file);
  });
}

/**
 * Takes the part called `file` to its end. Nothing is kept of one that breaks off or is too large.
 * @throws FylrError
 */
async function receive(request: FastifyRequest): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  if (!request.isMultipart()) throw serverGeneric('request Content-Type is not multipart/form-data');
  const part = await request.file();
  if (part?.fieldname !== 'file') throw uploadError(part?.filename ?? '');
  const bytes = await part.toBuffer().catch(() => {
    throw uploadError(part.filename);
  });
  if (part.file.truncated) throw fileLimitExceeded();
  return { name: part.filename, bytes };
}

/** upstream: fylr 6.34, sizes are formatted texts. */
function fileLimitExceeded(): FylrError {
  const limit = `${LARGEST_FILE / 1024 / 1024} MB`;
  return new FylrError(400, 'FileLimitExceeded', 'eas', `The file is larger than ${limit}`, {
    filesize: `more than ${limit}`,
    limit,
  });
}

function uploadError(filename: string): FylrError {
  return new FylrError(400, 'UploadError', 'eas', `The file "${filename}" could not be read`, { filename });
}

/** upstream: fylr 6.34, `asset_upload` for any place will do; 403 with one right, unlike the plugin operations. */
function demandUploadRight(account: Account): void {
  if (holdsOneOf(account, UPLOAD_RIGHTS) || account.poolRights?.includes('asset_upload')) return;
  throw new FylrError(403, 'RightRequired', 'acl', 'The right to upload files is missing', {
    right: 'asset_upload',
    rightdisplayname: 'Upload files',
  });
}

/** upstream: fylr 6.34, reading a file's state needs rights on it; here who has uploaded it has them. */
function demandOwn(account: Account, file: StoredFile): void {
  if (file.uploadedBy === account.id || holdsOneOf(account, [])) return;
  throw new FylrError(403, 'InsufficientRights', 'acl', `You may not see the file ${file.id}`);
}

/** @throws FylrError ServerGeneric when it is no list as JSON */
function jsonList<Item>(
  query: WithQuery['Querystring'],
  name: string,
  item: v.BaseSchema<unknown, Item, v.BaseIssue<unknown>>,
): readonly Item[] {
  const text = query[name];
  if (text === undefined || text === '') return [];
  try {
    return v.parse(v.array(item), JSON.parse(text));
  } catch {
    throw serverGeneric(`cannot parse ${name}: ${text}`);
  }
}
