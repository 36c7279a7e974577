import { readFile } from 'node:fs/promises';
import type { GatewayProcess } from './gateway-process.ts';

/**
 * A package to try uploading with, fetched from where the sandbox offers them.
 * @throws Error when there is none of that name.
 */
export async function samplePackage({ logFile }: GatewayProcess, name: string): Promise<Buffer> {
  const printed = await readFile(logFile, 'utf8');
  // The newest of them, where the gateway was started again.
  const address = [...printed.matchAll(/try installing on the sandbox's fylr: (\S+)/g)].at(-1)?.[1];
  if (address === undefined) throw new Error('The gateway has not said where packages are.');
  const answer = await fetch(new URL(`samples/${name}`, address));
  if (!answer.ok) throw new Error(`There is no sample ${name}: ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
