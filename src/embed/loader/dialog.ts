import type { EmbedDialogHandle, EmbedDialogOptions } from './embed-types.ts';
import { draw, drawButton } from './draw.ts';
import { Frame } from './frame.ts';
import { localeOf, schemeOf } from './options.ts';
import { wordsIn } from './words.ts';

let isOpen = false;

/** The shadow darkens all that lies behind. */
const DIALOG = 'width:48rem;max-height:90dvh;padding:0 1rem 1rem;border:0;box-shadow:0 0 0 100vmax #0008';

/** Stays in sight when the frame is higher than the dialog. */
const HEAD =
  'position:sticky;top:0;background:inherit;display:flex;justify-content:space-between;padding:1rem 0';

export function openDialog(options: EmbedDialogOptions): EmbedDialogHandle {
  if (isOpen) throw new Error('Plugboard: a dialog is open already');
  const opener = document.activeElement;
  const dialog = draw('dialog', 'dialog', DIALOG);
  const head = draw('div', 'head', HEAD);
  const place = draw('div', 'place', '');
  const end = () => {
    if (!dialog.isConnected) return;
    isOpen = false;
    frame.destroy();
    dialog.close();
    dialog.remove();
    if (opener instanceof HTMLElement) opener.focus();
    options.onClose?.();
  };
  const close = () => {
    if (!frame.askToClose()) end();
  };
  const button = drawButton('✕', close);
  button.ariaLabel = wordsIn(localeOf(options)).close;
  dialog.ariaLabel = options.title ?? 'Plugboard';
  dialog.style.colorScheme = schemeOf(options);
  head.append(dialog.ariaLabel, button);
  dialog.append(head, place);
  // Throws for options that cannot work, before anything is shown.
  const frame = new Frame(place, options, end);
  isOpen = true;
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener('close', end);
  document.body.append(dialog);
  dialog.showModal();
  frame.focus();
  return {
    close,
    destroy: end,
    update: (changes) => frame.update(changes),
    whenReady: frame.whenReady,
  };
}
