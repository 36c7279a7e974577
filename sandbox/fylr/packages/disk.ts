import type { Package } from './package.ts';

const FOLDER = '/srv/fylr/plugins';

/** Packages in folders of the server. The installed ones were found there, so the server added them by itself. */
export const DISK_PACKAGES: readonly Package[] = [
  {
    source: { type: 'disk', path: `${FOLDER}/gazetteer-lookup` },
    releases: [
      {
        name: 'gazetteer-lookup',
        version: '1.0',
        displayname: { 'en-US': 'Gazetteer lookup', 'de-DE': 'Ortsverzeichnis' },
        info: {
          'en-US': 'Adds a field that is filled from a public gazetteer of places, with **coordinates**.',
          'de-DE': 'Fügt ein Feld hinzu, das aus einem Ortsverzeichnis gefüllt wird, mit **Koordinaten**.',
        },
        url: 'https://plugins.example.org/gazetteer-lookup',
        l10n: 'l10n/gazetteer-lookup.csv',
        server: { 'api-version': { require: 1 } },
        webfrontend: {
          url: 'gazetteer-lookup.js',
          css: 'gazetteer-lookup.css',
          dependencies: ['shared-parts'],
        },
      },
    ],
    installed: {
      enabled: true,
      updatePolicy: 'never',
      autoAdded: true,
      createdDaysAgo: 812,
      updatedDaysAgo: 61,
    },
  },
  {
    source: { type: 'disk', path: `${FOLDER}/shared-parts` },
    releases: [
      {
        name: 'shared-parts',
        version: '0.14',
        displayname: { 'en-US': 'Shared parts', 'de-DE': 'Gemeinsame Bausteine' },
        info: { 'en-US': '-', 'de-DE': '-' },
        l10n: 'l10n/shared-parts.csv',
        webfrontend: { url: 'shared-parts.js' },
      },
    ],
    installed: {
      enabled: true,
      updatePolicy: 'never',
      autoAdded: true,
      createdDaysAgo: 812,
      updatedDaysAgo: 61,
    },
  },
  {
    source: { type: 'disk', path: `${FOLDER}/person-authority` },
    releases: [
      {
        name: 'person-authority',
        version: '3',
        displayname: { 'de-DE': 'Personennormdaten' },
        info: { 'de-DE': 'Verknüpft Personen mit Normdaten und gleicht sie nachts ab.' },
        l10n: 'l10n/person-authority.csv',
        server: { 'api-version': { require: 1 } },
        custom: { icon: 'fa-id-card' },
      },
    ],
    installed: {
      enabled: true,
      updatePolicy: 'never',
      autoAdded: true,
      createdDaysAgo: 640,
      updatedDaysAgo: 61,
    },
  },
  {
    source: { type: 'disk', path: `${FOLDER}/monitoring-probe` },
    releases: [
      {
        name: 'monitoring-probe',
        version: '2024.3',
        displayname: { 'en-US': 'Monitoring probe', 'de-DE': 'Überwachung' },
        info: {
          'en-US': 'Answers monitoring systems with the state of queues, storage and licence.',
          'de-DE': '-',
        },
        l10n: 'l10n/monitoring-probe.csv',
      },
    ],
    installed: {
      enabled: false,
      updatePolicy: 'never',
      autoAdded: true,
      createdDaysAgo: 410,
      updatedDaysAgo: 33,
    },
  },
  {
    // Lies in a folder that the server does not search, so it is installed by its path only.
    source: { type: 'disk', path: '/srv/fylr/extra/collection-map' },
    releases: [
      {
        name: 'collection-map',
        version: '0.9',
        displayname: { 'en-US': 'Collection map', 'de-DE': 'Sammlungskarte' },
        info: { 'en-US': 'Shows the objects of a collection on a map.' },
        webfrontend: { url: 'collection-map.js' },
      },
    ],
  },
];
