import { readPage, readPath, readSecret, readServer } from './fields.ts';
import type { EmbedEvent, EmbedOutcome, FrameMessage, ReadyMessage } from './messages.ts';
import { flag, nullable, oneOf, type Reader, readOrNull, record, text, variants, whole } from './readers.ts';

/** What a frame says, as the host reads it. */

/** As high as any frame makes itself (what is taller scrolls inside), in pixels. */
const tallest = 10_000;

const id = text(1000, /./);
const outcome: Reader<EmbedOutcome> = oneOf('succeeded', 'partly', 'failed', 'skipped', 'cancelled');

const ofPlugin = { server: readServer, plugin: id };
const ofJob = { server: readServer, library: id, job: id };

const event = variants<EmbedEvent, 'name'>('name', {
  connected: ofPlugin,
  disconnected: ofPlugin,
  settingsSaved: { ...ofPlugin, whose: oneOf('plugin', 'own') },
  syncFinished: { ...ofPlugin, outcome },
  jobSaved: ofJob,
  jobFinished: { ...ofJob, outcome },
  pluginSwitched: { ...ofPlugin, on: flag },
});

const frameMessage = variants<FrameMessage, 'type'>('type', {
  needSession: { reason: oneOf('none', 'ending', 'ended') },
  resize: { height: whole(0, tallest) },
  navigate: { path: readPath, page: nullable(readPage), outside: flag },
  event: { event },
  error: {
    code: oneOf('session-refused', 'page-not-allowed', 'theme-refused', 'unreachable', 'internal'),
    message: text(1000),
  },
  close: {},
  stay: {},
});

const ready = record<ReadyMessage>({ plugboard: oneOf(1), type: oneOf('ready'), nonce: readSecret });

/** A message of the frame from the port; null for all else, such as a type that only a newer version knows. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  return readOrNull(frameMessage, data);
}

/** A frame's first message to the window. Who sent it, and from which origin, is the reader's to check. */
export function readReady(data: unknown): ReadyMessage | null {
  return readOrNull(ready, data);
}
