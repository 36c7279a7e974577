import { isJsonObject, type JsonObject, listOf, own, textOf } from '../../api/json.ts';
import { m } from '../../messages/messages.js';
import { visibleText } from '../names.ts';
import type { QuestionButton, QuestionChoice, QuestionTask, SettingsQuestion } from '../settings.ts';

/** A question of the server, with what must be sent back although nobody chooses it. */
export interface AskedQuestion {
  readonly question: SettingsQuestion;
  readonly hidden: Readonly<Record<string, string>>;
}

/** What answers a question that has no button to say yes with. upstream: fylr 6.34, `confirm=yes` */
const PLAIN_YES = { confirm: 'yes' };

/**
 * Reads a question that is asked before something is saved.
 * upstream: fylr 6.34, answer 202: `tasks` with a form and buttons; hidden buttons are sent back as well
 * @param answer untrusted
 * @returns null when there is nothing that could be asked
 */
export function readQuestion(answer: unknown): AskedQuestion | null {
  const tasks = listOf(isJsonObject(answer) ? own(answer, 'tasks') : undefined).filter(isJsonObject);
  if (tasks.length === 0) return null;
  const hidden = tasks.flatMap((task) => buttonsOf(task).filter((button) => own(button, 'hidden') === true));
  const read = tasks.map(taskOf);
  const entries = hidden.flatMap((button): [string, string][] => {
    const name = textOf(own(button, 'name'));
    return name === null ? [] : [[name, valueText(own(button, 'value'))]];
  });
  const isPlain = read.every(({ buttons }) => buttons.length === 0);
  return {
    question: { title: read[0]?.title ?? m.fylr_question(), tasks: read },
    hidden: { ...(isPlain && PLAIN_YES), ...Object.fromEntries(entries) },
  };
}

function taskOf(task: JsonObject): QuestionTask {
  return {
    title: visibleText(textOf(own(task, 'title'))),
    message: textOf(own(task, 'message')) ?? '',
    choices: listOf(own(task, 'form'))
      .filter(isJsonObject)
      .flatMap((one) => choiceOf(one) ?? []),
    buttons: buttonsOf(task).flatMap((button) => buttonOf(button) ?? []),
  };
}

function choiceOf(choice: JsonObject): QuestionChoice | null {
  const name = textOf(own(choice, 'name'));
  if (name === null) return null;
  const options = listOf(own(choice, 'options')).filter(isJsonObject);
  return {
    name,
    label: visibleText(textOf(own(choice, 'label'))) ?? name,
    options: options.map((option) => {
      const value = valueText(own(option, 'value'));
      const label = visibleText(textOf(own(option, 'text'))) ?? value;
      return { value, label, disabled: own(option, 'disabled') === true };
    }),
  };
}

/** A button that says something to the server; one without a name is for not going on, which is always offered. */
function buttonOf(button: JsonObject): QuestionButton | null {
  const name = textOf(own(button, 'name'));
  if (name === null || own(button, 'hidden') === true) return null;
  const value = valueText(own(button, 'value'));
  return { name, value, label: visibleText(textOf(own(button, 'text'))) ?? value };
}

function buttonsOf(task: JsonObject): readonly JsonObject[] {
  return listOf(own(task, 'buttons')).filter(isJsonObject);
}

function valueText(value: unknown): string {
  return typeof value === 'string'
    ? value
    : value === undefined || value === null
      ? ''
      : JSON.stringify(value);
}
