import { m } from '../messages/messages.js';
import { LinkButton } from './link-button.tsx';

interface ShowAllButtonProps {
  /** Whether all is shown, and not its beginning alone. */
  readonly all: boolean;
  readonly onToggle: () => void;
}

/** Shows the rest of a long text, and takes it away again. */
export function ShowAllButton({ all, onToggle }: ShowAllButtonProps) {
  return (
    <LinkButton aria-expanded={all} onClick={onToggle}>
      {all ? m.ui_show_less() : m.ui_show_all()}
    </LinkButton>
  );
}
