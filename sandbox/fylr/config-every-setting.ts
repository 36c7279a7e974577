import type { SectionDefinition } from './config-shapes.ts';

/**
 * Sections that have a setting of every type, with every attribute.
 * upstream: fylr 6.34, the twenty types of the vendor's document, `user`, which it lacks, and one that a newer server
 * may have.
 */
export const EVERY_SETTING_SECTIONS: readonly SectionDefinition[] = [
  {
    name: 'every_text',
    group: 'every',
    parameters: {
      title: { type: 'text', position: 0, default: 'Sandbox', placeholder: true },
      abstract: { type: 'text-multiline', position: 1 },
      greeting: { type: 'text-l10n', position: 2, default: { 'en-US': 'Welcome', 'de-DE': 'Willkommen' } },
      terms: { type: 'text-l10n-multiline', position: 3 },
      contact: { type: 'email', position: 4, default: 'media@example.org' },
      api_key: { type: 'secret', position: 5 },
      mapping: { type: 'text', position: 6, store_as_json: true, default: '{"title":"dc:title"}' },
      objecttype: { type: 'text', position: 7, plugin_type: 'objecttype-picker' },
    },
  },
  {
    name: 'every_choice',
    group: 'every',
    parameters: {
      enabled: { type: 'bool', position: 0, default: true },
      // Three states: without a default and without a value it is neither on nor off.
      notify: { type: 'bool', position: 1 },
      level: { type: 'select', position: 2, default: '2', options: ['1', '2', '10'] },
      quality: { type: 'int', position: 3, default: 80, min: 1, max: 100 },
      formats: {
        type: 'string-list',
        position: 4,
        default: ['jpg', 'tiff'],
        choices: ['jpg', 'tiff', 'png', 'pdf'],
      },
      order: { type: 'string-list-sort', position: 5, default: ['title', 'date', 'number'] },
      sizes: { type: 'int-list', position: 6, default: [320, 1280] },
      tags: { type: 'tag-select', position: 7 },
      filter: { type: 'tagfilter-select', position: 8, default: { any: [], all: [], not: [7] } },
      location: { type: 'location-select', position: 9 },
    },
  },
  {
    name: 'every_structure',
    group: 'every',
    parameters: {
      template: { type: 'file', position: 0 },
      acts_as: { type: 'user', position: 1 },
      raw: { type: 'json', position: 2, default: { depth: { of: ['three'] } } },
      proxy: {
        type: 'form',
        position: 3,
        plugin_type: 'panel',
        parameters: {
          host: { type: 'text', position: 0 },
          port: { type: 'int', position: 1, default: 8080, min: 1, max: 65_535 },
          password: { type: 'secret', position: 2, show_script: 'return values.host !== "";' },
        },
      },
      rules: {
        type: 'table',
        position: 4,
        fields: [
          { name: 'active', type: 'bool', position: 0 },
          { name: 'label', type: 'text-l10n', position: 1 },
          // A secret that its makers did not call one.
          { name: 'password', type: 'text', position: 2 },
          {
            name: 'steps',
            type: 'table',
            position: 3,
            fields: [
              { name: 'tool', type: 'select', position: 0, options: ['resize', 'sign'] },
              {
                name: 'sizes',
                type: 'table',
                position: 1,
                fields: [
                  { name: 'width', type: 'int', position: 0 },
                  { name: 'logo', type: 'file', position: 1 },
                ],
              },
            ],
          },
        ],
      },
      licence: { type: 'license', position: 5 },
      // No document names this type.
      dial: { type: 'hue-wheel', position: 6, default: 120 },
    },
  },
  {
    name: 'every_public',
    parameters: {
      banner: { type: 'text', position: 0, default: 'This is a sandbox', unauthenticated_visible: true },
    },
    unauthenticated_visible: true,
  },
  {
    name: 'every_root',
    parameters: { dangerous: { type: 'bool', position: 0, default: false } },
    require_system_right: 'system.root',
  },
  {
    name: 'every_unavailable',
    parameters: { cluster: { type: 'text', position: 0 } },
    unavailable: true,
  },
];
