/** Moves the focus to the page's heading: for when the control that had it is gone after it was used. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
}
