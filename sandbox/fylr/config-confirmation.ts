import type { SectionValues } from './config-shapes.ts';

/** A question that the server asks before it saves. upstream: fylr 6.34, answer 202, `tasks`. */
export interface Confirmation {
  readonly tasks: readonly {
    readonly title: string;
    readonly message: string;
    readonly form?: readonly object[];
    readonly buttons: readonly object[];
  }[];
}

type Ask = (before: SectionValues, after: SectionValues, query: URLSearchParams) => Confirmation | undefined;

/** The sections whose saving raises a question. */
const QUESTIONS: Readonly<Record<string, Ask>> = {
  update_gazetteer: askForIndex,
  asks_plainly: askPlainly,
  asks_twice: askTwice,
};

/** The question that a change raises; undefined when there is none, or when the query answers it in full. */
export function confirmationFor(
  section: string,
  before: SectionValues,
  after: SectionValues,
  query: URLSearchParams,
): Confirmation | undefined {
  const ask = Object.hasOwn(QUESTIONS, section) ? QUESTIONS[section] : undefined;
  return ask?.(before, after, query);
}

const REINDEX = ['skip', 'reindex', 'reindex_block'];
/** The value of the hidden button, which a client must send back although nobody presses it. */
const TASK = 'languages-changed';

/** A change that makes the search index stale: a choice of the form, the pressed button, and a hidden one. */
function askForIndex(
  before: SectionValues,
  after: SectionValues,
  query: URLSearchParams,
): Confirmation | undefined {
  if (before.languages === after.languages) return undefined;
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

/** A question without form and named buttons, which `confirm=yes` answers. */
function askPlainly(
  before: SectionValues,
  after: SectionValues,
  query: URLSearchParams,
): Confirmation | undefined {
  if (before.address === after.address || query.get('confirm') === 'yes') return undefined;
  const message = 'Everybody who uses the old address must be told. <b>Go on?</b>';
  return { tasks: [{ title: 'The address changes', message, buttons: [{ text: 'Cancel' }] }] };
}

/** Two questions, the second after the first is answered; both answers are needed in the end. */
function askTwice(
  before: SectionValues,
  after: SectionValues,
  query: URLSearchParams,
): Confirmation | undefined {
  if (before.days === after.days) return undefined;
  if (query.get('first') !== 'understood') {
    const message = 'Objects are deleted after this many days.';
    const buttons = [{ text: 'Understood', name: 'first', value: 'understood' }];
    return { tasks: [{ title: 'Deletion by time', message, buttons }] };
  }
  if (['archive', 'delete'].includes(query.get('due') ?? '') && query.get('second') === 'go')
    return undefined;
  return {
    tasks: [
      {
        title: 'What is due already',
        message: '12 objects are older than that.',
        form: [
          {
            label: 'Do with them',
            type: 'radio',
            name: 'due',
            horizontal: true,
            options: [
              { text: 'Archive', value: 'archive', disabled: false },
              { text: 'Delete', value: 'delete', disabled: false },
              { text: 'Sell', value: 'sell', disabled: true },
            ],
          },
        ],
        buttons: [{ text: 'Go on', name: 'second', value: 'go' }, { text: 'Cancel' }],
      },
    ],
  };
}
