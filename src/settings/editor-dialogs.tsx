import type { Blocker } from 'react-router';
import { ConflictDialog } from './conflict-dialog.tsx';
import type { FormStore } from './form-store.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { mergeSettings, takeTheirs } from './merge.ts';
import { QuestionDialog } from './question-dialog.tsx';
import type { OthersState } from './use-others-changes.ts';
import type { Prompt } from './use-prompts.ts';

interface EditorDialogsProps {
  readonly store: FormStore;
  readonly prompt: Prompt | null;
  readonly others: OthersState;
  readonly blocker: Blocker;
  /** Whether this browser keeps drafts. */
  readonly canKeep: boolean;
}

/** The one question of the form that must be decided now. */
export function EditorDialogs({ store, prompt, others, blocker, canKeep }: EditorDialogsProps) {
  if (blocker.state === 'blocked') {
    const changes = store.changes();
    return (
      <LeaveDialog
        count={changes.length}
        secrets={changes.some(({ kind, secrets }) => kind === 'secret' || secrets.length > 0)}
        canKeep={canKeep}
        onStay={() => blocker.reset()}
        onKeep={() => blocker.proceed()}
        onDiscard={() => {
          store.resetAll();
          blocker.proceed();
        }}
      />
    );
  }
  if (prompt?.kind === 'question') {
    return <QuestionDialog question={prompt.question} onAnswer={prompt.answer} />;
  }
  if (prompt) {
    return (
      <ConflictDialog
        conflicts={prompt.merge.conflicts}
        fresh={prompt.fresh}
        saves
        onChoose={prompt.answer}
      />
    );
  }
  if (others.comparing && others.told) {
    const { fresh } = others.told;
    const merge = mergeSettings(store.declared, store.values(), fresh);
    return (
      <ConflictDialog
        conflicts={merge.conflicts}
        fresh={fresh}
        saves={false}
        onChoose={(theirs) => {
          if (theirs) {
            store.rebase(fresh, takeTheirs(merge, fresh, theirs));
            others.dismiss();
          } else others.compare(false);
        }}
      />
    );
  }
  return null;
}
