/** What a server has said of who one is there: it may still be asked, or not answer. */
export type Answer =
  | 'waiting'
  | 'failed'
  | {
      readonly administers: boolean;
      /** Whether people have settings of their own there. */
      readonly own: boolean;
    };

/**
 * Where the start leads: an admin of any server to the plugins, everyone else to what is their own; to the plugins
 * too where no server has anything of the kind, or none has answered.
 * @param patient whether servers that have not answered are still waited for
 * @returns null while that is not known
 */
export function homeOf(answers: readonly Answer[], patient: boolean): '/plugins' | '/connections' | null {
  const said = answers.filter((answer) => typeof answer === 'object');
  if (said.some(({ administers }) => administers)) return '/plugins';
  if (patient && answers.includes('waiting')) return null;
  return said.some(({ own }) => own) ? '/connections' : '/plugins';
}
