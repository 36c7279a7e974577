import { type ReactNode, useId } from 'react';
import { BusyButton } from '../../ui/busy-button.tsx';
import { Hint } from '../../ui/hint.tsx';

interface JobButtonProps {
  /** Why it cannot be done now; null where it can. */
  readonly why: string | null;
  readonly busy?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A button for something that is done with a job. Where it cannot be done, it stays reachable and a hint says why. */
export function JobButton({ why, busy = false, onPress, children }: JobButtonProps) {
  const id = useId();
  return (
    <Hint<HTMLSpanElement> text={why}>
      {({ 'aria-description': reason, ...hinted }) => (
        <span {...hinted}>
          <BusyButton
            busy={busy}
            locked={reason !== undefined}
            describedBy={reason === undefined ? undefined : id}
            onPress={onPress}
          >
            {children}
          </BusyButton>
          {/* The button is what is described, and not what the hint listens on. */}
          <span id={id} hidden>
            {reason}
          </span>
        </span>
      )}
    </Hint>
  );
}
