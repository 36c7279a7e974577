import { flushSync } from 'react-dom';
import type { SettingPath } from '../../systems/settings.ts';
import type { FormView } from './form-view.ts';
import { sectionElementId, settingId } from './setting-id.ts';

const CONTROL =
  'input:not([type="hidden"]):not([disabled]), select, textarea, button:not([aria-disabled="true"]), [tabindex]';
/** How often is looked for what is being drawn, once a frame. */
const MOST_TRIES = 30;

/** Leads to a setting: draws and opens what it stands in, and moves the focus to its control. */
export function goToSetting(view: FormView, path: SettingPath): void {
  // What is drawn must be there before one can go to it.
  flushSync(() => view.want(path));
  whenThere(
    () => document.getElementById(settingId(path)),
    (found) => show(found ?? nearest(path)),
  );
}

/** What is there of the way to a setting that itself is not (a row that has gone). */
function nearest(path: SettingPath): HTMLElement | null {
  for (let length = path.length - 1; length > 1; length -= 1) {
    const element = document.getElementById(settingId(path.slice(0, length)));
    if (element) return element;
  }
  return document.getElementById(sectionElementId(String(path[0])));
}

function show(element: HTMLElement | null): void {
  if (!element) return;
  const control = document.getElementById(`${element.id}-control`) ?? element;
  const target = control.matches(CONTROL) ? control : control.querySelector<HTMLElement>(CONTROL);
  element.scrollIntoView({ block: 'center' });
  (target ?? element).focus({ preventScroll: true });
}

function whenThere(find: () => HTMLElement | null, then: (found: HTMLElement | null) => void): void {
  let tries = 0;
  const look = () => {
    const found = find();
    tries += 1;
    if (found || tries > MOST_TRIES) then(found);
    else requestAnimationFrame(look);
  };
  look();
}

/** Leads to the head of a section. */
export function goToSection(view: FormView, section: string): void {
  flushSync(() => view.want([section]));
  const heading = document.getElementById(sectionElementId(section));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
