import { printedForFailedBuild } from '../pip-output.ts';
import type { PluginClass } from '../plugin-class.ts';
import { packaged } from './define.ts';
import { text } from './settings.ts';

const SANDBOX = { author: 'Sandbox', version: '0.0.1' } as const;

/** Plugins that are named after what goes wrong with them. */
export const FAULTY: readonly PluginClass[] = [
  packaged('fails-to-start', {
    ...SANDBOX,
    title: 'Fails to start',
    description: 'Crashes whenever it is started',
    path: 'fails_to_start',
    mixins: ['settings'],
    start: { crashes: "cannot import name 'legacy_hook' from 'plugin.helpers'" },
  }),
  packaged('fails-since-its-update', {
    ...SANDBOX,
    title: 'Fails since its update',
    description: 'Was switched on long ago and crashes since it was updated',
    path: 'fails_since_its_update',
    version: '3.0.0',
    mixins: ['events', 'settings'],
    start: { crashes: "FailsSinceItsUpdate.__init__() missing 1 required positional argument: 'registry'" },
  }),
  packaged('slow-to-start', {
    ...SANDBOX,
    title: 'Slow to start',
    description: 'Takes eight seconds to start',
    path: 'slow_to_start',
    mixins: ['schedule'],
    start: { takesMs: 8_000 },
  }),
  packaged('says-yes-stays-off', {
    ...SANDBOX,
    title: 'Says yes, stays off',
    description: 'Needs a newer server than there is; switching it on is answered with yes all the same',
    path: 'says_yes_stays_off',
    version: '4.0.0',
    mixins: ['ui'],
    serverRange: { from: '9.0.0' },
  }),
  packaged('fails-the-request', {
    ...SANDBOX,
    title: 'Fails the request',
    description: 'Starts well, but makes the request fail that switches it on',
    path: 'fails_the_request',
    mixins: ['app'],
    failsWhenSwitchedOn: 'database is locked',
  }),
  packaged('fails-on-settings', {
    ...SANDBOX,
    title: 'Fails on settings',
    description: 'Runs well, but crashes when its settings are read',
    path: 'fails_on_settings',
    mixins: ['settings'],
    settings: [text('ROOM', 'Room', 'Its choices come from a service that is gone')],
    failsOnSettings: "HTTPSConnectionPool(host='rooms.example.org', port=443): Max retries exceeded",
  }),
];

/** Packages whose installation goes wrong; they are on no server's disk. */
export const FAULTY_PACKAGES: readonly PluginClass[] = [
  packaged('slow-to-install', {
    ...SANDBOX,
    title: 'Slow to install',
    description: 'Takes forty seconds to install',
    path: 'slow_to_install',
    mixins: [],
    install: { takesMs: 40_000 },
  }),
  packaged('moment-to-install', {
    ...SANDBOX,
    title: 'A moment to install',
    description: 'Takes four seconds to install',
    path: 'moment_to_install',
    mixins: [],
    install: { takesMs: 4_000 },
  }),
  packaged('seen-after-reload', {
    ...SANDBOX,
    title: 'Seen after a reload',
    description: 'Is not found by the reload that its installation ends with, only by the next one',
    path: 'seen_after_reload',
    mixins: [],
    install: { unseenAtFirst: true },
  }),
  packaged('fails-to-install', {
    ...SANDBOX,
    title: 'Fails to install',
    description: 'Cannot be built',
    path: 'fails_to_install',
    mixins: [],
    install: {
      fails: printedForFailedBuild('inventree-fails-to-install'),
    },
  }),
  packaged('breaks-pip', {
    ...SANDBOX,
    title: 'Breaks pip',
    description: 'Makes the server fail beside pip, which it hides',
    path: 'breaks_pip',
    mixins: [],
    install: { breaks: 'No space left on device' },
  }),
];
