/**
 * Makes links to pages that are not shown in this frame to what they are here: words. A frame cannot lead there, and a
 * link that goes nowhere is worse than none. What holds nothing but such links goes with them, such as the line above a
 * title that says where one is. It takes effect before anything is drawn.
 * @param isInside whether the frame shows an address (path, query and fragment) of its own origin
 */
export function closeOutsideLinks(page: Document, isInside: (url: URL) => boolean): void {
  const heed = () => {
    for (const holder of page.querySelectorAll('[data-outside="holder"]')) {
      if (!isEmptied(holder)) holder.removeAttribute('data-outside');
    }
    for (const link of page.querySelectorAll<HTMLAnchorElement>('a[href]')) close(link, isInside);
  };
  new MutationObserver(heed).observe(page, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['href'],
  });
  heed();
  // The router listens to all links, whether they lead anywhere or not.
  page.addEventListener(
    'click',
    (event) => {
      const closed = event.target instanceof Element && event.target.closest('a[data-outside]');
      if (!closed) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
}

function close(link: HTMLAnchorElement, isInside: (url: URL) => boolean): void {
  if (link.origin !== window.location.origin || isInside(new URL(link.href))) {
    // The same element, drawn anew for another page.
    delete link.dataset['outside'];
    return;
  }
  link.removeAttribute('href');
  link.dataset['outside'] = isWordInSentence(link) ? 'word' : 'way';
  hideEmptied(link.parentElement);
}

/** Whether words stand around it that would miss it. */
function isWordInSentence(link: HTMLAnchorElement): boolean {
  const around = [...(link.parentNode?.childNodes ?? [])].filter((node) => node !== link);
  return around.some((node) => node.nodeType === Node.TEXT_NODE && /\p{L}/u.test(node.textContent ?? ''));
}

/** What holds only ways out, and marks between them, is hidden by the style sheet. */
function hideEmptied(holder: Element | null): void {
  if (holder && holder !== document.body && holder.id !== 'root' && isEmptied(holder)) {
    holder.setAttribute('data-outside', 'holder');
  }
}

function isEmptied(holder: Element): boolean {
  return [...holder.childNodes].every((node) =>
    node instanceof Element
      ? node.matches('a[data-outside="way"]')
      : !/[\p{L}\p{N}]/u.test(node.textContent ?? ''),
  );
}
