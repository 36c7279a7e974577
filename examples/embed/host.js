import { mount, openDialog } from 'http://localhost:7400/embed.js';

const news = document.querySelector('#news');

/** What all frames of this page have in common. */
const common = {
  url: 'http://localhost:7400/embed/intranet',
  theme: { scheme: 'light', primary: '#0b5d4a', radius: 4, background: 'transparent' },
  session: async () => {
    const answer = await fetch('/plugboard-session', { method: 'POST' });
    if (!answer.ok) throw new Error(`no session: ${answer.status}`);
    return answer.text();
  },
  onEvent: (event) => {
    news.textContent = `${event.name}: ${event.plugin ?? event.job}`;
  },
  onError: ({ code, message }) => console.warn('Plugboard:', code, message),
};

mount(document.querySelector('#accounts'), { ...common, page: '/connections', title: 'Your accounts' });

document.querySelector('#jobs').addEventListener('click', () => {
  openDialog({ ...common, page: '/jobs', title: 'Scheduled jobs' });
});
