import { m } from '../messages/messages.js';
import { LongText } from '../ui/long-text.tsx';
import type { Declared } from './declaration.ts';
import { describeValue } from './form/describe-value.ts';
import styles from './shown-value.module.css';

interface ShownValueProps {
  readonly declared: Declared;
  readonly value: unknown;
  /** Whether it is no value but what is known of a secret, or what becomes of it. */
  readonly secret?: boolean;
}

const SECRET_WORDS: Readonly<Record<string, () => string>> = {
  set: m.settings_secret_set,
  unset: m.settings_secret_unset,
  unknown: m.settings_secret_unknown,
  replace: m.settings_secret_replace,
  clear: m.settings_secret_clear,
};

/** A value of a setting, whole: untrusted text, cut only until a person asks for all of it. */
export function ShownValue({ declared, value, secret = false }: ShownValueProps) {
  if (secret) return SECRET_WORDS[String(value)]?.() ?? m.settings_secret_unknown();
  if (typeof value === 'object' && value !== null) {
    return (
      <code className={styles.code} dir="ltr">
        <LongText text={JSON.stringify(value, null, 2)} />
      </code>
    );
  }
  if (typeof value === 'string' && value.length > 40) return <LongText text={value} />;
  return <bdi className={styles.short}>{describeValue(declared, value)}</bdi>;
}
