import type { EmbedHandle, EmbedOptions } from './embed-types.ts';
import { Frame } from './frame.ts';

const mounted = new WeakMap<Element, Frame>();

export function mount(element: Element, options: EmbedOptions): EmbedHandle {
  const before = mounted.get(element);
  // First the new one: options that cannot work leave what is there.
  const frame = new Frame(element, options);
  before?.destroy();
  mounted.set(element, frame);
  return frame;
}
