/** Why the sandbox cannot start, in a sentence for whoever starts it. */
export class SandboxFailure extends Error {
  override readonly name = 'SandboxFailure';
}
