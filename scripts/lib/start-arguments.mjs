import { ArgumentError, readArguments, usage } from '../../gateway/config/arguments.mjs';

/** The arguments of this process. Ends it when one cannot be used, or when only the usage is wanted. */
export function readStartArguments() {
  try {
    const read = readArguments(process.argv.slice(2));
    if (!read.help) return read;
    console.log(usage);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
