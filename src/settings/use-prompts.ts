import { useCallback, useEffect, useRef, useState } from 'react';
import type { DeclaredSettings, QuestionAnswer, SettingsQuestion } from '../systems/settings.ts';
import type { SettingsMerge } from './merge.ts';
import type { ChosenTheirs } from './save-settings.ts';

/** What a person must decide before a save goes on. */
export type Prompt =
  | {
      readonly kind: 'question';
      readonly question: SettingsQuestion;
      readonly answer: (answer: QuestionAnswer | null) => void;
    }
  | {
      readonly kind: 'conflicts';
      readonly merge: SettingsMerge;
      readonly fresh: DeclaredSettings;
      readonly answer: (theirs: ChosenTheirs | null) => void;
    };

interface Prompts {
  /** What is to be asked now; null for nothing. */
  readonly prompt: Prompt | null;
  readonly ask: (question: SettingsQuestion) => Promise<QuestionAnswer | null>;
  readonly choose: (merge: SettingsMerge, fresh: DeclaredSettings) => Promise<ChosenTheirs | null>;
}

/**
 * Asks a person on behalf of work that waits for the answer. Who has gone elsewhere is not asked: the answer is then
 * null, which leaves all as it is.
 */
export function usePrompts(): Prompts {
  const [prompt, setPrompt] = useState<Prompt | null>(null);
  const here = useRef(true);
  const giveUp = useRef<(() => void) | null>(null);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
      giveUp.current?.();
    };
  }, []);

  const show = useCallback(
    <Answer>(make: (answer: (given: Answer | null) => void) => Prompt) =>
      new Promise<Answer | null>((resolve) => {
        if (!here.current) return resolve(null);
        const answer = (given: Answer | null) => {
          giveUp.current = null;
          setPrompt(null);
          resolve(given);
        };
        giveUp.current = () => answer(null);
        setPrompt(make(answer));
      }),
    [],
  );
  const ask = useCallback(
    (question: SettingsQuestion) =>
      show<QuestionAnswer>((answer) => ({ kind: 'question', question, answer })),
    [show],
  );
  const choose = useCallback(
    (merge: SettingsMerge, fresh: DeclaredSettings) =>
      show<ChosenTheirs>((answer) => ({ kind: 'conflicts', merge, fresh, answer })),
    [show],
  );
  return { prompt, ask, choose };
}
