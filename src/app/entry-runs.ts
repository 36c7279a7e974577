import { askNext } from './first-calls.ts';
import { fetchFirstCode } from './first-code.ts';

// Runs before the rest of the entry, which on a slow device takes as long to run as this takes to come. The code first:
// a browser asks for six things at once, and there may be more lists than that.
fetchFirstCode();
askNext();
