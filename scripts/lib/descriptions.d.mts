import type { Plugin } from 'vite';

/** Of an OpenAPI document in YAML what the gateway's allow-list is made from, and nothing else. */
export declare function describedCalls(yaml: string): unknown;

/** Lets code import that of a description: `import codex from '../openapi/codex.yaml?calls'`. */
export declare function descriptions(): Plugin;
