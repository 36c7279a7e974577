import { useQuery } from '@tanstack/react-query';
import { m } from '../messages/messages.js';
import { loadSystem } from '../systems/registry.ts';
import type { TokenStep, TokenGuidance as Guidance } from '../systems/system.ts';
import { safeUrl } from '../lib/safe-url.ts';
import { ExternalLink } from '../ui/external-link.tsx';
import type { Server } from './servers-query.ts';
import styles from './token-guidance.module.css';

/** Where a person who has no password there makes a token, step by step, as the server's system has it. */
export function TokenGuidance({ server }: { readonly server: Server }) {
  const guidance = useQuery({
    queryKey: ['token-guidance', server.system],
    queryFn: async () => (await loadSystem(server.system)).tokenGuidance.load(),
    staleTime: Number.POSITIVE_INFINITY,
    // Code, not data.
    structuralSharing: false,
  });
  if (guidance.data) return <Ways guidance={guidance.data} server={server} />;
  return <p className={styles.words}>{guidance.isError ? m.token_unavailable() : m.token_waiting()}</p>;
}

/** The same, folded behind a question: for where a token is asked for. */
export function TokenGuidanceOnRequest({ server }: { readonly server: Server }) {
  return (
    <details className={styles.folded}>
      <summary>{m.token_where()}</summary>
      <TokenGuidance server={server} />
    </details>
  );
}

function Ways({ guidance, server }: { readonly guidance: Guidance; readonly server: Server }) {
  const address = server.url?.replace(/\/+$/, '') ?? null;
  return (
    <div className={styles.guidance}>
      <p className={styles.words}>{m.token_intro({ what: guidance.what() })}</p>
      {guidance.ways.map(({ title, steps }, place) => (
        // oxlint-disable-next-line no-array-index-key -- the ways are fixed and have no other name
        <section key={place} className={styles.way} aria-label={title()}>
          <div className={styles.title}>{title()}</div>
          <ol className={styles.steps}>
            {steps.map((step, stepPlace) => (
              // oxlint-disable-next-line no-array-index-key -- as above
              <li key={stepPlace}>
                <Step step={step} address={address} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <ul className={styles.notes}>
        {guidance.notes.map((note, place) => (
          // oxlint-disable-next-line no-array-index-key -- as above
          <li key={place}>{note()}</li>
        ))}
      </ul>
    </div>
  );
}

function Step({ step, address }: { readonly step: TokenStep; readonly address: string | null }) {
  if (!step.code) return step.words();
  const code = step.code(address ?? m.token_your_server());
  // An address that a person is to open, on a server that has one.
  const opens = address !== null && safeUrl(code) !== null;
  return (
    <>
      {step.words()} {opens ? <ExternalLink url={code} /> : <code className={styles.code}>{code}</code>}
    </>
  );
}
