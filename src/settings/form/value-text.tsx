import { useQuery } from '@tanstack/react-query';
import { m } from '../../messages/messages.js';
import { ExternalLink } from '../../ui/external-link.tsx';
import { LongText } from '../../ui/long-text.tsx';
import { safeUrl } from '../../lib/safe-url.ts';
import type { Lookup, SettingPath } from '../../systems/settings.ts';
import { declaredItems, declaredProperty, type Declared, orderedNames, titleOf } from '../declaration.ts';
import { isRecord, own } from '../values.ts';
import styles from './controls.module.css';
import { describeChoice, describeValue } from './describe-value.ts';
import { usableDefault } from '../usable-default.ts';
import { useSettingsForm } from './form-context.ts';
import { languageName } from './localized-control.tsx';
import { LookupName } from './lookup-control.tsx';
import { RawText } from './raw-value.tsx';
import { ScheduleText } from './schedule-control.tsx';
import { secretAt, secretWords } from './secret-control.tsx';
import { fitsKind, settingKind } from './setting-kind.ts';

interface ValueTextProps {
  readonly path: SettingPath;
  readonly declared: Declared;
  readonly value: unknown;
}

/** A value as text, for those who may only look. */
export function ValueText({ path, declared, value }: ValueTextProps) {
  const kind = settingKind(declared);
  const { lookup, store } = useSettingsForm();
  if (kind === 'secret') return <span>{secretWords(secretAt(store.declared.secrets, path)?.state)}</span>;
  if (value === undefined || value === null) return <Unset declared={declared} />;
  if (!fitsKind(kind, value)) return <RawText value={value} />;
  const plain = typeof value === 'string' ? value : JSON.stringify(value);
  switch (kind) {
    case 'text':
    case 'textarea':
      return <PlainText text={plain} />;
    case 'json':
      return (
        <code className={styles.raw} dir="ltr">
          <LongText text={plain} />
        </code>
      );
    case 'list':
      return <Items items={Array.isArray(value) ? value : []} />;
    case 'checklist':
      return <Items items={Array.isArray(value) ? value.map((one) => describeChoice(declared, one)) : []} />;
    case 'localized':
      return <Languages texts={isRecord(value) ? value : {}} />;
    case 'table':
      return <Rows path={path} declared={declared} rows={Array.isArray(value) ? value : []} />;
    case 'group':
      return <Properties path={path} declared={declared} record={isRecord(value) ? value : {}} />;
    case 'lookup': {
      const id = declared.ui?.['ui:options']?.lookup;
      const found = id === undefined ? undefined : lookup?.(id);
      return found ? <Found lookup={found} stored={plain} /> : <PlainText text={plain} />;
    }
    case 'schedule':
      return <ScheduleText path={path} declared={declared} text={plain} />;
    case 'raw':
      return <RawText value={value} />;
    case 'number':
    case 'duration':
    case 'select':
    case 'switch':
    case 'tri-state':
      return <bdi>{describeValue(declared, value)}</bdi>;
  }
}

function Unset({ declared }: { readonly declared: Declared }) {
  const fallback = usableDefault(declared.schema);
  return (
    <span className={styles.hint}>
      {fallback === undefined
        ? m.form_not_set()
        : m.form_default_applies({ value: describeValue(declared, fallback) })}
    </span>
  );
}

function PlainText({ text }: { readonly text: string }) {
  if (text === '') return <span className={styles.hint}>{m.form_empty_text()}</span>;
  return safeUrl(text) === null ? <LongText text={text} /> : <ExternalLink url={text} text={text} />;
}

function Items({ items }: { readonly items: readonly unknown[] }) {
  if (items.length === 0) return <span className={styles.hint}>{m.form_no_entries()}</span>;
  return (
    <ul className={styles.valueList}>
      {items.map((item, index) => (
        // oxlint-disable-next-line no-array-index-key -- the same text may stand in it twice
        <li key={index}>
          <LongText text={typeof item === 'string' ? item : JSON.stringify(item)} />
        </li>
      ))}
    </ul>
  );
}

function Languages({ texts }: { readonly texts: Readonly<Record<string, unknown>> }) {
  const filled = Object.entries(texts).filter(([, text]) => text !== '' && text !== null);
  if (filled.length === 0) return <span className={styles.hint}>{m.form_empty_text()}</span>;
  return (
    <dl className={styles.valueRecord}>
      {filled.map(([code, text]) => (
        <div key={code}>
          <dt>{languageName(code)}</dt>
          <dd lang={code}>
            <LongText text={typeof text === 'string' ? text : JSON.stringify(text)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Rows that are shown before a person asks for all. */
function Rows({ path, declared, rows }: ValueTextProps2) {
  if (rows.length === 0) return <span className={styles.hint}>{m.form_no_rows()}</span>;
  return (
    <ol className={styles.valueRows}>
      {rows.map((row, index) => (
        // oxlint-disable-next-line no-array-index-key -- rows have no other name
        <li key={index}>
          {isRecord(row) ? (
            <Properties path={[...path, index]} declared={declaredItems(declared)} record={row} />
          ) : (
            <RawText value={row} />
          )}
        </li>
      ))}
    </ol>
  );
}

interface ValueTextProps2 {
  readonly path: SettingPath;
  readonly declared: Declared;
  readonly rows: readonly unknown[];
}

function Properties({
  path,
  declared,
  record,
}: {
  readonly path: SettingPath;
  readonly declared: Declared;
  readonly record: Readonly<Record<string, unknown>>;
}) {
  return (
    <dl className={styles.valueRecord}>
      {orderedNames(declared, record).map((name) => {
        const property = declaredProperty(declared, name);
        return (
          <div key={name}>
            <dt>
              <bdi>{titleOf(property, name)}</bdi>
            </dt>
            <dd>
              <ValueText path={[...path, name]} declared={property} value={own(record, name)} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Found({ lookup, stored }: { readonly lookup: Lookup; readonly stored: string }) {
  const entry = useQuery(lookup.entry(stored));
  return (
    <span className={styles.row}>
      <LookupName entry={entry.data} stored={stored} failed={entry.error !== null} />
    </span>
  );
}
