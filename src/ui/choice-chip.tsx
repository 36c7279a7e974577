import { useId, useRef, useState } from 'react';
import { m } from '../messages/messages.js';
import { foldText, textMatcher } from '../lib/text-match.ts';
import chip from './chip.module.css';
import beside from './popover.module.css';
import styles from './choice-chip.module.css';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** How many things it stands for; absent where that is not known. */
  readonly count?: number;
}

interface ChoiceReset {
  readonly label: string;
  readonly onReset: () => void;
}

interface ChoiceChipProps {
  /** What is chosen from, in a word or two. */
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (values: readonly string[]) => void;
  /** What the chip says and whether it stands out; by default the chosen ones behind its label. */
  readonly plain?: boolean;
  /** The way back from what is chosen, below the choices; null for none. By default it lets go of the chosen ones. */
  readonly reset?: ChoiceReset | null;
}

/** From how many choices on one may search among them. */
const MANY = 10;

/**
 * A chip that opens a list of choices, of which several can be made. It says what is chosen without being opened. The
 * list is the browser's own popover: Escape and a press elsewhere close it, and the focus comes back.
 */
export function ChoiceChip({
  label,
  choices,
  chosen,
  onChoose,
  plain = false,
  reset = chosen.length === 0 ? null : { label: m.choice_clear(), onReset: () => onChoose([]) },
}: ChoiceChipProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const popover = useRef<HTMLDivElement>(null);
  const summary = plain ? null : summaryOf(choices, chosen);
  return (
    <span className={beside.anchor}>
      <button
        type="button"
        className={`${chip.chip} ${beside.opener} ${styles.opener}`}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        data-chosen={summary !== null}
      >
        {label}
        {summary !== null && (
          <>
            : <strong className={styles.summary}>{summary}</strong>
          </>
        )}
      </button>
      <div
        ref={popover}
        id={id}
        tabIndex={-1}
        popover="auto"
        role="dialog"
        aria-label={label}
        className={beside.panel}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && (
          <>
            <Choices choices={choices} chosen={chosen} onChoose={onChoose} />
            {reset && (
              <button
                type="button"
                className={styles.clear}
                onClick={() => {
                  reset.onReset();
                  // The button goes with what it let go of.
                  popover.current?.focus();
                }}
              >
                {reset.label}
              </button>
            )}
          </>
        )}
      </div>
    </span>
  );
}

function summaryOf(choices: readonly Choice[], chosen: readonly string[]): string | null {
  const [first] = chosen;
  if (first === undefined) return null;
  const label = choices.find(({ value }) => value === first)?.label ?? first;
  return chosen.length === 1 ? label : m.choice_more({ first: label, count: chosen.length - 1 });
}

function Choices({ choices, chosen, onChoose }: Pick<ChoiceChipProps, 'choices' | 'chosen' | 'onChoose'>) {
  const [search, setSearch] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const found = textMatcher(search);
  const shown = choices.filter(({ label }) => found(foldText(label)));
  return (
    <>
      {choices.length > MANY && (
        <input
          type="search"
          className={styles.search}
          aria-label={m.choice_search()}
          placeholder={m.choice_search()}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <ul ref={list} className={styles.choices}>
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={({ currentTarget: { checked } }) =>
                  onChoose(checked ? [...chosen, value] : chosen.filter((one) => one !== value))
                }
              />
              <bdi className={styles.label}>{label}</bdi>
              {count !== undefined && <span className={styles.count}>{count}</span>}
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.none}>{m.choice_none()}</p>}
    </>
  );
}
