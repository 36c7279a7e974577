import type { FormStore } from '../form-store.ts';
import { own } from '../values.ts';

type Listener = () => void;

interface Heard {
  readonly section: string;
  readonly property: string;
  readonly listeners: Set<Listener>;
  value: unknown;
  errors: unknown;
}

/**
 * Tells of a form's store property by property. Hundreds of fields that each looked at the store with every key press
 * would take longer than drawing the one that it is about.
 */
export type PropertyFeed = (section: string, property: string, listener: Listener) => Listener;

export function createPropertyFeed(store: FormStore): PropertyFeed {
  const heard = new Map<string, Map<string, Heard>>();
  let leave: Listener | null = null;
  let { declared } = store;
  const tell = () => {
    const anew = store.declared !== declared;
    declared = store.declared;
    for (const [section, properties] of heard) {
      const values = store.section(section);
      for (const one of properties.values()) {
        const value = own(values, one.property);
        const errors = store.propertyErrors(section, one.property);
        if (!anew && value === one.value && errors === one.errors) continue;
        one.value = value;
        one.errors = errors;
        for (const listener of one.listeners) listener();
      }
    }
  };
  return (section, property, listener) => {
    leave ??= store.subscribe(tell);
    const ofSection = heard.get(section) ?? new Map<string, Heard>();
    heard.set(section, ofSection);
    const one = ofSection.get(property) ?? {
      section,
      property,
      listeners: new Set<Listener>(),
      value: own(store.section(section), property),
      errors: store.propertyErrors(section, property),
    };
    ofSection.set(property, one);
    one.listeners.add(listener);
    return () => {
      one.listeners.delete(listener);
      if (one.listeners.size > 0) return;
      ofSection.delete(property);
      if (ofSection.size === 0) heard.delete(section);
      if (heard.size > 0) return;
      leave?.();
      leave = null;
    };
  };
}
