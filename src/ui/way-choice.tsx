import { useId } from 'react';
import styles from './way-choice.module.css';

/** One of several ways to do the same. */
export interface ChoosableWay {
  readonly id: string;
  readonly label: string;
  /** What it does, or why it may not be chosen. */
  readonly help: string;
  readonly locked?: boolean;
}

interface WayChoiceProps {
  readonly legend: string;
  /** What all of them are for; absent where the legend says enough. */
  readonly what?: string;
  readonly ways: readonly ChoosableWay[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly disabled?: boolean;
}

/** The choice among several ways to do the same, each with what it means below its name. */
export function WayChoice({ legend, what, ways, chosen, onChoose, disabled = false }: WayChoiceProps) {
  const name = useId();
  return (
    <fieldset className={styles.ways} disabled={disabled}>
      <legend>{legend}</legend>
      {what !== undefined && <p className={styles.help}>{what}</p>}
      {ways.map(({ id, label, help, locked = false }) => (
        <div key={id} className={styles.way}>
          <input
            type="radio"
            id={`${name}-${id}`}
            name={name}
            value={id}
            checked={chosen === id}
            disabled={locked}
            aria-describedby={`${name}-${id}-help`}
            onChange={() => onChoose(id)}
          />
          <div>
            <label htmlFor={`${name}-${id}`} className={styles.label}>
              {label}
            </label>
            <p id={`${name}-${id}-help`} className={styles.help}>
              {help}
            </p>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
