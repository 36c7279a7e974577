import { loadCode } from '../api/load-code.ts';

/** Code that comes when it is first needed, once for all servers. */
export interface LateCode<Code> {
  load(): Promise<Code>;
  /**
   * For what was read with that code: then it is there, whichever connection to whichever server has read it.
   * @throws TypeError before it was loaded
   */
  now(): Code;
}

/** @param load an `import()` of it */
export function lateCode<Code>(load: () => Promise<Code>): LateCode<Code> {
  let code: { readonly it: Code } | null = null;
  return {
    load: async () => {
      code ??= { it: await loadCode(load) };
      return code.it;
    },
    now: () => {
      if (!code) throw new TypeError('Something was used whose code nobody has loaded.');
      return code.it;
    },
  };
}

/**
 * What is made of late code, once.
 * @param make called when the code is there
 */
export function lateFrom<Code, Thing>(code: LateCode<Code>, make: (code: Code) => Thing): LateCode<Thing> {
  let made: { readonly it: Thing } | null = null;
  const once = (loaded: Code) => (made ??= { it: make(loaded) }).it;
  return { load: async () => once(await code.load()), now: () => once(code.now()) };
}
