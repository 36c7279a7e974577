import * as v from 'valibot';
import packageJson from '../package.json?raw';

/** Plugboard's version. */
export const version = v.parse(v.object({ version: v.string() }), JSON.parse(packageJson)).version;
