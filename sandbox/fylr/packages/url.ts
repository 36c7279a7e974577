import { FAILS_TO_START, SLOW_TO_START } from '../faults.ts';
import type { Manifest, Package } from './package.ts';

const HOST = 'https://plugins.example.org/fylr';

const CAPTION_WRITER: Manifest = {
  name: 'caption-writer',
  version: '1.8',
  displayname: { 'en-US': 'Caption writer', 'de-DE': 'Bildbeschreibung' },
  info: {
    'en-US': 'Suggests captions and keywords for images with a language model of your choice.',
    'de-DE': 'Schlägt Bildunterschriften und Schlagwörter vor.',
  },
  url: 'https://plugins.example.org/caption-writer',
  l10n: 'l10n/caption-writer.csv',
  server: { 'api-version': { require: 1 } },
  webfrontend: { url: 'caption-writer.js', css: 'caption-writer.css' },
  build_info: {
    repository: 'https://git.example.org/fylr/caption-writer',
    rev: '4be19ac7d2',
    release: 'v1.8.0',
    lastchanged: '2025-12-02T08:40:00Z',
    builddate: '2025-12-02T08:44:19Z',
  },
};

/** Packages behind an address that the server asks. */
export const URL_PACKAGES: readonly Package[] = [
  {
    source: { type: 'url', url: `${HOST}/caption-writer/latest.zip` },
    // The newer one waits at the address; saving the plugin brings it in.
    releases: [
      CAPTION_WRITER,
      {
        ...CAPTION_WRITER,
        version: '1.9',
        build_info: {
          repository: 'https://git.example.org/fylr/caption-writer',
          rev: 'a7730f51b8',
          release: 'v1.9.0',
          lastchanged: '2026-02-24T16:20:05Z',
          builddate: '2026-02-24T16:31:57Z',
        },
      },
    ],
    installed: {
      enabled: true,
      updatePolicy: 'never',
      createdDaysAgo: 190,
      updatedDaysAgo: 88,
      checkedDaysAgo: 88,
    },
  },
  {
    source: { type: 'url', url: `${HOST}/iiif-bridge/latest.zip` },
    releases: [
      {
        name: 'iiif-bridge',
        version: '0.42',
        displayname: { 'en-US': 'IIIF bridge', 'de-DE': 'IIIF-Brücke', 'fr-FR': 'Pont IIIF' },
        info: { 'en-US': 'Opens images of other houses in the viewer.', 'de-DE': '-' },
        build_info: { repository: 'https://git.example.org/fylr/iiif-bridge', rev: '77e01f4' },
      },
    ],
    installed: {
      enabled: true,
      updatePolicy: 'automatic',
      createdDaysAgo: 301,
      updatedDaysAgo: 2,
      checkedDaysAgo: 0.4,
    },
  },
  {
    source: { type: 'url', url: `${HOST}/doi-registration/doi.zip` },
    releases: [
      {
        name: 'doi-registration',
        version: '1.21',
        displayname: { 'de-DE': 'DOI-Registrierung' },
        info: { 'de-DE': 'Meldet veröffentlichte Objekte bei einer Registrierungsstelle an.' },
        l10n: 'l10n/doi-registration.csv',
        build_info: { rev: 'c3a9', release: '1.21', builddate: '14.01.2026' },
      },
    ],
    installed: {
      enabled: false,
      updatePolicy: 'automatic',
      createdDaysAgo: 95,
      updatedDaysAgo: 47,
      checkedDaysAgo: 1,
    },
  },
  {
    source: { type: 'url', url: `${HOST}/map-search/stable.zip` },
    releases: [
      {
        name: 'map-search',
        version: '5',
        displayname: { 'en-US': 'Map search', 'de-DE': 'Kartensuche' },
        info: { 'en-US': 'Searches by drawing on a map.' },
        custom: { tiles: 'https://tiles.example.org' },
        build_info: { rev: 'f00dfeed', release: 'stable-5', builddate: '2026-01-30T10:00:00Z' },
      },
    ],
    installed: {
      enabled: true,
      // A word that no document names, as a newer server may send it.
      updatePolicy: 'on-approval',
      createdDaysAgo: 150,
      updatedDaysAgo: 25,
      checkedDaysAgo: 1,
    },
  },
  {
    // It never delivered, so not even its name is known.
    source: { type: 'url', url: `${HOST}/moved-away/latest.zip` },
    releases: [],
    installed: { enabled: true, updatePolicy: 'always', createdDaysAgo: 18, updatedDaysAgo: 18 },
  },
  {
    source: { type: 'url', url: `${HOST}/${FAILS_TO_START}/latest.zip` },
    releases: [
      {
        name: FAILS_TO_START,
        version: '0.1',
        displayname: { 'en-US': 'Fails to start', 'de-DE': 'Startet nicht' },
        info: { 'en-US': 'For trying out: the server refuses to switch it on.' },
        build_info: { rev: '0000002', builddate: '2026-01-05' },
      },
    ],
    installed: {
      enabled: false,
      updatePolicy: 'automatic',
      createdDaysAgo: 30,
      updatedDaysAgo: 30,
      checkedDaysAgo: 1,
    },
  },
  {
    source: { type: 'url', url: `${HOST}/${SLOW_TO_START}/latest.zip` },
    releases: [
      {
        name: SLOW_TO_START,
        version: '0.1',
        displayname: { 'en-US': 'Slow to start', 'de-DE': 'Startet langsam' },
        info: { 'en-US': 'For trying out: switching it on takes eight seconds.' },
        build_info: { rev: '0000003', builddate: '2026-01-05' },
      },
    ],
    installed: {
      enabled: false,
      updatePolicy: 'always',
      createdDaysAgo: 30,
      updatedDaysAgo: 30,
      checkedDaysAgo: 0.01,
    },
  },
  {
    source: { type: 'url', url: `${HOST}/watermark/latest.zip` },
    releases: [
      {
        name: 'watermark',
        version: '2.0',
        displayname: { 'en-US': 'Watermark', 'de-DE': 'Wasserzeichen' },
        info: { 'en-US': 'Puts a mark on images that leave the house.' },
        build_info: { rev: '19bb0c2', release: 'v2.0', builddate: '2026-02-01T12:00:00Z' },
      },
    ],
  },
];
