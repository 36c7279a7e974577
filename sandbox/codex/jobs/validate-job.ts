import { normalCron } from '../cron.ts';
import { HandlerError } from '../errors.ts';
import type { StoredPlugin } from '../model.ts';
import { FIELD_GROUPS } from './field-groups.ts';
import { pluginOfProvider, type StoredJob } from './job.ts';
import { isZone } from './zones.ts';

const NAME_BYTES = 200;
const CONCURRENCY = { least: 1, most: 16 };

type Draft = Pick<StoredJob, 'name' | 'cronSchedule' | 'timezone' | 'config'>;

/**
 * Refuses a job for the first rule that it breaks. upstream: Codex 2.2.0: in this order, with one message, at each
 * change again, even where nothing of it was changed. Single fields are not looked at.
 * @throws HandlerError 400
 */
export function requireValid(
  { name, cronSchedule, timezone, config }: Draft,
  plugins: readonly StoredPlugin[],
): void {
  const bytes = Buffer.byteLength(name);
  require(bytes >= 1 && bytes <= NAME_BYTES && name.trim() !== '', `name must have 1 to ${NAME_BYTES} bytes`);
  require(normalCron(cronSchedule) !== undefined, 'invalid cron expression: the expression cannot be read');
  require(timezone === undefined || isZone(timezone), `invalid timezone: '${timezone}'`);
  require(config.scope === 'series_only', `scope '${config.scope}' is not yet implemented`);
  const isForBooks = config.bookFieldGroups.length + config.bookExtraFields.length > 0;
  require(!isForBooks, 'bookFieldGroups and bookExtraFields must be empty');
  const { maxConcurrency: threads } = config;
  require(threads >= CONCURRENCY.least &&
    threads <= CONCURRENCY.most, `maxConcurrency must be from ${CONCURRENCY.least} to ${CONCURRENCY.most}`);
  const unknown = config.fieldGroups.find((group) => !FIELD_GROUPS.some(({ id }) => id === group));
  require(unknown === undefined, `unknown field group '${unknown}'`);
  requireProvider(config.provider, plugins);
}

/** A plugin that is switched off will do. */
function requireProvider(provider: string, plugins: readonly StoredPlugin[]): void {
  const name = pluginOfProvider(provider);
  require(name !== undefined, `provider must look like 'plugin:<name>', not '${provider}'`);
  const plugin = plugins.find((one) => one.name === name);
  // One that never started has told nothing of itself, and counts as missing.
  require(plugin?.manifest !== undefined, `plugin '${name}' is not installed`);
  const provided = plugin?.manifest?.visible.capabilities.metadataProvider ?? [];
  require(provided.includes('series'), `plugin '${name}' does not provide metadata of series`);
}

function require(isGood: boolean, message: string): void {
  if (!isGood) throw new HandlerError('BadRequest', message);
}
