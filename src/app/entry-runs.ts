import { askNext } from './first-calls.ts';

// Runs before the rest of the entry, which on a slow device takes as long to run as this takes to come.
askNext();
