import { IconPlus } from '@tabler/icons-react';
import { newJobPath } from '../../lib/job-address.ts';
import { m } from '../../messages/messages.js';
import { DropDown, DropDownLink, DropDownTitle } from '../../ui/drop-down.tsx';
import styles from './job-table.module.css';
import type { ServerJobs } from './use-job-lists.ts';

/** The ways to the page that makes a job: one for each library in which the person may. */
export function NewJob({ lists }: { readonly lists: readonly ServerJobs[] }) {
  const answered = lists.filter(({ list }) => list !== null && list.libraries.length > 0);
  if (answered.length === 0) return null;
  return (
    <DropDown
      className={styles.main ?? ''}
      label={
        <>
          <IconPlus size={16} stroke={2} aria-hidden /> {m.jobs_new()}
        </>
      }
    >
      {() =>
        answered.map(({ server, list }) => (
          <section key={server.id}>
            <DropDownTitle>{m.jobs_new_in({ server: server.name })}</DropDownTitle>
            {list?.create.allowed === false ? (
              <DropDownTitle>{list.create.reason()}</DropDownTitle>
            ) : (
              list?.libraries.map((library) => (
                <DropDownLink key={library.id} to={newJobPath(server.id, library.id)}>
                  <bdi>{library.name}</bdi>
                </DropDownLink>
              ))
            )}
          </section>
        ))
      }
    </DropDown>
  );
}
