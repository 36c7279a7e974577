import type { FactGroup } from '../lib/facts.ts';
import { FactList } from './fact-list.tsx';
import styles from './folded-facts.module.css';

interface FoldedFactsProps {
  /** What opens them. */
  readonly title: string;
  readonly groups: readonly FactGroup[];
}

/** Facts for the curious, folded until they are asked for; the browser's search finds them all the same. */
export function FoldedFacts({ title, groups }: FoldedFactsProps) {
  if (groups.every(({ facts }) => facts.length === 0)) return null;
  return (
    <details className={styles.folded}>
      <summary>{title}</summary>
      <div className={styles.facts}>
        <FactList groups={groups} />
      </div>
    </details>
  );
}
