import type { PluginClass } from '../plugin-class.ts';
import type { SettingDefinition } from '../setting-definition.ts';
import { sample } from './define.ts';
import { choice, link, secret, text, toggle, wholeNumber } from './settings.ts';

/** Its code forgot to say that these are whole numbers, so nothing can be stored. */
const LEVEL: SettingDefinition = {
  key: 'LEVEL_SETTING',
  name: 'A choice of numbers',
  description: 'Low, middle or high',
  kind: 'string',
  default: 2,
  choices: [
    { value: 1, label: 'Low' },
    { value: 2, label: 'Middle' },
    { value: 3, label: 'High' },
  ],
};

/** One setting of each kind. */
const SETTINGS: readonly SettingDefinition[] = [
  toggle('PO_FUNCTION_ENABLE', 'Enable purchase orders', 'Adds a page to purchase orders', true),
  text('API_KEY', 'API key', 'The key for the service behind this sample', '', { required: true }),
  text(
    'API_URL',
    'Service address',
    'Where the service behind this sample is',
    'https://example.org/service',
    { check: (value) => (/^https?:\/\/\S+$/.test(value) ? null : 'Enter a valid URL.') },
  ),
  text('CONNECTOR', 'USB connector', 'The plug of the device; usb is not supported', '', {
    check: (value) => (value.includes('usb') ? 'usb is not supported' : null),
  }),
  wholeNumber('NUMERICAL_SETTING', 'A whole number', 'How many there are', 123, { units: 'pieces' }),
  choice('CHOICE_SETTING', 'A choice', 'One of several', { A: 'Apple', B: 'Banana', C: 'Cherry' }),
  LEVEL,
  link('SELECT_COMPANY', 'A company', 'A company of this server', 'company.company'),
  link('SELECT_ASSEMBLY', 'An assembly', 'A part that is made of others', 'part.part', {
    assembly: true,
    active: true,
  }),
  { ...secret('PROTECTED_SETTING', 'A secret', 'It cannot be read back'), default: 'ABC-123' },
  text('HIDDEN_SETTING', 'A hidden setting', 'Not for the pages, and listed all the same', '', {
    hidden: true,
  }),
  toggle('MANUAL_CONFIRM_SETTING', 'A setting with consequences', 'Its change wants to be confirmed', false, {
    confirm: 'Really change this?',
  }),
];

/** Demonstrations that come with a development server. */
export const SAMPLES: readonly PluginClass[] = [
  sample('sample', {
    name: 'SampleIntegrationPlugin',
    title: 'Sample Plugin',
    description: 'Shows one of each kind of setting',
    author: 'me',
    version: '1.0',
    mixins: ['app', 'settings', 'urls'],
    settings: SETTINGS,
    userSettings: [
      text('USER_GREETING', 'Greeting', 'How you want to be greeted', 'Hello'),
      wholeNumber('USER_ROWS', 'Rows', 'How many rows you see at once', 25),
    ],
  }),
  sample('sampleui', {
    since: 254,
    name: 'SampleUI',
    title: 'Sample pages',
    description: 'Adds a dashboard item and a panel as a demonstration',
    path: 'plugin/samples/integration/user_interface_sample.py',
    version: '2.0',
    mixins: ['settings', 'ui'],
    features: [
      {
        type: 'dashboard',
        key: 'sample-dashboard-item',
        title: 'Sample item',
        description: 'Says hello',
        icon: 'ti:mood-smile:outline',
        script: 'sample_dashboard_item.js:renderDashboardItem',
      },
    ],
    settings: [toggle('ENABLE_PART_PANELS', 'Panels for parts', 'Shows the panel on parts’ pages', true)],
  }),
  sample('samplepanel', {
    until: 253,
    name: 'CustomPanelExample',
    title: 'Custom Panel Example',
    description: 'An example of panels, as pages had them before',
    version: '0.1',
    mixins: ['settings', 'ui'],
    settings: [toggle('ENABLE_HELLO_WORLD', 'Hello', 'Says hello on every page')],
  }),
  sample('validator', {
    until: 253,
    name: 'SampleValidator',
    title: 'Sample validator',
    description: 'Refuses names of parts in ways that nobody would want',
    path: 'plugin/samples/integration/validation_sample.py',
    version: '0.3.0',
    mixins: ['settings', 'validation'],
    settings: [
      toggle('ILLEGAL_PART_CHARS', 'Characters', 'Refuses names with odd characters', true),
      text('IPN_MUST_CONTAIN_Q', 'Letter', 'What every part number must have in it', 'Q'),
    ],
  }),
  sample('sampleevent', {
    until: 253,
    name: 'EventPlugin',
    title: 'Event log',
    description: 'Writes every event into the log',
    path: 'plugin/samples/event/event_sample.py',
    mixins: ['events'],
  }),
];
