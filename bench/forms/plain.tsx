import withTheme from '@rjsf/core/lib/withTheme.js';
import type { RJSFSchema } from '@rjsf/utils';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { settingsValidator } from '../../src/settings/validator.ts';
import { type CaseName, cases } from './cases.ts';

/** The form with RJSF's own theme and nothing of ours but the validator: its stock one is no dependency here. */
export function plain(name: CaseName): ReactNode {
  return <Plain name={name} />;
}

const StockForm = withTheme<unknown>({});

function Plain({ name }: { readonly name: CaseName }) {
  const [{ schema, values }] = useState(() => cases[name]());
  const [formData, setFormData] = useState<unknown>(values);
  return (
    <StockForm
      // oxlint-disable-next-line no-unsafe-type-assertion -- the same schema, but for what may not be changed in ours
      schema={schema as RJSFSchema}
      validator={settingsValidator}
      formData={formData}
      onChange={({ formData: edited }) => setFormData(edited)}
    />
  );
}
