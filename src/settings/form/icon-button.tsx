import type { Icon } from '@tabler/icons-react';
import styles from './icon-button.module.css';

interface IconButtonProps {
  readonly icon: Icon;
  readonly label: string;
  /** It keeps its place and the focus then, and does nothing. */
  readonly disabled?: boolean;
  readonly expanded?: boolean;
  readonly onPress: () => void;
}

/** A small button with an icon alone, for what stands in every row of a list. */
export function IconButton({ icon: IconOf, label, disabled = false, expanded, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      aria-expanded={expanded}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      <IconOf size={16} stroke={1.75} aria-hidden />
    </button>
  );
}
