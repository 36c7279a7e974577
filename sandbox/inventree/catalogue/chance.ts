/** Choices that look random and are the same at every start. */
export interface Chance {
  /** True once in `times`, on average. */
  outOf(times: number): boolean;
  /** A whole number between both, which are included. */
  number(first: number, last: number): number;
  one<T>(of: readonly T[]): T;
  /** At least one of them, in their order; all of them mostly. */
  some<T>(of: readonly T[]): T[];
}

/** @param seed a whole number; the same one gives the same choices in the same order. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e37_79b1);

  /** From 0 to just below 1; the generator is mulberry32. */
  function next(): number {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  const number = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));

  function one<T>(of: readonly T[]): T {
    const chosen = of[number(0, of.length - 1)];
    if (chosen === undefined) throw new Error('There is nothing to choose from');
    return chosen;
  }

  return {
    outOf: (times) => next() * times < 1,
    number,
    one,
    some(of) {
      const chosen = of.filter(() => next() < 0.75);
      return chosen.length > 0 ? chosen : of.slice(0, 1);
    },
  };
}
