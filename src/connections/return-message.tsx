import { Button } from '@mantine/core';
import '@mantine/core/styles/Button.layer.css';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { type ComponentType, type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { m } from '../messages/messages.js';
import styles from './return-message.module.css';
import { returnWords } from './return-words.ts';

const ICONS = { success: IconCircleCheck, warning: IconAlertTriangle, error: IconCircleX } as const;
/** Milliseconds until the window closes itself, in which good news can be read. Other news stay until they were read. */
const CLOSES_AFTER = 2500;
/** Milliseconds in which a window that may close itself has done so. */
const CLOSING = 500;

interface ReturnMessageProps {
  /** The gateway's word for it. */
  readonly outcome: string;
  readonly Heading: ComponentType<{ readonly title: string }>;
  /** Whose account it is about. */
  readonly about?: ReactNode;
  /** Where else to go from here. */
  readonly link?: ReactNode;
}

/** Where the window of a provider ends: says how it went, and closes itself where there is nothing left to do. */
export function ReturnMessage({ outcome, Heading, about, link }: ReturnMessageProps) {
  const { severity, title, next } = returnWords(outcome);
  const Icon = ICONS[severity];
  const { stays, close } = useClosing(severity === 'success');
  return (
    <div className={styles.message}>
      <Icon className={styles.icon} data-severity={severity} size={40} stroke={1.5} aria-hidden />
      <Heading title={title()} />
      <p role="status">{next()}</p>
      {about && <p className={styles.about}>{about}</p>}
      <p role="status" className={styles.about}>
        {stays && m.connect_return_stays()}
      </p>
      <div className={styles.actions}>
        {!stays && <Button onClick={close}>{m.connect_return_close()}</Button>}
        {link}
      </div>
    </div>
  );
}

/**
 * Closes the window when it is told to, and by itself after a while, unless a person is at it.
 * @returns whether the browser leaves it to the person, as it does with windows that they have opened themselves
 */
function useClosing(bySelf: boolean): { readonly stays: boolean; readonly close: () => void } {
  const [stays, setStays] = useState(false);
  const close = () => {
    window.close();
    setTimeout(() => setStays(true), CLOSING);
  };
  const closeInTime = useEffectEvent(close);
  useEffect(() => {
    if (!bySelf) return;
    const timer = setTimeout(() => closeInTime(), CLOSES_AFTER);
    const keep = () => clearTimeout(timer);
    window.addEventListener('keydown', keep);
    window.addEventListener('pointerdown', keep);
    return () => {
      keep();
      window.removeEventListener('keydown', keep);
      window.removeEventListener('pointerdown', keep);
    };
  }, [bySelf]);
  return { stays, close };
}
