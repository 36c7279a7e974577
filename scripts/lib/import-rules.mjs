/**
 * Which part of the source may import which. Imports point one way:
 * `lib`, `ui` ← `api` ← `systems` ← features ← `app`; the gateway and the sandbox stand apart. `schedules`, which draws
 * schedules for several features, knows no more than `ui` does.
 */

const features = ['servers', 'plugins', 'settings', 'connections', 'jobs', 'embed'];
const base = ['lib', 'ui', 'messages'];
/** What a feature may know of the systems: the contract, and the list of those that there are. */
const contract = [
  'src/systems/system.ts',
  'src/systems/settings.ts',
  'src/systems/install.ts',
  'src/systems/loading.ts',
  'src/systems/removal.ts',
  'src/systems/connections.ts',
  'src/systems/syncs.ts',
  'src/systems/recommendations.ts',
  'src/systems/task-feed.ts',
  'src/systems/late-code.ts',
  'src/systems/health.ts',
  'src/systems/metrics.ts',
  'src/systems/storage.ts',
  'src/systems/property-name.ts',
  'src/systems/zone-lookup.ts',
  'src/systems/refusal.ts',
  'src/systems/registry.ts',
  'src/systems/jobs.ts',
];
/** The runtime and clients that the generator made; the features go through a system's adapter. */
const generated = 'src/api/generated/';

/** The folder of src/ that a path is in; 'main' for src/main.tsx. Null outside of src/. */
function partOf(path) {
  // The frame puts pages together, as the app itself does.
  if (path.startsWith('src/embed/frame/')) return 'app';
  const match = /^src\/(?:([^/]+)\/|main\.tsx$)/.exec(path);
  return match ? (match[1] ?? 'main') : null;
}

function reasonWithinSource(from, to, file, target) {
  if (from === to) return target.startsWith('src/systems/') ? reasonBetweenSystems(file, target) : null;
  if (to === 'messages') return null;
  if (target.startsWith(generated) && !['systems', 'servers'].includes(from)) {
    return 'only src/systems and src/servers use the generated clients';
  }
  if (from === 'servers' && target.startsWith(generated)) {
    return target.startsWith(`${generated}gateway/`)
      ? null
      : 'src/servers knows the gateway, not the systems';
  }
  if (from === 'app' || from === 'main') return null;
  if (features.includes(from)) return reasonForFeature(from, to, target);
  const allowed = { lib: ['messages'], ui: base, schedules: base, api: base, systems: [...base, 'api'] }[
    from
  ];
  if (!allowed) return `src/${from} is not known to the import rules (scripts/lib/import-rules.mjs)`;
  return allowed.includes(to) ? null : `src/${from} does not build upon src/${to}`;
}

function reasonForFeature(from, to, target) {
  if ([...base, 'api'].includes(to) || contract.includes(target)) return null;
  if (to === 'systems') return 'a feature knows systems/system.ts, not how a system does it';
  if (to === 'schedules' && from !== 'servers') return null;
  if (['servers', 'settings'].includes(to) && from !== 'servers') return null;
  return `the feature ${from} does not build upon ${to}`;
}

/** A system's folder and another's must not know each other; what they share lies beside them. */
function reasonBetweenSystems(file, target) {
  const [from, to] = [file, target].map((path) => /^src\/systems\/([^/]+)\//.exec(path)?.[1]);
  return from && to && from !== to ? `the system ${from} does not know the system ${to}` : null;
}

/**
 * Why `file` must not import `target` (both as paths from the root).
 * @returns {string | null} null when it may
 */
export function importFault(file, target) {
  if (target.startsWith('..')) return 'it lies outside of the repository';
  const [area] = file.split('/');
  const [targetArea] = target.split('/');
  if (file.startsWith(generated)) return null;
  if (area === 'src') {
    const from = partOf(file);
    const to = partOf(target);
    if (!from || !to) return `src does not import ${targetArea}`;
    return reasonWithinSource(from, to, file, target);
  }
  const others = {
    gateway: ['gateway', 'openapi', 'package.json'],
    sandbox: ['sandbox', 'openapi'],
    e2e: ['e2e'],
  }[area];
  if (!others || others.includes(targetArea)) return null;
  // It starts the sandbox, and tells why that failed.
  if (area === 'gateway' && ['sandbox/main.ts', 'sandbox/failure.ts'].includes(target)) return null;
  if (area === 'e2e' && target.startsWith('scripts/lib/')) return null;
  // Tests of the adapters against the gateway and the sandbox put the parts together.
  if (file.startsWith('e2e/adapters/')) return null;
  return `${area} does not import ${targetArea}`;
}
