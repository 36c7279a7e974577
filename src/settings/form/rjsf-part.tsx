import withTheme from '@rjsf/core/lib/withTheme.js';
import type { FieldProps, FieldTemplateProps, RegistryFieldsType, RJSFSchema, UiSchema } from '@rjsf/utils';
import { createContext, memo, use, useMemo } from 'react';
import type { SettingPath, SettingsSchema } from '../../systems/settings.ts';
import { declaredAt, type Declared, orderedNames } from '../declaration.ts';
import { isRecord, own } from '../values.ts';
import { conditionNames, keepValues } from './condition-values.ts';
import { useSettingsForm, useStore } from './form-context.ts';
import { layoutSchema } from './layout-schema.ts';
import type { FormPart } from '../parts.ts';
import { settingsValidator } from '../validator.ts';
import { settingKind } from './setting-kind.ts';
import { OpenEntries, SettingGroup } from './setting-group.tsx';
import { Setting } from './setting.tsx';

/**
 * The one place that knows `@rjsf/core`. It lays a declaration out: it finds which properties are there under the
 * conditions that it makes, and gives each to the field of its type. The values are not its own. A field takes its
 * value from the form's store and puts it there, so that a key press draws one field, and so that a value that does
 * not fit its declaration is never mended by a library.
 */

/** The section that a part is of. */
const SectionContext = createContext('');

type PartFieldProps = FieldProps<unknown>;

/** The place of a field within the whole form. */
function usePath({ fieldPathId }: PartFieldProps): SettingPath {
  const section = use(SectionContext);
  const key = JSON.stringify(fieldPathId.path);
  // oxlint-disable-next-line react/exhaustive-deps -- the same place is the same path
  return useMemo(() => [section, ...fieldPathId.path], [section, key]);
}

/** What is declared there: the schema as the conditions leave it, and the uiSchema as the adapter made it. */
function useDeclared(path: SettingPath, schema: RJSFSchema): Declared {
  const { store } = useSettingsForm();
  return useMemo(() => {
    const { ui, schema: whole } = declaredAt(store.declared, path);
    // Where no condition had a say the declaration itself is used: the layout has no defaults.
    return { ui, schema: whole ?? declaredOf(schema) };
  }, [store.declared, path, schema]);
}

/** What the library hands out is made of what it was given. */
function declaredOf(schema: RJSFSchema): SettingsSchema {
  // oxlint-disable-next-line no-unsafe-type-assertion -- as above
  return schema as SettingsSchema;
}

function SettingField(props: PartFieldProps) {
  const path = usePath(props);
  const declared = useDeclared(path, props.schema);
  return <Setting path={path} declared={declared} required={props.required ?? false} />;
}

function GroupField(props: PartFieldProps) {
  const { schema, registry, formData, fieldPathId } = props;
  const path = usePath(props);
  const declared = useDeclared(path, schema);
  const { SchemaField } = registry.fields;
  if (path.length > 1 && settingKind(declared) !== 'group') {
    return <Setting path={path} declared={declared} required={props.required ?? false} />;
  }
  if (!SchemaField) return null;
  const properties = schema.properties ?? {};
  const names = orderedNames({ schema: declaredOf(schema), ui: declared.ui });
  const children = names.map((name) => {
    const property = own(properties, name);
    if (property === undefined || typeof property === 'boolean') return null;
    return (
      <SchemaField
        key={name}
        name={name}
        schema={property}
        uiSchema={NO_UI}
        formData={isRecord(formData) ? own(formData, name) : undefined}
        fieldPathId={{ $id: `${fieldPathId.$id}_${name}`, path: [...fieldPathId.path, name] }}
        required={Array.isArray(schema.required) && schema.required.includes(name)}
        registry={registry}
        onChange={props.onChange}
        onBlur={props.onBlur}
        onFocus={props.onFocus}
      />
    );
  });
  if (path.length === 1) return children;
  return (
    <SettingGroup path={path} declared={declared} required={props.required ?? false}>
      {children}
      <OpenEntries path={path} declared={declared} />
    </SettingGroup>
  );
}

/** The adapter's uiSchema is read by place: a property may be called as one of the library's own words. */
const NO_UI: UiSchema = {};

function BareTemplate({ children }: FieldTemplateProps<unknown>) {
  return children;
}

const FIELDS: RegistryFieldsType<unknown> = {
  StringField: SettingField,
  NumberField: SettingField,
  BooleanField: SettingField,
  NullField: SettingField,
  ArrayField: SettingField,
  FallbackField: SettingField,
  OneOfField: () => null,
  AnyOfField: () => null,
  ObjectField: GroupField,
};

const Form = withTheme<unknown>({
  fields: FIELDS,
  templates: { FieldTemplate: BareTemplate },
});

const NO_CHILDREN = <></>;
const NO_DEFAULTS = {
  emptyObjectFields: 'skipDefaults',
  allOf: 'skipDefaults',
  arrayMinItems: { populate: 'never' },
  constAsDefaults: 'never',
} as const;

/** Some settings of a section, laid out by an instance of the library of their own. */
export const RjsfPart = memo(function RjsfPart({ part }: { readonly part: FormPart }) {
  const { section } = part;
  const schema = useMemo(() => layoutSchema(part.schema), [part]);
  const keep = useMemo(() => keepValues(conditionNames(part.schema)), [part]);
  const values = useStore((held) => keep(held.section(section)));
  return (
    <SectionContext value={section}>
      <Form
        tagName="div"
        schema={schema}
        uiSchema={NO_UI}
        formData={values}
        validator={settingsValidator}
        experimental_defaultFormStateBehavior={NO_DEFAULTS}
        noValidate
        showErrorList={false}
      >
        {NO_CHILDREN}
      </Form>
    </SectionContext>
  );
});
