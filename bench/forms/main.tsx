import '../../src/app/styles.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { ThemeProvider } from '../../src/app/theme-provider.tsx';
import { type CaseName, isCaseName } from './cases.ts';
import { ours } from './ours.tsx';
import { plain } from './plain.tsx';

declare global {
  interface Window {
    /** Draws the form that the address names; resolves with the milliseconds until its first field is painted. */
    mountForm: () => Promise<number>;
  }
}

const wished = new URLSearchParams(window.location.search);
const name = wished.get('case') ?? '';
const make: (name: CaseName) => ReactNode = wished.get('form') === 'plain' ? plain : ours;

window.mountForm = async () => {
  const root = document.getElementById('root');
  if (!root || !isCaseName(name)) throw new Error(`There is no form ${name}.`);
  const form = make(name);
  const begin = performance.now();
  createRoot(root).render(page(form));
  while (root.querySelector('input[type="text"], input:not([type])') === null) await nextFrame();
  await nextFrame();
  return performance.now() - begin;
};

/** Around the form stands what is around it in the app. */
function page(form: ReactNode): ReactNode {
  const router = createMemoryRouter([{ path: '*', element: form }]);
  return (
    <ThemeProvider>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  );
}

function nextFrame(): Promise<number> {
  return new Promise((next) => requestAnimationFrame(next));
}
