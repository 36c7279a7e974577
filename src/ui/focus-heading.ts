/** Moves the focus to the page's heading: for when the control that had it is gone after it was used. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}

/** The `ref` of a control that goes together with what it is about: when it had the focus then, the heading takes it. */
export function passFocusOn(control: HTMLElement | null): () => void {
  return () => {
    if (control && document.activeElement === control) queueMicrotask(focusHeading);
  };
}
