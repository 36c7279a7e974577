import { describe, expect, it } from 'vitest';
import { importFault } from './lib/import-rules.mjs';
import { importsOf, sourceFiles } from './lib/imports.mjs';

describe('the direction of imports', () => {
  it.each(['src', 'gateway', 'sandbox', 'e2e'])('is kept in %s', (folder) => {
    const files = sourceFiles(folder);
    expect(files.length).toBeGreaterThan(0);
    const faults = files
      .map(importsOf)
      .flatMap(({ file, targets }) =>
        targets.map((target) => ({ file, target, why: importFault(file, target) })),
      )
      .filter(({ why }) => why !== null)
      .map(({ file, target, why }) => `${file} imports ${target}: ${why}`);
    expect(faults).toEqual([]);
  });

  it.each([
    ['src/lib/cron.ts', 'src/ui/notice.tsx'],
    ['src/ui/notice.tsx', 'src/api/api-error.ts'],
    ['src/api/funnel.ts', 'src/systems/system.ts'],
    ['src/systems/codex/plugins.ts', 'src/plugins/plugin-table.tsx'],
    ['src/systems/codex/plugins.ts', 'src/systems/fylr/plugins.ts'],
    ['src/plugins/plugin-table.tsx', 'src/systems/codex/plugins.ts'],
    ['src/plugins/plugin-table.tsx', 'src/api/generated/codex/sdk.gen.ts'],
    ['src/plugins/plugin-table.tsx', 'src/jobs/job-page.tsx'],
    ['src/servers/sign-in.ts', 'src/api/generated/codex/sdk.gen.ts'],
    ['src/servers/sign-in.ts', 'src/settings/form.tsx'],
    ['src/api/funnel.ts', 'src/app/router.tsx'],
    ['src/app/router.tsx', 'src/api/generated/codex/sdk.gen.ts'],
    ['src/lib/cron.ts', 'gateway/errors.ts'],
    ['gateway/app.ts', 'src/lib/cron.ts'],
    ['gateway/app.ts', 'sandbox/store.ts'],
    ['sandbox/main.ts', 'gateway/errors.ts'],
    ['e2e/sign-in.spec.ts', 'src/lib/cron.ts'],
    ['gateway/app.ts', '../elsewhere/file.ts'],
  ])('does not let %s import %s', (file, target) => {
    expect(importFault(file, target)).not.toBeNull();
  });

  it.each([
    ['src/plugins/plugin-table.tsx', 'src/servers/servers-query.ts'],
    ['src/plugins/plugin-table.tsx', 'src/systems/system.ts'],
    ['src/servers/sign-in.ts', 'src/api/generated/gateway/sdk.gen.ts'],
    ['src/systems/codex/plugins.ts', 'src/api/generated/codex/sdk.gen.ts'],
    ['src/app/router.tsx', 'src/plugins/plugin-list-page.tsx'],
    ['gateway/main.ts', 'sandbox/main.ts'],
    ['gateway/start-failure.ts', 'sandbox/failure.ts'],
  ])('lets %s import %s', (file, target) => {
    expect(importFault(file, target)).toBeNull();
  });
});
