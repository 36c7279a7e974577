/**
 * What the loader draws. Looks are set on the elements themselves, by script, so that neither a shadow root nor a policy
 * for styles stands in the way.
 * @param name what of Plugboard it is, in a class that the host's own styles may use
 */
export function draw<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  name: string,
  style: string,
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = `plugboard-${name}`;
  element.style.cssText = style;
  return element;
}

export function drawButton(words: string, press: () => void): HTMLButtonElement {
  const button = draw('button', 'button', 'min-width:2rem');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', press);
  return button;
}
