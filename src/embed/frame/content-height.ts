/** Pixels between what floats and the frame's edge. */
const MARGIN = 16;

/**
 * The height that a frame needs for all that is shown in it, in pixels: the page, and what floats above it, which a page
 * does not grow for by itself. No length in it may depend on the frame's own height.
 */
export function contentHeight(page: Document): number {
  const root = page.getElementById('root');
  if (!root) return 0;
  const floating = [...page.querySelectorAll('dialog[open], [popover]:popover-open')].map(neededBy);
  // Lists of choices are drawn beside the page.
  const beside = [...page.body.children]
    .filter((child) => child !== root)
    .flatMap((child) =>
      Array.from(child.querySelectorAll('[role="listbox"], [role="menu"], .mantine-Popover-dropdown')),
    )
    .map((list) => list.getBoundingClientRect())
    .filter(({ height }) => height > 0)
    .map(({ bottom }) => bottom + MARGIN);
  return Math.max(root.getBoundingClientRect().height, ...floating, ...beside);
}

/** A dialog or a list that drops down, with all that it would show if it had the room. */
function neededBy(element: Element): number {
  const { top, height } = element.getBoundingClientRect();
  const hidden = [element, ...element.querySelectorAll('*')].map((one) =>
    isScrolled(one) ? one.scrollHeight - one.clientHeight : 0,
  );
  const needed = height + Math.max(0, ...hidden) + MARGIN;
  // A dialog stands where there is room for it.
  return element.localName === 'dialog' ? needed + MARGIN : top + needed;
}

function isScrolled(element: Element): boolean {
  const { overflowY } = getComputedStyle(element);
  return (overflowY === 'auto' || overflowY === 'scroll') && element.scrollHeight > element.clientHeight;
}
