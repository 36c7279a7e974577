import { type ReactNode, useId, useState } from 'react';
import { Link } from 'react-router';
import beside from './popover.module.css';
import styles from './drop-down.module.css';

interface DropDownProps {
  /** What the button shows. */
  readonly label: ReactNode;
  /** What it is called, where it shows an icon only. */
  readonly name?: string;
  /** How the button looks. */
  readonly className?: string;
  /** What it opens; is given the way to close it. */
  readonly children: (close: () => void) => ReactNode;
}

/**
 * A button that opens a list of ways on. The list is the browser's own popover: Escape and a press elsewhere close it,
 * and the focus comes back.
 */
export function DropDown({ label, name, className = '', children }: DropDownProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <span className={beside.anchor}>
      <button
        type="button"
        className={`${beside.opener} ${className}`}
        popoverTarget={id}
        aria-label={name}
        title={name}
        aria-haspopup="dialog"
        aria-expanded={open}
      >
        {label}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name ?? (typeof label === 'string' ? label : undefined)}
        className={`${beside.panel} ${styles.list}`}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children(() => document.getElementById(id)?.hidePopover())}
      </div>
    </span>
  );
}

/** What the ways below it are about. */
export function DropDownTitle({ children }: { readonly children: ReactNode }) {
  return <p className={styles.title}>{children}</p>;
}

/** A way to another page. */
export function DropDownLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link to={to} className={styles.entry}>
      {children}
    </Link>
  );
}
