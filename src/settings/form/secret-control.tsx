import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/Input.layer.css';
import { Button, Input } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { m } from '../../messages/messages.js';
import type { SecretState, SettingPath } from '../../systems/settings.ts';
import { isWithin } from '../values.ts';
import { type ControlProps, inputAttributes } from './control-props.ts';
import styles from './controls.module.css';
import { useSettingsForm } from './form-context.ts';
import { IconButton } from './icon-button.tsx';

/** What is known of a secret: one that nothing is said of, such as one in a new row, holds nothing. */
export function secretAt(secrets: readonly SecretState[], path: SettingPath): SecretState | undefined {
  return secrets.find((secret) => secret.path.length === path.length && isWithin(secret.path, path));
}

export function secretWords(state: SecretState['state'] | undefined): string {
  if (state === 'set') return m.form_secret_set();
  return state === 'unknown' ? m.form_secret_unknown() : m.form_secret_unset();
}

/** A secret: what is stored is never shown; it is kept unless one replaces or clears it. */
export function SecretControl(props: ControlProps) {
  const { path, value, id, naming, describedBy, onEdit } = props;
  const { store } = useSettingsForm();
  const known = secretAt(store.declared.secrets, path);
  const replace = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(value !== undefined);
  const [pressed, setPressed] = useState(false);
  const edited = value !== undefined;
  useLayoutEffect(() => {
    // The field goes with the press that took the change back.
    if (wasEdited.current && !edited && pressed) replace.current?.focus();
    wasEdited.current = edited;
  }, [edited, pressed]);
  if (typeof value === 'string') {
    return (
      <NewSecret
        {...props}
        text={value}
        keepLabel={known?.state === 'unset' || !known ? m.form_secret_leave_empty() : m.form_secret_keep()}
        onKeep={() => {
          setPressed(true);
          onEdit(undefined);
        }}
        mayFocus={pressed}
      />
    );
  }
  const clearable = known?.clearable ?? { allowed: false, reason: () => '' };
  return (
    <div id={id} role="group" {...naming} aria-describedby={describedBy} className={styles.secret}>
      <span className={styles.secretState} data-cleared={value === null}>
        {value === null ? m.form_secret_will_be_cleared() : secretWords(known?.state)}
      </span>
      {value === null ? (
        <Button
          ref={replace}
          variant="default"
          size="compact-sm"
          onClick={() => {
            setPressed(true);
            onEdit(undefined);
          }}
        >
          {m.form_secret_keep()}
        </Button>
      ) : (
        <>
          <Button
            ref={replace}
            variant="default"
            size="compact-sm"
            onClick={() => {
              setPressed(true);
              onEdit('');
            }}
          >
            {known && known.state !== 'unset' ? m.form_secret_replace() : m.form_secret_enter()}
          </Button>
          {known && known.state !== 'unset' && clearable.allowed && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => {
                setPressed(true);
                onEdit(null);
              }}
            >
              {m.form_secret_clear()}
            </Button>
          )}
        </>
      )}
      {known && known.state !== 'unset' && !clearable.allowed && clearable.reason() !== '' && (
        <span className={styles.hint}>{clearable.reason()}</span>
      )}
      {known?.lostWithNeighbours && value === undefined && known.state !== 'unset' && (
        <span className={styles.hint}>{m.form_secret_lost_with_neighbours()}</span>
      )}
    </div>
  );
}

interface NewSecretProps extends ControlProps {
  readonly text: string;
  readonly keepLabel: string;
  readonly onKeep: () => void;
  readonly mayFocus: boolean;
}

function NewSecret({ text, keepLabel, onKeep, mayFocus, ...props }: NewSecretProps) {
  const plain = props.declared.ui?.['ui:options']?.plain === true;
  const [revealed, setRevealed] = useState(plain);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (mayFocus) field.current?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- only when it appears
  }, []);
  return (
    <div className={styles.secret}>
      <Input
        {...inputAttributes(props)}
        ref={field}
        className={styles.secretField ?? ''}
        type={revealed ? 'text' : 'password'}
        autoComplete="new-password"
        data-1p-ignore
        data-lpignore="true"
        autoCapitalize="none"
        value={text}
        placeholder={m.form_secret_new()}
        onChange={(event) => props.onEdit(event.currentTarget.value)}
        rightSectionPointerEvents="all"
        rightSection={
          <IconButton
            icon={revealed ? IconEyeOff : IconEye}
            label={revealed ? m.form_secret_hide() : m.form_secret_reveal()}
            onPress={() => setRevealed((before) => !before)}
          />
        }
      />
      <Button variant="default" size="compact-sm" onClick={onKeep}>
        {keepLabel}
      </Button>
    </div>
  );
}
