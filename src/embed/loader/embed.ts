/**
 * `embed.js`: what a host page includes. See `embed-types.ts` for what its exports do; it is built by
 * `scripts/lib/build-loader.mjs`, without anything that it would have to load.
 */
import { openDialog as open } from './dialog.ts';
import { defineElement } from './element.ts';
import type * as types from './embed-types.ts';
import { mount as show } from './mount.ts';

export const mount: typeof types.mount = show;
export const openDialog: typeof types.openDialog = open;

defineElement();
