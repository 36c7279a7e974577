import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { m } from '../../messages/messages.js';
import { SearchField } from '../../ui/search-field.tsx';
import { sectionIds, sectionTitle } from '../declaration.ts';
import {
  useChangeCount,
  useErrorCount,
  useInSearch,
  useSettingsForm,
  useStore,
  useView,
} from './form-context.ts';
import styles from './form-contents.module.css';
import { goToSection } from './go-to.ts';
import { sectionElementId } from './setting-id.ts';
import { indexSettings, searchSettings } from './setting-index.ts';
import { useCurrentSection } from './use-current-section.ts';

/** From how many settings or sections on one may search among them. */
const MANY_SETTINGS = 12;
const MANY_SECTIONS = 3;

/** What the form holds: its sections with what has been done in them, and the search. */
export function FormContents() {
  const declared = useStore((held) => held.declared);
  const sections = sectionIds(declared);
  const current = useCurrentSection(sections);
  const [open, setOpen] = useState(false);
  if (sections.length < 2) return <FormSearch />;
  const title = current === null ? '' : sectionTitle(declared, current);
  return (
    <div className={styles.contents} data-open={open}>
      <FormSearch />
      <button
        type="button"
        className={styles.disclosure}
        aria-expanded={open}
        onClick={() => setOpen((before) => !before)}
      >
        <span className={styles.disclosureLabel}>{m.form_contents()}</span>
        <bdi className={styles.disclosureNow}>{title}</bdi>
      </button>
      <nav aria-label={m.form_contents()} className={styles.nav}>
        <ol className={styles.list}>
          {sections.map((id) => (
            <Entry key={id} id={id} current={id === current} onGo={() => setOpen(false)} />
          ))}
        </ol>
      </nav>
    </div>
  );
}

interface EntryProps {
  readonly id: string;
  readonly current: boolean;
  readonly onGo: () => void;
}

function Entry({ id, current, onGo }: EntryProps) {
  const { store, view } = useSettingsForm();
  const path = useMemo(() => [id], [id]);
  const changes = useChangeCount(path);
  const errors = useErrorCount(path);
  const shown = useInSearch(path);
  if (!shown) return null;
  return (
    <li>
      <Link
        to={{ hash: sectionElementId(id), search: window.location.search }}
        replace
        preventScrollReset
        className={styles.entry}
        aria-current={current ? 'location' : undefined}
        onClick={() => {
          onGo();
          goToSection(view, id);
        }}
      >
        <bdi className={styles.entryName}>{sectionTitle(store.declared, id)}</bdi>
        {errors > 0 && (
          <span className={styles.errors} title={m.form_errors_within({ count: errors })}>
            <span aria-hidden>{errors}</span>
            <span className={styles.hidden}>{m.form_errors_within({ count: errors })}</span>
          </span>
        )}
        {changes > 0 && (
          <span className={styles.changes} title={m.form_changes_within({ count: changes })}>
            <span aria-hidden>{changes}</span>
            <span className={styles.hidden}>{m.form_changes_within({ count: changes })}</span>
          </span>
        )}
      </Link>
    </li>
  );
}

/** Searches all settings, also those that are not drawn yet: the others go out of sight. */
export function FormSearch() {
  const { view } = useSettingsForm();
  const declared = useStore((held) => held.declared);
  const index = useMemo(() => indexSettings(declared), [declared]);
  const [search, setSearch] = useState('');
  const found = useView((seen) => seen.found);
  const active = found !== null && search.trim() !== '';
  // What leads to a setting that the search hides lets the search go.
  if (found === null && search.trim() !== '') setSearch('');
  if (index.length <= MANY_SETTINGS && sectionIds(declared).length <= MANY_SECTIONS) return null;
  const look = (text: string) => {
    setSearch(text);
    view.setFound(searchSettings(index, text)?.places ?? null);
  };
  const count = active ? index.filter(({ path }) => found.has(JSON.stringify(path))).length : index.length;
  return (
    <div className={styles.search}>
      <SearchField label={m.form_search()} value={search} onChange={look} />
      <p className={styles.searchWords} role="status">
        {active ? m.form_search_found({ count, all: index.length }) : m.form_search_help()}
      </p>
    </div>
  );
}
