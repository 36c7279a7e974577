/** How many messages of the other side are read in a second; what comes beyond that is dropped. */
export const MOST_A_SECOND = 100;

/** The port between host and frame, as one of them has it. */
export interface Channel<Out> {
  send(message: Out): void;
  close(): void;
}

/**
 * Reads what comes through the port.
 * @param read null for what is no message
 * @param now milliseconds that never go back
 */
export function openChannel<In, Out>(
  port: MessagePort,
  read: (data: unknown) => In | null,
  take: (message: In) => void,
  now: () => number = () => performance.now(),
): Channel<Out> {
  let count = 0;
  let begin = now();
  const hear = ({ data }: MessageEvent<unknown>) => {
    if (now() - begin >= 1000) {
      begin = now();
      count = 0;
    }
    count += 1;
    const message = count > MOST_A_SECOND ? null : read(data);
    if (message !== null) take(message);
  };
  port.addEventListener('message', hear);
  port.start();
  return {
    send: (message) => {
      port.postMessage(message);
    },
    close: () => {
      port.removeEventListener('message', hear);
      port.close();
    },
  };
}
