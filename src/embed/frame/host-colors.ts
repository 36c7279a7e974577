import { type Color, contrastOf, formatColor, mixColors, parseColor } from '../../lib/color-contrast.ts';

/** WCAG 2.2 AA for text. */
const READABLE = 4.5;
const WHITE: Color = [255, 255, 255];
const BLACK: Color = [0, 0, 0];
/** Steps in which a colour is made lighter. */
const STEPS = 20;

/** What stands behind text, by scheme: pages, what lies under the pointer, and notices of each kind, as in `app/styles.css`. */
export const GROUNDS = {
  light: [
    '#fbfbf9',
    '#ffffff',
    '#f1f0ec',
    '#f4f3f0',
    '#e4f3ea',
    '#eeede9',
    '#fbe9e7',
    '#fdefdd',
    '#fbf1cf',
    '#f2eafa',
  ],
  dark: [
    '#131416',
    '#1a1b1e',
    '#232529',
    '#0f1011',
    '#16301f',
    '#26282c',
    '#3d1b19',
    '#38270f',
    '#332c10',
    '#2d2140',
  ],
} as const;

export type Scheme = keyof typeof GROUNDS;

/** The colours of one scheme that a host's own colour gives; each `#rrggbb`. */
export interface SchemeColors {
  /** Of buttons, with the colour of the words upon it. */
  readonly fill: string;
  readonly onFill: string;
  /** Of the button under the pointer. */
  readonly hover: string;
  /** Of links and marks, upon the page. */
  readonly text: string;
  /** A hint of it, behind what is chosen. */
  readonly soft: string;
}

export type HostColors =
  | { readonly ok: true; readonly light: SchemeColors; readonly dark: SchemeColors }
  /** Why it is not applied: an English sentence for the host's developers. */
  | { readonly ok: false; readonly why: string };

/**
 * Makes the colours of both schemes from the one of a host, if text in it and upon it can be read (WCAG AA). No colour
 * reads well on a light and on a dark page alike: for the dark scheme a lighter shade of it is taken, where it needs one.
 * In the light one it is taken as it is, or not at all: darkened, a yellow is no longer anybody's brand.
 * @param schemes those that may be shown
 */
export function hostColors(primary: string, schemes: readonly Scheme[]): HostColors {
  const color = parseColor(primary);
  if (color === null) return { ok: false, why: `${primary} is no colour of the form #rrggbb.` };
  const least = leastContrast(color, 'light');
  if (schemes.includes('light') && least < READABLE) {
    return {
      ok: false,
      why: `As text on a light page ${primary} has a contrast of ${least.toFixed(1)}:1, and needs ${READABLE}:1.`,
    };
  }
  return { ok: true, light: colorsOf(color, 'light'), dark: colorsOf(readableOnDark(color), 'dark') };
}

/** The contrast of text in this colour where it is the least. */
function leastContrast(color: Color, scheme: Scheme): number {
  return Math.min(...GROUNDS[scheme].map((ground) => contrastOf(color, parseColor(ground) ?? WHITE)));
}

/** The colour itself, or the first lighter shade of it that can be read on a dark page. */
function readableOnDark(color: Color): Color {
  for (let step = 0; step < STEPS; step += 1) {
    const shade = mixColors(color, WHITE, step / STEPS);
    if (leastContrast(shade, 'dark') >= READABLE) return shade;
  }
  return WHITE;
}

function colorsOf(color: Color, scheme: Scheme): SchemeColors {
  const onFill = contrastOf(color, WHITE) >= READABLE ? WHITE : BLACK;
  // Away from the words upon it, so that they can be read at least as well.
  const hover = mixColors(color, onFill === WHITE ? BLACK : WHITE, 0.15);
  return {
    fill: formatColor(color),
    onFill: formatColor(onFill),
    hover: formatColor(hover),
    text: formatColor(color),
    soft: formatColor(softOf(color, scheme)),
  };
}

/** The strongest hint of a colour upon which text in that colour can still be read. */
function softOf(color: Color, scheme: Scheme): Color {
  const page = parseColor(GROUNDS[scheme][1]) ?? WHITE;
  for (let percent = 20; percent > 0; percent -= 2) {
    const soft = mixColors(page, color, percent / 100);
    if (contrastOf(color, soft) >= READABLE) return soft;
  }
  return page;
}
