import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import { BusyButton } from './busy-button.tsx';
import styles from './pager.module.css';

interface PagerProps {
  /** What is on the pages, for people who do not see where it stands. */
  readonly label: string;
  /** The one that is shown, from 1; it may lie behind the last. */
  readonly page: number;
  readonly pages: number;
  /** The place of the first thing that is shown, from 1, of the last one, and of how many. */
  readonly from: number;
  readonly to: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Which of many things are shown, and the ways to the others. */
export function Pager({ label, page, pages, from, to, total, onPage }: PagerProps) {
  const [first, last, all] = [from, to, total].map((one) => new Intl.NumberFormat(getLocale()).format(one));
  return (
    <nav className={styles.pager} aria-label={label}>
      <BusyButton busy={false} locked={page <= 1} onPress={() => onPage(Math.min(page - 1, pages))}>
        {m.ui_page_before()}
      </BusyButton>
      <span role="status">{m.ui_page_range({ first: first ?? '', last: last ?? '', total: all ?? '' })}</span>
      <BusyButton busy={false} locked={page >= pages} onPress={() => onPage(page + 1)}>
        {m.ui_page_after()}
      </BusyButton>
    </nav>
  );
}
