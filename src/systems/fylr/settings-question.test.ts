import { expect, test } from 'vitest';
import { readQuestion } from './settings-question.ts';

/** upstream: fylr 6.34, answer 202 */
const TASK = {
  title: 'Index',
  message: 'Build it anew?',
  form: [
    {
      label: 'How',
      type: 'select',
      name: 'reindex',
      horizontal: true,
      options: [
        { text: 'Skip', value: 'skip', disabled: false },
        { text: 'Now', value: 'reindex', disabled: true },
      ],
    },
  ],
  buttons: [
    { text: 'Yes', name: 'confirm', value: 'yes' },
    { text: 'Cancel' },
    { text: 'x', hidden: true, name: 'task', value: '1' },
  ],
};

test('a question has the choices and buttons that are shown; what is hidden is sent back all the same', () => {
  const asked = readQuestion({ tasks: [TASK, { title: ' ', message: 'And this', buttons: [] }] });
  expect(asked?.hidden).toEqual({ task: '1' });
  expect(asked?.question).toEqual({
    title: 'Index',
    tasks: [
      {
        title: 'Index',
        message: 'Build it anew?',
        choices: [
          {
            name: 'reindex',
            label: 'How',
            options: [
              { value: 'skip', label: 'Skip', disabled: false },
              { value: 'reindex', label: 'Now', disabled: true },
            ],
          },
        ],
        buttons: [{ name: 'confirm', value: 'yes', label: 'Yes' }],
      },
      { title: null, message: 'And this', choices: [], buttons: [] },
    ],
  });
});

test('without a button that says something, a yes is sent', () => {
  const buttons = [{ text: 'Cancel' }, { hidden: true, name: 'task', value: 1 }];
  expect(readQuestion({ tasks: [{ title: 'T', message: 'M', buttons }] })?.hidden).toEqual({
    confirm: 'yes',
    task: '1',
  });
});

test.each([null, 'text', {}, { tasks: [] }, { tasks: ['x'] }, { tasks: {} }])('%j asks nothing', (answer) => {
  expect(readQuestion(answer)).toBeNull();
});

test('a question with nothing but a task is one', () => {
  const asked = readQuestion({ tasks: [{}] });
  expect(asked?.question.title).not.toBe('');
  expect(asked?.question.tasks).toEqual([{ title: null, message: '', choices: [], buttons: [] }]);
});
