import { PARTS } from './parts.ts';
import type { Site } from './site.ts';
import { WAREHOUSE } from './warehouse.ts';
import { WORKSHOP } from './workshop.ts';

/** What a server of that API version is filled with. */
export function siteAt(apiVersion: number): Site {
  if (apiVersion < 435) return WORKSHOP;
  return apiVersion < 534 ? PARTS : WAREHOUSE;
}
