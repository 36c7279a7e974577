import { m } from '../messages/messages.js';
import type { Credentials } from './sign-in.ts';
import styles from './method-choice.module.css';

type Method = Credentials['method'];

const LABELS: Record<Method, () => string> = { password: m.sign_in_by_password, token: m.sign_in_by_token };

/** The ways to sign in to a server; nothing when there is just one. */
export function MethodChoice({
  methods,
  method,
  onChange,
}: {
  readonly methods: readonly Method[];
  readonly method: Method;
  readonly onChange: (method: Method) => void;
}) {
  if (methods.length < 2) return null;
  return (
    <fieldset className={styles.choice}>
      <legend className={styles.legend}>{m.sign_in_with()}</legend>
      {methods.map((one) => (
        <label key={one} className={styles.option}>
          <input type="radio" name="method" checked={one === method} onChange={() => onChange(one)} />
          {LABELS[one]()}
        </label>
      ))}
    </fieldset>
  );
}
