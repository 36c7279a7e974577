import type { PluginClass } from '../plugin-class.ts';
import { packaged } from './define.ts';
import { BRANDT, WAREHOUSE_TOOLS } from './people.ts';
import { choice, secret, text, toggle, wholeNumber } from './settings.ts';

/** Other programs that want to know of stock and orders. */
export const CONNECTING: readonly PluginClass[] = [
  packaged('erp-bridge', {
    title: 'ERP bridge',
    description: 'Keeps parts, suppliers and orders alike here and in the ERP',
    author: 'Contoso Integration Services',
    version: '7.3.0+build.20260114',
    published: '2026-01-14T09:00:00+01:00',
    website: 'https://example.org/erp-bridge',
    license: 'Proprietary',
    mixins: ['api_call', 'app', 'events', 'schedule', 'settings'],
    settings: [
      text('BASE_URL', 'Address', 'Where the ERP is', '', { required: true }),
      text('USER', 'User', 'A technical user of the ERP', '', { required: true }),
      secret('PASSWORD', 'Password', 'Of that user', { required: true }),
      choice('DIRECTION', 'Direction', 'Which side is right', {
        both: 'The newer one',
        here: 'This server',
        there: 'The ERP',
      }),
      wholeNumber('EVERY', 'Every', 'How often to compare', 15, { units: 'min' }),
      toggle('DELETE', 'Delete', 'Deletes here what was deleted there', false, {
        confirm: 'What was deleted there is gone here too, with its history. Go on?',
      }),
    ],
  }),
  packaged('chat-notices', {
    title: 'Chat notices',
    description: 'Writes into a chat room when stock runs low or an order is late',
    author: BRANDT,
    version: '1.2.0',
    published: '2025-06-06',
    website: 'https://example.org/chat-notices',
    license: 'MIT',
    mixins: ['events', 'notification', 'settings'],
    settings: [
      secret('WEBHOOK', 'Webhook', 'The address of the room', { required: true }),
      text('QUIET_HOURS', 'Quiet hours', 'Such as 18:00-07:00', '18:00-07:00'),
    ],
    userSettings: [
      toggle('MENTION_ME', 'Mention me', 'Calls you by your name'),
      text('MY_NAME', 'My name there', 'With the @', '@'),
    ],
  }),
  packaged('event-stream', {
    title: 'Event stream',
    description: 'Publishes every event by MQTT',
    author: WAREHOUSE_TOOLS,
    version: '0.5.1',
    license: 'Apache-2.0',
    mixins: ['events', 'settings'],
    settings: [
      text('BROKER', 'Broker', 'Host and port', 'mqtt.example.org:8883', { required: true }),
      text('TOPIC', 'Topic', 'What comes before the event’s name', 'inventree/'),
      secret('CLIENT_KEY', 'Key', 'In PEM, on one line'),
    ],
  }),
  packaged('metrics', {
    title: 'Metrics',
    description: 'Counts for a monitoring program: stock, orders, waiting tasks',
    author: 'Ada Byrne',
    version: '2.2.2',
    published: '2025-03-03',
    website: 'https://example.org/metrics',
    license: 'MIT',
    mixins: ['schedule', 'settings', 'urls'],
    settings: [secret('BEARER', 'Token', 'Who asks must know it')],
  }),
  packaged('icons-of-the-house', {
    title: 'Icons of the house',
    description: 'The icons that people here are used to',
    author: 'Design',
    version: '1.0.0',
    mixins: ['icon_pack', 'settingscontent'],
  }),
];
