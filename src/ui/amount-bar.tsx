import { useId } from 'react';
import styles from './amount-bar.module.css';

interface AmountBarProps {
  /** What the bar's length stands for. */
  readonly amount: number;
  /** What the whole width stands for. */
  readonly most: number;
  /** How much of the amount went wrong: drawn at its end, hatched. */
  readonly wrong?: number;
}

const WIDTH = 120;
const HEIGHT = 6;
/** So narrow that it is still seen. */
const LEAST = 2;

/** An amount as a bar beside those of its column. Decoration: the number stands beside it. */
export function AmountBar({ amount, most, wrong = 0 }: AmountBarProps) {
  const hatch = useId();
  const whole = length(amount, most);
  const bad = wrong === 0 ? 0 : Math.max(LEAST, (whole * wrong) / amount);
  return (
    <svg
      className={styles.bar}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
      focusable="false"
    >
      <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className={styles.hatchGround} width="4" height="4" />
        <rect className={styles.hatch} width="2" height="4" />
      </pattern>
      <rect className={styles.track} width={WIDTH} height={HEIGHT} rx="1" />
      <rect className={styles.amount} width={Math.max(0, whole - bad)} height={HEIGHT} rx="1" />
      {bad > 0 && (
        <rect
          x={Math.max(0, whole - bad)}
          width={Math.min(bad, WIDTH)}
          height={HEIGHT}
          fill={`url(#${hatch})`}
        />
      )}
    </svg>
  );
}

function length(amount: number, most: number): number {
  if (amount <= 0 || most <= 0) return 0;
  return Math.max(LEAST, (WIDTH * Math.min(amount, most)) / most);
}
