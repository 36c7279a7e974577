import { type ComponentType, useId, useState } from 'react';
import { toApiError } from '../api/api-error.ts';
import { describeError } from '../api/describe-error.ts';
import { loadCode } from '../api/load-code.ts';
import { plainLine, shorten } from '../lib/shorten.ts';
import { m } from '../messages/messages.js';
import { notify } from '../ui/notify.ts';
import styles from './plugin-columns.module.css';
import type { RowMenuProps } from './row-menu.tsx';
import type { PluginRow } from './plugin-rows.ts';

/** Characters of a name that are read out with its menu. */
const MOST_OF_NAME = 120;

/**
 * The button of a row's menu, one element as there are many of them. The menu and its code come with the first press;
 * from then on the browser opens it.
 */
export function PluginRowMenu({ row }: { readonly row: PluginRow }) {
  const id = useId();
  const [Menu, setMenu] = useState<ComponentType<RowMenuProps> | null>(null);
  const [open, setOpen] = useState(false);
  const ask = () => {
    loadCode(() => import('./row-menu.tsx')).then(
      ({ RowMenu }) => setMenu(() => RowMenu),
      (thrown: unknown) => {
        const { title, whatToDo } = describeError(toApiError(thrown), row.server.name);
        notify({ severity: 'error', title, message: whatToDo });
      },
    );
  };
  return (
    <>
      <button
        type="button"
        className={styles.more}
        aria-label={m.plugin_more({ plugin: shorten(plainLine(row.plugin.name), MOST_OF_NAME) })}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(Menu ? { popoverTarget: id } : { onClick: ask })}
      />
      {Menu && <Menu id={id} row={row} onOpen={setOpen} />}
    </>
  );
}
