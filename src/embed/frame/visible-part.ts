/** The part of the frame that a person can see in the window around it, in pixels from the frame's upper edge. */
export interface VisiblePart {
  readonly top: number;
  readonly height: number;
}

/** Milliseconds between two looks while something floats: the page around scrolls without telling. */
const LOOK_EVERY = 250;
/** Pixels: of less, nobody could use a dialog. */
const LEAST_HEIGHT = 160;

/** What floats above the page: dialogs, lists that drop down, notifications, and bars at its lower edge. */
const FLOATING = 'dialog[open], [popover]:popover-open, .mantine-Notification-root, [data-floating]';

/**
 * Keeps what floats where it can be seen: a frame is as tall as its content, and the window around shows a part of it.
 * The browser tells which part, of other sites' windows too. It is written to the document as lengths for the style
 * sheets (`--pb-visible-top`, `-bottom`, `-height`), while something floats and shortly before.
 */
export function keepInView(page: Document): void {
  let looking: ReturnType<typeof setInterval> | undefined;
  const look = () => observeOnce(page.documentElement, (part) => write(page, part));
  const heed = () => {
    const floats = page.querySelector(FLOATING) !== null;
    if (floats && looking === undefined) {
      look();
      looking = setInterval(look, LOOK_EVERY);
    } else if (!floats && looking !== undefined) {
      clearInterval(looking);
      looking = undefined;
    }
  };
  new MutationObserver(heed).observe(page.documentElement, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['open'],
  });
  // Popovers open without any change to the document.
  page.addEventListener('toggle', heed, { capture: true });
  // What a person does now may let something float, and a frame that has grown may show more of it.
  for (const type of ['pointerdown', 'keydown']) page.addEventListener(type, look, { capture: true });
  page.defaultView?.addEventListener('resize', look);
}

/** An observer tells where it stands when it begins, and afterwards only when a share of it comes or goes. */
function observeOnce(element: Element, tell: (part: VisiblePart) => void): void {
  const observer = new IntersectionObserver(([entry]) => {
    observer.disconnect();
    if (!entry || entry.intersectionRect.height < 1) return;
    tell({ top: entry.intersectionRect.top, height: entry.intersectionRect.height });
  });
  observer.observe(element);
}

function write({ documentElement: { style, clientHeight } }: Document, part: VisiblePart): void {
  const height = Math.min(clientHeight, Math.max(part.height, LEAST_HEIGHT));
  const top = Math.max(0, Math.min(part.top, clientHeight - height));
  style.setProperty('--pb-visible-top', `${Math.round(top)}px`);
  style.setProperty('--pb-visible-bottom', `${Math.round(clientHeight - top - height)}px`);
  style.setProperty('--pb-visible-height', `${Math.round(height)}px`);
}
