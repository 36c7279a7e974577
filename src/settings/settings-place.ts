import type { Text } from '../lib/facts.ts';
import type { Happening } from '../lib/happenings.ts';

/** One of the forms that there are of a plugin or of a server, with where it stands. */
export interface SettingsPlace {
  /** Tells it from the others of the same plugin or server: for drafts and for the names of exported files. */
  readonly id: string;
  /** The address of the page that shows it: where an undo leads that is asked for elsewhere. */
  readonly path: string;
  /** The title where the server declares nothing to set; why is told by the declaration. */
  readonly none: Text;
  /** What is told to whoever wants to know, once something of it is stored; absent where nobody could. */
  readonly saved?: Happening;
}
