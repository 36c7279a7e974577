import { isJsonObject, objectOf, own } from '../../api/json.ts';
import { within } from './settings-field.ts';
import { columnlessKind } from './settings-json-kinds.ts';
import type { MakeKind } from './settings-kind.ts';
import {
  bareRecord,
  isRecordSafe,
  recordSchema,
  recordSecrets,
  recordToForm,
  recordToServer,
  recordUi,
  strangersIn,
  untouchedRecord,
} from './settings-record.ts';

/** Settings within one setting. upstream: fylr 6.34, an object; `plugin_type: panel` can be folded (6.31) */
export const formKind: MakeKind = (parameter, context) => {
  const { name, children, told } = parameter;
  if (children === null) return columnlessKind(parameter, context);
  const holders = context.holders.map((holder) => objectOf(own(holder, name)));
  const fields = context.fieldsOf(children, within(context, name, holders, false));
  return {
    schema: recordSchema(fields),
    ui: { ...recordUi(fields), ...(own(told, 'plugin_type') === 'panel' && { 'ui:widget': 'panel' }) },
    fits: isJsonObject,
    read: (stored, from) => recordToForm(fields, objectOf(stored), from),
    write: (edited, stored, writing) =>
      isJsonObject(edited) ? recordToServer(fields, edited, objectOf(stored), writing) : edited,
    untouched: (stored) => (isJsonObject(stored) ? untouchedRecord(fields, stored) : stored),
    isSafeToSend: (stored) => isRecordSafe(fields, stored),
    secrets: (stored, path) => recordSecrets(fields, objectOf(stored), path),
    bare: (value) => bareRecord(fields, objectOf(value)),
    strangers: (value, path) => strangersIn(fields, objectOf(value), path),
  };
};
