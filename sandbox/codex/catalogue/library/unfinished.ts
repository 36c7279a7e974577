import { type CatalogueEntry, DAYS } from '../catalogue.ts';
import { npx, ownScript, pythonModule, uvx } from '../launch.ts';
import { metadata, readingSync, releases, seriesMetadata, withoutCapabilities } from '../programs.ts';
import { neverStarted, neverWorked, working } from '../states.ts';

/** Plugins of which the server knows little, or less than it should. */
export const UNFINISHED: readonly CatalogueEntry[] = [
  {
    name: 'metadata-draft',
    displayName: 'Draft',
    description: 'To be tested after the holidays.',
    runs: ownScript('draft'),
    program: seriesMetadata({ name: 'draft', displayName: 'Draft', version: '0.0.1' }),
    state: neverStarted({ installed: 19 * DAYS }),
    settings: { scopes: ['series:detail'], permissions: ['metadata:read'] },
  },
  {
    name: 'release-someday',
    displayName: 'Someday',
    runs: uvx('someday-releases'),
    program: releases({ name: 'someday-releases', displayName: 'Someday', version: '1.0.0' }),
    state: neverStarted({ installed: 200 * DAYS }),
  },
  {
    // Whoever installed it said that it is for users.
    name: 'sync-notebook',
    displayName: 'Notebook',
    runs: pythonModule('notebook_sync'),
    program: readingSync({ name: 'notebook-sync', displayName: 'Notebook', version: '0.8.0' }),
    state: neverStarted({ installed: 6 * DAYS }),
    settings: { pluginType: 'user', syncCronSchedule: '0 15 5 * * SUN' },
  },
  {
    // The name of the package is misspelt: there is no such program.
    name: 'metadata-panelbse',
    displayName: 'Panelbase (new)',
    runs: npx('@panelbse/codex-plugin'),
    state: neverWorked({
      installed: 44 * DAYS,
      lastFailure: 44 * DAYS,
      times: 1,
      error: 'Failed to spawn process: npx exited with code 1',
    }),
  },
  {
    // For users and never started: the server has to assume that it asks for an account.
    name: 'sync-nightstand',
    displayName: 'Nightstand',
    runs: ownScript('nightstand'),
    state: neverWorked({
      installed: 10 * DAYS,
      lastFailure: 9 * DAYS,
      times: 2,
      error: 'Failed to spawn process: node exited with code 1',
    }),
    settings: { pluginType: 'user' },
  },
  {
    name: 'housekeeping',
    displayName: 'Housekeeping',
    description: 'Runs, but offers nothing that the server would ask for.',
    runs: ownScript('housekeeping'),
    program: withoutCapabilities({
      name: 'housekeeping',
      displayName: 'Housekeeping',
      version: '1.0.0',
      contentTypes: [],
    }),
    state: working({ installed: 31 * DAYS, lastSuccess: 1 }),
  },
  {
    name: 'metadata-half-a-form',
    displayName: 'Half a form',
    description: 'One field of its form has no label, so that the server shows none of it.',
    runs: ownScript('half-a-form'),
    program: metadata({
      name: 'half-a-form',
      displayName: 'Half a form',
      version: '2.0.0',
      configSchema: {
        fields: [
          { key: 'limit', label: 'Limit', type: 'number', default: 10 },
          { key: 'order', type: 'string' },
        ],
      },
      adminSetupInstructions: 'Set limit and order.',
    }),
    state: working({ installed: 14 * DAYS, lastSuccess: 2 }),
    settings: { config: { limit: '10', order: 'asc' } },
  },
  {
    name: 'metadata-form-of-tomorrow',
    displayName: 'Form of tomorrow',
    description: 'Its form has kinds of fields, and members, that nobody knows yet.',
    runs: ownScript('form-of-tomorrow'),
    program: metadata({
      name: 'form-of-tomorrow',
      displayName: 'Form of tomorrow',
      version: '99.0.0',
      protocolVersion: '9.9',
      configSchema: {
        layout: 'two-columns',
        fields: [
          { key: 'colour', label: 'Colour', type: 'color', default: '#c0ffee', swatches: ['#c0ffee'] },
          { key: 'order', label: 'Order', type: 'enum', options: ['asc', 'desc'], default: 'asc' },
          {
            key: 'nested',
            label: 'Nested',
            type: 'group',
            fields: [{ key: 'a', label: 'A', type: 'string' }],
          },
          { key: 'nothing', label: 'Nothing', type: '', default: null },
        ],
      },
    }),
    state: working({ installed: 13 * DAYS, lastSuccess: 2 }),
    settings: { config: { colour: 'teal', nested: { a: [1, { b: null }] }, left: 'over from version 98' } },
  },
];
