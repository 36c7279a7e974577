import { beforeEach, expect, it, vi } from 'vitest';
import { createResizer, TALLEST } from './resize.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** A frame whose content is as tall as the test says, and a screen that is drawn when it says so. */
function world() {
  const told: number[] = [];
  const frames: (() => void)[] = [];
  const content = { height: 0, measured: 0, scrolls: false, heard: true };
  const resizer = createResizer({
    measure: () => {
      content.measured += 1;
      return content.height;
    },
    scrolls: () => content.scrolls,
    tell: (height) => {
      if (content.heard) told.push(height);
      return content.heard;
    },
    nextFrame: (callback) => frames.push(callback),
  });
  return {
    told,
    content,
    pending: () => frames.length,
    draw: () => frames.splice(0).forEach((callback) => callback()),
    become: (height: number) => {
      content.height = height;
      resizer.look();
    },
  };
}

it('tells whole pixels, and once for each frame however much has changed', () => {
  const { told, content, become, draw, pending } = world();
  become(100.2);
  become(180);
  become(240.4);
  expect([told, pending()]).toEqual([[], 1]);
  draw();
  expect(told).toEqual([241]);
  expect(content.measured).toBe(1);
});

it('tells nothing of a pixel more or less, in either direction', () => {
  const { told, become, draw } = world();
  for (const height of [300, 301, 299, 300.9, 300]) {
    become(height);
    draw();
  }
  expect(told).toEqual([300]);
  become(302);
  draw();
  expect(told).toEqual([300, 302]);
});

it('tells of a pixel more for which the frame would scroll, once', () => {
  const { told, content, become, draw } = world();
  become(300);
  draw();
  content.scrolls = true;
  for (const height of [300.6, 300.2, 300, 300.9]) {
    become(height);
    draw();
  }
  expect(told).toEqual([300, 301]);
});

it('tells the last height once more when it has come to rest, which a busy host may have dropped', () => {
  const { told, become, draw } = world();
  for (const height of [300, 310, 320]) {
    become(height);
    draw();
    vi.advanceTimersByTime(900);
  }
  expect(told).toEqual([300, 310, 320]);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([300, 310, 320, 320]);
});

it('tells again what nobody was there to hear', () => {
  const { told, content, become, draw } = world();
  content.heard = false;
  become(300);
  draw();
  content.heard = true;
  become(300);
  draw();
  expect(told).toEqual([300]);
});

it('comes to rest with a host that rounds, or gives a pixel more', () => {
  const { told, become, draw } = world();
  become(500.5);
  draw();
  // The content fills what it is given.
  for (let round = 0; round < 50; round += 1) {
    become((told.at(-1) ?? 0) + 1);
    draw();
  }
  expect(told).toEqual([501]);
});

it('never wants more than a page that scrolls inside, nor what is no height', () => {
  const { told, become, draw } = world();
  become(120_000);
  draw();
  become(Number.NaN);
  draw();
  become(-5);
  draw();
  expect(told).toEqual([TALLEST, 0]);
});
