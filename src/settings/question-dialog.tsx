import '@mantine/core/styles/Button.layer.css';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { m } from '../messages/messages.js';
import type { QuestionAnswer, QuestionButton, QuestionTask, SettingsQuestion } from '../systems/settings.ts';
import { Dialog } from '../ui/dialog.tsx';
import { LongText } from '../ui/long-text.tsx';
import styles from './question-dialog.module.css';

interface QuestionDialogProps {
  readonly question: SettingsQuestion;
  /** What the person says; null for not to go on. */
  readonly onAnswer: (answer: QuestionAnswer | null) => void;
}

/** What the server, or the plugin's declaration, wants to know before something is stored. */
export function QuestionDialog({ question, onAnswer }: QuestionDialogProps) {
  const [chosen, setChosen] = useState<QuestionAnswer>(() => firstChoices(question));
  const asking = question.tasks.filter(({ buttons }) => buttons.length > 0);
  // The buttons of the one task that has any lead on from the dialog; those of several are chosen among.
  const ways = asking.length === 1 ? (asking[0]?.buttons ?? []) : [];
  const choose = (name: string, value: string) => setChosen((before) => ({ ...before, [name]: value }));
  const goOn = (way?: QuestionButton) => onAnswer(way ? { ...chosen, [way.name]: way.value } : chosen);
  return (
    <Dialog
      title={<bdi>{question.title}</bdi>}
      onClose={() => onAnswer(null)}
      actions={
        <>
          <Button variant="default" onClick={() => onAnswer(null)}>
            {m.settings_question_stop()}
          </Button>
          {ways.length === 0 && <Button onClick={() => goOn()}>{m.settings_question_go_on()}</Button>}
          {ways.map((way, place) => (
            // oxlint-disable-next-line no-array-index-key -- two buttons may say the same
            <Button key={place} onClick={() => goOn(way)}>
              <bdi>{way.label}</bdi>
            </Button>
          ))}
        </>
      }
    >
      {question.tasks.map((task, place) => (
        <Task
          // oxlint-disable-next-line no-array-index-key -- tasks have no other name
          key={place}
          task={task}
          named={question.tasks.length > 1}
          buttons={asking.length > 1}
          chosen={chosen}
          onChoose={choose}
        />
      ))}
    </Dialog>
  );
}

/** What a person who chooses nothing chooses: the first of each that can be chosen, as the product's own pages do. */
function firstChoices({ tasks }: SettingsQuestion): QuestionAnswer {
  const asking = tasks.filter(({ buttons }) => buttons.length > 0);
  const entries = tasks.flatMap(({ choices, buttons }) => [
    ...choices.flatMap(({ name, options }) => {
      const first = options.find(({ disabled }) => !disabled);
      return first ? [[name, first.value] as const] : [];
    }),
    ...(asking.length > 1 ? buttons.slice(0, 1).map(({ name, value }) => [name, value] as const) : []),
  ]);
  return Object.fromEntries(entries);
}

interface TaskProps {
  readonly task: QuestionTask;
  /** Whether its title is shown. */
  readonly named: boolean;
  /** Whether its buttons are chosen among. */
  readonly buttons: boolean;
  readonly chosen: QuestionAnswer;
  readonly onChoose: (name: string, value: string) => void;
}

function Task({ task, named, buttons, chosen, onChoose }: TaskProps) {
  return (
    <section className={styles.task}>
      {named && task.title !== null && (
        <h3>
          <bdi>{task.title}</bdi>
        </h3>
      )}
      {task.message !== '' && <LongText text={task.message} />}
      {task.choices.map(({ name, label, options }) => (
        <Choices
          key={name}
          label={label}
          options={options.map((option) => ({ ...option, name }))}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
      {buttons && (
        <Choices
          label={task.title ?? task.message}
          options={task.buttons.map((button) => ({ ...button, disabled: false }))}
          chosen={chosen}
          onChoose={onChoose}
        />
      )}
    </section>
  );
}

interface Option {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly disabled: boolean;
}

interface ChoicesProps extends Pick<TaskProps, 'chosen' | 'onChoose'> {
  readonly label: string;
  readonly options: readonly Option[];
}

function Choices({ label, options, chosen, onChoose }: ChoicesProps) {
  const group = useId();
  return (
    <fieldset className={styles.choices}>
      <legend>
        <bdi>{label}</bdi>
      </legend>
      {options.map((option) => (
        <label key={`${option.name} ${option.value}`} className={styles.choice}>
          <input
            type="radio"
            name={group}
            checked={chosen[option.name] === option.value}
            disabled={option.disabled}
            onChange={() => onChoose(option.name, option.value)}
          />
          <bdi>{option.label}</bdi>
        </label>
      ))}
    </fieldset>
  );
}
