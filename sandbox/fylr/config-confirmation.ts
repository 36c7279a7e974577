import type { SectionAddress, SectionValues } from './config-values.ts';

/** A question that the server asks before it saves. upstream: fylr 6.34, answer 202, `tasks`. */
export interface Confirmation {
  readonly tasks: readonly {
    readonly title: string;
    readonly message: string;
    readonly form: readonly object[];
    readonly buttons: readonly object[];
  }[];
}

const REINDEX = ['skip', 'reindex', 'reindex_block'];
/** The value of the hidden button, which a client must send back although nobody presses it. */
const TASK = 'languages-changed';

/**
 * The question for a change that makes the search index stale; undefined when there is none, or when the query
 * answers it: with a choice of the form, the pressed button, and the hidden one.
 */
export function confirmationFor(
  address: SectionAddress,
  before: SectionValues,
  after: SectionValues,
  query: URLSearchParams,
): Confirmation | undefined {
  const indexed = address.definition.name === 'update_gazetteer';
  if (!indexed || before.languages === after.languages) return undefined;
  const chosen = REINDEX.includes(query.get('reindex') ?? '');
  if (chosen && query.get('confirm') === 'yes' && query.get('task') === TASK) return undefined;
  return {
    tasks: [
      {
        title: 'The languages of the gazetteer change',
        message: 'Places are found by the new languages only after the search index is built anew.',
        form: [
          {
            label: 'Search index',
            type: 'select',
            name: 'reindex',
            horizontal: false,
            options: [
              { text: 'Leave it as it is', value: 'skip', disabled: false },
              { text: 'Build it anew', value: 'reindex', disabled: false },
              { text: 'Build it anew and wait', value: 'reindex_block', disabled: false },
            ],
          },
        ],
        buttons: [
          { text: 'Save', name: 'confirm', value: 'yes' },
          { text: 'Cancel' },
          { text: '', hidden: true, name: 'task', value: TASK },
        ],
      },
    ],
  };
}
