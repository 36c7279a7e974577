/** Pixels; what is taller scrolls inside the frame. A form with all that can be set is taller than one would think. */
export const TALLEST = 10_000;
/** Milliseconds of rest after which the last height is told once more. */
const REST = 1000;

export interface Resizer {
  /** Something may have changed: looks at the next frame of the screen, once however often it is called. */
  look(): void;
}

export interface ResizeWorld {
  /** The height that all of the content needs, in pixels. */
  readonly measure: () => number;
  /** Whether the frame is too low by now, so that something scrolls in it. */
  readonly scrolls: () => boolean;
  /** Returns whether there is anybody to hear it. */
  readonly tell: (height: number) => boolean;
  /** Calls back when the screen is drawn next. */
  readonly nextFrame: (callback: () => void) => void;
}

/**
 * Tells the page around how tall the frame should be: a whole number, at most once for each frame of the screen, and
 * nothing for a pixel more or less, unless the frame would scroll for that pixel. So two that answer each other's
 * rounding come to rest. Then the last height is told once more: of a host that was busy for a while, and finds more
 * messages than it reads in a second, it may be the one that was dropped.
 */
export function createResizer({ measure, scrolls, tell, nextFrame }: ResizeWorld): Resizer {
  let told: number | null = null;
  let waiting = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const isEnough = (height: number) => {
    if (told === null || Math.abs(height - told) > 1) return false;
    return height <= told || !scrolls();
  };
  return {
    look() {
      if (waiting) return;
      waiting = true;
      nextFrame(() => {
        waiting = false;
        const height = Math.min(TALLEST, Math.max(0, Math.ceil(measure())));
        if (!Number.isFinite(height) || isEnough(height) || !tell(height)) return;
        told = height;
        clearTimeout(rest);
        rest = setTimeout(() => tell(height), REST);
      });
    },
  };
}
