/** The calls of a description, made from it by `scripts/lib/descriptions.mjs` when the gateway is built. */
declare module '*.yaml?calls' {
  const calls: unknown;
  export default calls;
}
