import { memo, useMemo } from 'react';
import type { DeclaredSettings } from '../../systems/settings.ts';
import { declaredSection, sectionIds, sectionTitle } from '../declaration.ts';
import { type FormPart, partsOf } from '../parts.ts';
import { pathKey } from '../values.ts';
import { useInSearch, useSettingsForm, useStore, useView } from './form-context.ts';
import { useNear } from './near.tsx';
import { RjsfPart } from './rjsf-part.tsx';
import { SettingHelp } from './setting.tsx';
import { sectionElementId } from './setting-id.ts';
import styles from './settings-sections.module.css';

/** All sections of a form; what is far from the window is not drawn until it comes near or is asked for. */
export function SettingsSections() {
  const declared = useStore((held) => held.declared);
  return sectionIds(declared).map((id, index) => (
    <Section key={id} id={id} declared={declared} first={index === 0} />
  ));
}

interface SectionProps {
  readonly id: string;
  /** Another one after each save: what is told of a setting can have changed with it. */
  readonly declared: DeclaredSettings;
  readonly first: boolean;
}

const Section = memo(function Section({ id, declared, first }: SectionProps) {
  const path = useMemo(() => [id], [id]);
  const shown = useInSearch(path);
  const { below } = useSettingsForm();
  const section = useMemo(() => declaredSection(declared, id), [declared, id]);
  const parts = useMemo(() => partsOf(declared, id), [declared, id]);
  if (!shown) return null;
  const title = sectionTitle(declared, id);
  const elementId = sectionElementId(id);
  return (
    <section aria-labelledby={elementId} className={styles.section}>
      <h2 id={elementId} tabIndex={-1} className={styles.title}>
        <bdi>{title}</bdi>
      </h2>
      <div className={styles.description}>
        <SettingHelp id={`${elementId}-help`} declared={section} />
      </div>
      {parts.map((part, index) => (
        <Part key={part.id} section={id} part={part} first={first && index === 0} />
      ))}
      {below?.(id)}
    </section>
  );
});

/** Pixels that a setting takes until it is drawn. */
const SETTING_HEIGHT = 96;

interface PartProps {
  readonly section: string;
  readonly part: FormPart;
  readonly first: boolean;
}

function Part({ section, part, first }: PartProps) {
  const { properties: names } = part;
  const keys = useMemo(() => names.map((name) => pathKey([section, name])), [names, section]);
  const wanted = useView((seen) => keys.some((key) => seen.isOpen(key) ?? false));
  const found = useView((seen) =>
    seen.found ? keys.filter((key) => seen.found?.has(key)).length : names.length,
  );
  const [place, near] = useNear<HTMLDivElement>(first || wanted);
  if (found === 0) return null;
  return (
    <div ref={place} className={styles.part}>
      {near ? (
        <RjsfPart part={part} />
      ) : (
        <div aria-hidden style={{ height: `${found * SETTING_HEIGHT}px` }} />
      )}
    </div>
  );
}
