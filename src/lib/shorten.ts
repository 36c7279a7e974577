/**
 * A text cut to a number of characters as people count them, with an ellipsis; the text itself when it is short
 * enough, or so little longer that cutting would gain nothing.
 */
export function shorten(text: string, most: number): string {
  // The first characters decide; a long text is not split as a whole.
  const characters = Array.from(text.slice(0, most * 4));
  if (characters.length <= most + 20 && text.length <= most * 4) return text;
  return `${characters.slice(0, most).join('').trimEnd()}…`;
}

/** What steers the direction of text around it, and controls: no part of a text where it cannot be isolated. */
const STEERING = /[\p{Cc}\p{Bidi_Control}]+/gu;

/** A text for places without markup, such as the window's title: in one line, and without power over what is beside it. */
export function plainLine(text: string): string {
  return text.replace(STEERING, ' ').replace(/\s+/g, ' ').trim();
}
