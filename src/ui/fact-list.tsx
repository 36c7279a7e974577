import { type ReactNode, useId, useState } from 'react';
import type { Fact, FactEntry, FactEvent, FactGroup, FactValue } from '../lib/facts.ts';
import { parseTime } from '../lib/relative-time.ts';
import { m } from '../messages/messages.js';
import { getLocale } from '../messages/runtime.js';
import { ExternalLink } from './external-link.tsx';
import styles from './fact-list.module.css';
import { JsonText } from './json-text.tsx';
import { LongText } from './long-text.tsx';
import { RelativeTime } from './relative-time.tsx';

function shownValue(value: FactValue): ReactNode {
  switch (value.kind) {
    case 'text':
      return <LongText text={value.text} />;
    case 'words':
      // Words of ours may hold a server's, or be a server's where it says what nobody knows yet.
      return <LongText text={value.words()} />;
    case 'code':
      return <Code text={value.code} />;
    case 'link':
      return <ExternalLink url={value.url} text={value.text} />;
    case 'time':
      return <Time time={value.time} past={value.past} />;
    case 'flag':
      return value.flag ? m.ui_yes() : m.ui_no();
    case 'number': {
      const number = new Intl.NumberFormat(getLocale()).format(value.number);
      return value.unit ? `${number} ${value.unit()}` : number;
    }
    case 'list':
      return value.items.length === 0 ? <Nothing why={m.ui_none()} /> : <Items items={value.items} />;
    case 'events':
      return <Events events={value.events} />;
    case 'entries':
      return <Entries entries={value.entries} />;
    case 'json':
      return <JsonText json={value.json} />;
    case 'none':
      return <Nothing why={value.why?.()} />;
  }
}

function Code({ text }: { readonly text: string }) {
  return (
    <code className={styles.code}>
      <LongText text={text} />
    </code>
  );
}

function Time({ time, past = false }: { readonly time: string; readonly past?: boolean | undefined }) {
  const parsed = parseTime(time);
  return parsed === null ? <bdi>{time}</bdi> : <RelativeTime time={parsed} past={past} />;
}

/** Events that are shown before a person asks for all. */
const FIRST_EVENTS = 3;

function Events({ events }: { readonly events: readonly FactEvent[] }) {
  const [all, setAll] = useState(false);
  const shown = all || events.length <= FIRST_EVENTS + 1 ? events : events.slice(0, FIRST_EVENTS);
  return (
    <>
      <ol className={styles.events}>
        {shown.map((event, place) => (
          // oxlint-disable-next-line no-array-index-key -- a server may send the same event twice
          <li key={place}>
            <EventWords event={event} />
          </li>
        ))}
      </ol>
      {shown.length < events.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {m.ui_show_all()} ({events.length})
        </button>
      )}
    </>
  );
}

function EventWords({ event: { time, text, notes } }: { readonly event: FactEvent }) {
  return (
    <>
      <span className={styles.when}>{time === null ? m.ui_not_stated() : <Time time={time} past />}</span>
      <LongText text={text} />
      {notes.length > 0 && (
        <span className={styles.notes}>
          <bdi>{notes.join(' · ')}</bdi>
        </span>
      )}
    </>
  );
}

function Entries({ entries }: { readonly entries: readonly FactEntry[] }) {
  return (
    <ul className={styles.events}>
      {entries.map(({ name, notes, description }, place) => (
        // oxlint-disable-next-line no-array-index-key -- a server may send the same name twice
        <li key={place}>
          <bdi>{name}</bdi>
          {notes.length > 0 && (
            <span className={styles.notes}>
              <bdi>{notes.map((note) => note()).join(' · ')}</bdi>
            </span>
          )}
          {description !== null && (
            <span className={styles.notes}>
              <LongText text={description} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Nothing({ why }: { readonly why?: string | undefined }) {
  return <span className={styles.nothing}>{why ?? m.ui_not_stated()}</span>;
}

function Items({ items }: { readonly items: readonly string[] }) {
  return (
    <ul className={styles.items}>
      {items.map((item, place) => (
        // oxlint-disable-next-line no-array-index-key -- a server may send the same text twice
        <li key={place}>
          <Code text={item} />
        </li>
      ))}
    </ul>
  );
}

function FactRow({ fact }: { readonly fact: Fact }) {
  return (
    <div className={styles.fact} data-kind={fact.value.kind}>
      <dt>
        <bdi>{fact.label()}</bdi>
      </dt>
      <dd>
        {shownValue(fact.value)}
        {fact.help && <span className={styles.help}>{fact.help()}</span>}
      </dd>
    </div>
  );
}

/** Groups of facts, each under its heading. Groups without facts are left out. */
export function FactList({ groups }: { readonly groups: readonly FactGroup[] }) {
  const id = useId();
  return groups
    .filter((group) => group.facts.length > 0)
    .map((group, place) => (
      // oxlint-disable-next-line no-array-index-key -- groups have no other name, and their order is fixed
      <section key={place} className={styles.group} aria-labelledby={`${id}-${place}`}>
        <h2 id={`${id}-${place}`} className={styles.title}>
          {group.title()}
        </h2>
        <dl className={styles.facts}>
          {group.facts.map((fact, factPlace) => (
            // oxlint-disable-next-line no-array-index-key -- as above
            <FactRow key={factPlace} fact={fact} />
          ))}
        </dl>
      </section>
    ));
}
