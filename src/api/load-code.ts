import { isGatewayReachable, onGatewayContact } from './gateway-contact.ts';
import { knock } from './knock.ts';

/**
 * Loads a part of the app when it is needed. Where the network or the gateway is gone, waits until it is back and
 * loads it then: the frame of all pages says what is the matter, and the page stays as it is meanwhile.
 * @throws what `load` throws twice although the gateway answers, as after an update that took the code away
 */
export async function loadCode<Code>(load: () => Promise<Code>): Promise<Code> {
  try {
    return await load();
  } catch {
    await knock();
  }
  if (!isGatewayReachable()) {
    await gatewayBack();
    return loadCode(() => loadAgain(load));
  }
  return loadAgain(load);
}

function gatewayBack(): Promise<void> {
  return new Promise((back) => {
    const stop = onGatewayContact(() => {
      if (!isGatewayReachable()) return;
      stop();
      back();
    });
  });
}

async function loadAgain<Code>(load: () => Promise<Code>): Promise<Code> {
  await loadFailedStyles();
  return load();
}

/** The style sheets of the code that could not be loaded: whoever asks for that code again does not ask for them. */
const failedStyles = new Set<HTMLLinkElement>();

/** Notes style sheets that cannot be loaded, so that they are asked for again with their code. */
export function watchStyles(): void {
  document.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return;
      failedStyles.add(target);
      target.remove();
    },
    { capture: true },
  );
}

async function loadFailedStyles(): Promise<void> {
  const links = [...failedStyles];
  failedStyles.clear();
  await Promise.all(links.map(loadStyle));
}

function loadStyle(failed: HTMLLinkElement): Promise<void> {
  return new Promise((loaded, refused) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.crossOrigin = failed.crossOrigin;
    link.addEventListener('load', () => loaded());
    link.addEventListener('error', () => refused(new Error(`${failed.href} could not be loaded`)));
    link.href = failed.href;
    document.head.append(link);
  });
}
