import styles from './spark-line.module.css';

const WIDTH = 120;
const HEIGHT = 24;

/** How something went on, the latest at the right, from 0 up. Decoration: what matters of it stands beside it. */
export function SparkLine({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(...values, 0);
  const step = WIDTH / Math.max(1, values.length - 1);
  const y = (value: number) => HEIGHT - 1 - (most === 0 ? 0 : ((HEIGHT - 2) * value) / most);
  const points = values.map((value, place) => `${place * step},${y(value)}`).join(' ');
  return (
    <svg
      className={styles.line}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      aria-hidden
      focusable="false"
    >
      <polygon className={styles.below} points={`0,${HEIGHT} ${points} ${WIDTH},${HEIGHT}`} />
      <polyline className={styles.stroke} points={points} />
    </svg>
  );
}
