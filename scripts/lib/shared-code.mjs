import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is loaded one after another as a person goes on: each file of shared code, with what it is there for. */
const stages = [
  {
    name: 'shared',
    for: ['plugins/plugins-page.tsx'],
    // One module names all components of the library, so that whoever imports any seems to need them all.
    except:
      /\/@mantine\/core\/esm\/components\/(ActionIcon|CloseButton|Input|InputBase|PasswordInput|Portal|TextInput)\//,
  },
  {
    name: 'shared-pages',
    for: [
      'app/server-page.tsx',
      'connections/connection-page.tsx',
      'connections/connections-page.tsx',
      'jobs/editor/job-editor-page.tsx',
      'jobs/jobs-page.tsx',
      'plugins/install/install-page.tsx',
      'plugins/plugin-page.tsx',
      'servers/servers-page.tsx',
      'servers/sign-in-page.tsx',
      'ui/notification-host.tsx',
      // Small, and needed by the form as well as by work that has nothing to do with it.
      'lib/same-value.ts',
      'systems/property-name.ts',
    ],
  },
  {
    name: 'shared-schedules',
    for: [
      'lib/cron/schedule.ts',
      'lib/cron/schedule-fault-words.ts',
      'lib/cron/zone-clock.ts',
      'lib/cron/zones.ts',
      'ui/segments.module.css',
    ],
  },
  {
    name: 'shared-form',
    for: ['settings/settings-editor.tsx', 'plugins/install/install-form.tsx', 'jobs/editor/new-job-form.tsx'],
  },
];

/**
 * The files of shared code, as rolldown's groups: a module that several files import goes into that of the first stage
 * that needs it. So the list of plugins, which opens first, waits for no other page's code, and no page for the settings
 * form's. What none of them needs is `shared-later`. Each is a group of its own, since a group takes along whatever its
 * modules import that none before it has taken.
 * @param {string} root the folder of the repository
 * @param {number} priority that of the first; the others' are below it
 */
export function sharedGroups(root, priority) {
  const source = join(root, 'src');
  const main = join(source, 'main.tsx');
  const systems = readdirSync(join(source, 'systems'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(source, 'systems', name, 'system.ts'));
  const groups = [...stages, null].map((stage, place) => {
    const first = stage?.for.map((path) => join(source, path)) ?? [];
    /** @type {Set<string> | null} */
    let needed = null;
    const name = stage?.name ?? 'shared-later';
    return {
      name: (id, context) => {
        if (stage === null) return name;
        needed ??= reachedFrom(first, context, main);
        return needed.has(id) && !stage.except?.test(id) ? name : null;
      },
      debugName: name,
      minShareCount: 2,
      priority: priority - place / 10,
    };
  });
  // Of groups with the same priority the first one counts.
  return [
    // Runs before all other code, which takes what it shares with that from it.
    allOf('first-calls', [join(source, 'app/first-calls.ts')], main, priority + 2),
    // The first page waits for all of it.
    allOf('systems', systems, main, priority),
    ...groups,
  ];
}

/**
 * A file of all that these modules need, whoever else needs it: code that comes later would otherwise take along what of
 * it that uses too.
 */
function allOf(name, first, main, priority) {
  let needed = null;
  return {
    name: (id, context) => {
      needed ??= reachedFrom(first, context, main);
      return needed.has(id) ? name : null;
    },
    debugName: name,
    priority,
  };
}

/**
 * All that these modules import, and what that imports; what is imported when it is needed does not count. A module that
 * is not there is a mistake in the app's build; others, as of what is measured, have a part of the app only.
 * @param main where the app begins
 */
function reachedFrom(first, context, main) {
  const isApp = context.getModuleInfo(main) !== null;
  const reached = new Set();
  const open = [...first];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    const module = context.getModuleInfo(id);
    if (module === null && first.includes(id) && isApp) throw new Error(`The app has no module ${id}.`);
    reached.add(id);
    const imported = module?.importedIds ?? [];
    const messages = imported.find((one) => one.endsWith(ALL_MESSAGES));
    open.push(...imported.filter((one) => one !== messages));
    if (messages !== undefined) open.push(...messagesIn(module.code ?? '', messages));
  }
  return reached;
}

/** The module that hands on every message there is: who imports it needs those that it names. */
const ALL_MESSAGES = '/src/messages/messages.js';

/** The modules of the messages that code names as `m.…`. */
function messagesIn(code, all) {
  const folder = join(dirname(all), 'messages');
  return [...code.matchAll(/\bm\.(\w+)/g)].map(([, name]) => join(folder, `${name}.js`));
}
