import type { ReactNode } from 'react';
import { createFormStore } from '../../src/settings/form-store.ts';
import { SettingsForm } from '../../src/settings/form/settings-form.tsx';
import { type CaseName, declared } from './cases.ts';

/** The form as the app draws it. */
export function ours(name: CaseName): ReactNode {
  const store = createFormStore(declared(name));
  return (
    <SettingsForm
      store={store}
      editable={{ allowed: true }}
      saving={null}
      onSave={() => undefined}
      onCancelSave={() => undefined}
      exportName="measured"
    />
  );
}
