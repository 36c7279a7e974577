import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FormContext } from '../../settings/form/form-context.ts';
import type { FieldError } from '../../settings/form-store.ts';
import type { InstallWay } from '../../systems/install.ts';
import type { ChosenFile } from './file-choice.tsx';

interface InstallAttempt {
  /** Begins, or leads to the first thing that keeps from it. */
  readonly attempt: () => void;
  /** How often something filled in kept from it: each time is said anew. */
  readonly refusedAt: number;
  /** Whether it begins as soon as the file has been looked into. */
  readonly waits: boolean;
  readonly file: RefObject<HTMLInputElement | null>;
  readonly decision: {
    readonly ref: RefObject<HTMLInputElement | null>;
    readonly decided: boolean;
    /** Whether it was tried without. */
    readonly missing: boolean;
    readonly onDecide: (decided: boolean) => void;
  };
}

/** What stands between a person and an installation: the file, what is filled in, and the decision, in this order. */
export function useInstallAttempt(
  { view, store }: Pick<FormContext, 'view' | 'store'>,
  way: InstallWay,
  choice: ChosenFile,
  begin: () => void,
): InstallAttempt {
  const [refusedAt, setRefusedAt] = useState(0);
  const [decided, setDecided] = useState(false);
  const decision = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const { waits, await: awaitFile } = useAwaitedFile(choice, () => attempt());

  function attempt(): void {
    view.writeAll();
    view.touchAll();
    if (!choice.ready && !choice.looking) {
      choice.refuse();
      file.current?.focus();
    } else if (store.errors().some(isInTheWay)) setRefusedAt((before) => before + 1);
    else if (way.decision && !decided) {
      setRefusedAt((before) => before + 1);
      decision.current?.focus();
    } else if (choice.looking) awaitFile();
    else begin();
  }

  return {
    attempt,
    refusedAt,
    waits,
    file,
    decision: { ref: decision, decided, missing: refusedAt > 0 && !decided, onDecide: setDecided },
  };
}

/** Goes on once the file that is chosen now has been looked into. */
function useAwaitedFile({ file, looking }: ChosenFile, goOn: () => void) {
  const [awaited, setAwaited] = useState<File | null>(null);
  const looked = useEffectEvent(() => {
    setAwaited(null);
    // Of another file that was chosen meanwhile nobody has said that it shall be sent.
    if (awaited === file) goOn();
  });
  useEffect(() => {
    if (awaited === null || looking) return undefined;
    const turn = setTimeout(looked);
    return () => clearTimeout(turn);
  }, [awaited, looking]);
  return { waits: awaited !== null && awaited === file, await: () => setAwaited(file) };
}

/** What the server said of an earlier try may not be so any more. */
export function isInTheWay({ source }: FieldError): boolean {
  return source === 'rule';
}
