import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { MOST_A_SECOND, openChannel } from './channel.ts';
import { readFrameMessage } from './frame-messages.ts';
import { readHostMessage } from './host-messages.ts';
import type { FrameMessage, HostMessage } from './messages.ts';

/** Both ends of a channel, with a clock that the test sets. */
function bothEnds() {
  const { port1, port2 } = new MessageChannel();
  const clock = { now: 0, looks: 0 };
  const heard = vi.fn<(message: FrameMessage) => void>();
  const toldFrame = vi.fn<(message: HostMessage) => void>();
  const look = () => {
    clock.looks += 1;
    return clock.now;
  };
  const host = openChannel<FrameMessage, HostMessage>(port1, readFrameMessage, heard, look);
  const frame = openChannel<HostMessage, FrameMessage>(port2, readHostMessage, toldFrame, () => clock.now);
  onTestFinished(() => {
    host.close();
    frame.close();
  });
  return { host, frame, heard, toldFrame, clock, port: port2 };
}

const height = (pixels: number): FrameMessage => ({ type: 'resize', height: pixels });

describe('the channel', () => {
  it('carries messages both ways, in order', async () => {
    const { host, frame, heard, toldFrame } = bothEnds();
    frame.send(height(1));
    frame.send({ type: 'close' });
    host.send({ type: 'locale', locale: 'de' });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(2));
    await vi.waitFor(() => expect(toldFrame).toHaveBeenCalledWith({ type: 'locale', locale: 'de' }));
    expect(heard.mock.calls).toEqual([[height(1)], [{ type: 'close' }]]);
  });

  it('drops what is no message, and goes on', async () => {
    const { frame, heard, port } = bothEnds();
    for (const rubbish of [null, 'close', { type: 'resize', height: '1' }, new Map(), [height(1)]]) {
      port.postMessage(rubbish);
    }
    frame.send(height(2));
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    expect(heard.mock.calls).toEqual([[height(2)]]);
  });

  it('drops what is too much within a second, and hears again after it', async () => {
    const { frame, heard, clock } = bothEnds();
    for (let sent = 0; sent < MOST_A_SECOND + 50; sent += 1) frame.send(height(sent));
    // One look at the beginning, and one for each message.
    await vi.waitFor(() => expect(clock.looks).toBe(1 + MOST_A_SECOND + 50));
    expect(heard).toHaveBeenCalledTimes(MOST_A_SECOND);
    clock.now = 1000;
    frame.send(height(7));
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith(height(7)));
    expect(heard).toHaveBeenCalledTimes(MOST_A_SECOND + 1);
  });
});
