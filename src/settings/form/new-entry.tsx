import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/Input.layer.css';
import { Button, Input } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { m } from '../../messages/messages.js';
import { propertyName } from '../../systems/property-name.ts';
import type { NewEntries, SettingPath } from '../../systems/settings.ts';
import { editSetting } from './edit-setting.ts';
import { useSettingsForm } from './form-context.ts';
import styles from './new-entry.module.css';
import { settingId } from './setting-id.ts';

interface NewEntryProps {
  readonly path: SettingPath;
  readonly entries: NewEntries;
  /** The names that are there. */
  readonly taken: readonly string[];
}

/** Adds a name to a group that is open; its value is typed in the field that comes with it. */
export function NewEntry({ path, entries, taken }: NewEntryProps) {
  const { store, announce } = useSettingsForm();
  const [name, setName] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  const add = () => {
    const wanted = name.trim();
    const found = faultOf(wanted, entries, taken);
    setFault(found);
    if (found !== null) return;
    const place = [...path, propertyName(wanted)];
    editSetting(store, place, '');
    announce(m.form_name_added({ name: wanted }));
    setName('');
    requestAnimationFrame(() => document.getElementById(`${settingId(place)}-control`)?.focus());
  };
  const addByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <div className={styles.entry}>
      <label htmlFor={`${id}-name`} className={styles.label}>
        {entries.label}
      </label>
      <div className={styles.row}>
        <Input
          withAria={false}
          attributes={{ input: { id: `${id}-name` } }}
          className={styles.name ?? ''}
          value={name}
          dir="auto"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          error={fault !== null}
          aria-invalid={fault !== null || undefined}
          aria-describedby={fault === null ? undefined : `${id}-fault`}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setFault(null);
          }}
          onKeyDown={addByKey}
        />
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          onClick={add}
        >
          {entries.add}
        </Button>
      </div>
      {fault !== null && (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}

function faultOf(name: string, entries: NewEntries, taken: readonly string[]): string | null {
  if (!new RegExp(`^(?:${entries.pattern})$`, 'u').test(name)) return entries.patternWords;
  return taken.includes(propertyName(name)) ? m.form_name_taken({ name }) : null;
}
