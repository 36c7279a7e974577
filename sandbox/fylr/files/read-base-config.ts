import * as v from 'valibot';
import type { ParameterDefinition, SectionDefinition } from '../config-shapes.ts';
import { PackageProblem } from './read-archive.ts';

/**
 * One setting as a manifest declares it.
 * upstream: fylr 6.34, `parameters` is a map by name; types and keys that nobody knows are passed on as they are.
 */
const Parameter: v.GenericSchema<unknown, ParameterDefinition> = v.looseObject({
  type: v.string(),
  name: v.exactOptional(v.string()),
  position: v.exactOptional(v.number()),
  options: v.exactOptional(v.array(v.string())),
  choices: v.exactOptional(v.array(v.string())),
  fields: v.exactOptional(v.array(v.lazy(() => Parameter))),
  parameters: v.exactOptional(
    v.record(
      v.string(),
      v.lazy(() => Parameter),
    ),
  ),
  min: v.exactOptional(v.number()),
  max: v.exactOptional(v.number()),
  placeholder: v.exactOptional(v.boolean()),
  plugin_type: v.exactOptional(v.string()),
  store_as_json: v.exactOptional(v.boolean()),
  show_script: v.exactOptional(v.string()),
  unauthenticated_visible: v.exactOptional(v.boolean()),
});

const Section: v.GenericSchema<unknown, SectionDefinition> = v.object({
  name: v.string(),
  group: v.exactOptional(v.string()),
  parameters: v.record(v.string(), Parameter),
  unauthenticated_visible: v.exactOptional(v.boolean()),
  require_system_right: v.exactOptional(v.string()),
  unavailable: v.exactOptional(v.boolean()),
});

const BaseConfig = v.optional(v.array(Section), []);

/**
 * The settings that a manifest declares under `base_config`.
 * @param declared what stands there; undefined where it declares none
 * @throws PackageProblem
 */
export function readBaseConfig(declared: unknown): readonly SectionDefinition[] {
  const read = v.safeParse(BaseConfig, declared);
  if (read.success) return read.output;
  const [issue] = read.issues;
  const place = ['base_config', v.getDotPath(issue)].filter(Boolean).join('.');
  throw new PackageProblem(`manifest.yml: ${place}: ${issue.message}`);
}
