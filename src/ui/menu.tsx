import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Link } from 'react-router';
import beside from './popover.module.css';
import look from './drop-down.module.css';
import styles from './menu.module.css';

interface MenuProps {
  /** The id that its button names as its `popoverTarget`, once the menu has been drawn. */
  readonly id: string;
  /** What the menu is about: read out as its name, and seen where the button is far away. */
  readonly title: string;
  readonly onOpen: (open: boolean) => void;
  /** Drawn while it is open; is given the way to close it. */
  readonly children: (close: () => void) => ReactNode;
}

/**
 * A menu that is open as soon as it is drawn, beside the last element before it with the anchor `--popover`: for one
 * whose code comes with the first press. It is the browser's own popover, so Escape and a press elsewhere close it and
 * lead back; the arrow keys, Home, End and first letters lead through it.
 */
export function Menu({ id, title, onOpen, children }: MenuProps) {
  const popover = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(true);
  const close = () => document.getElementById(id)?.hidePopover();
  useLayoutEffect(() => popover.current?.showPopover(), []);
  useEffect(() => {
    if (open) itemsOf(popover.current)[0]?.focus();
  }, [open]);
  return (
    <div
      ref={popover}
      id={id}
      popover="auto"
      className={`${beside.panel} ${look.list}`}
      onToggle={({ newState }) => {
        setOpen(newState === 'open');
        onOpen(newState === 'open');
      }}
    >
      <p className={`${look.title} ${styles.title}`} aria-hidden>
        <bdi>{title}</bdi>
      </p>
      <div role="menu" tabIndex={-1} aria-label={title} onKeyDown={(event) => goOn(event, close)}>
        {open && children(close)}
      </div>
    </div>
  );
}

interface MenuLinkProps {
  readonly to: string;
  readonly children: string;
}

/** A way to another page. */
export function MenuLink({ to, children }: MenuLinkProps) {
  return (
    <Link to={to} role="menuitem" tabIndex={-1} className={look.entry}>
      {children}
    </Link>
  );
}

interface MenuActionProps {
  readonly children: string;
  /** Why it cannot be done now; null where it can. */
  readonly why?: string | null;
  readonly danger?: boolean;
  readonly onPress?: () => void;
}

/** Something that is done at once; where it cannot be, it stays reachable and says why. */
export function MenuAction({ children, why = null, danger = false, onPress }: MenuActionProps) {
  const reason = useId();
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={`${look.entry} ${styles.action}`}
      data-danger={danger}
      aria-disabled={why !== null}
      aria-label={children}
      aria-describedby={why === null ? undefined : reason}
      onClick={() => {
        if (why === null) onPress?.();
      }}
    >
      {children}
      {why !== null && (
        <span id={reason} className={styles.why}>
          {why}
        </span>
      )}
    </button>
  );
}

/** Sets apart what follows. */
export function MenuGap() {
  return <hr className={styles.gap} />;
}

/** The entries that can be gone to: in another site's page some ways on are hidden. */
function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])].filter(
    (item) => item.getClientRects().length > 0,
  );
}

function goOn(event: KeyboardEvent<HTMLElement>, close: () => void): void {
  const { key, altKey, ctrlKey, metaKey, currentTarget, target } = event;
  if (altKey || ctrlKey || metaKey || key === 'Escape') return;
  // Closing leads back to the button, from where Tab goes on.
  if (key === 'Tab') {
    close();
    return;
  }
  // What the menu stands in has keys of its own.
  event.stopPropagation();
  if (key === ' ') {
    // The browser presses buttons with it, and no links.
    if (!(target instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    target.click();
    return;
  }
  const next = nextItem(itemsOf(currentTarget), target, key);
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function nextItem(items: readonly HTMLElement[], from: EventTarget, key: string): HTMLElement | undefined {
  const index = items.findIndex((item) => item === from);
  switch (key) {
    case 'ArrowDown':
      return items[(index + 1) % items.length];
    case 'ArrowUp':
      return items.at(index <= 0 ? -1 : index - 1);
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
  }
  if (key.length > 1) return undefined;
  const letter = key.toLocaleLowerCase();
  return [...items.slice(index + 1), ...items.slice(0, index + 1)].find((item) =>
    item.textContent?.trim().toLocaleLowerCase().startsWith(letter),
  );
}
