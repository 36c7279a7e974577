import type { EmbedTheme } from '../contract/messages.ts';
import { type HostColors, hostColors, type Scheme } from './host-colors.ts';

/** How the frame looks, by the page around. */
export interface Look {
  /** Null follows the person's system. */
  readonly scheme: Scheme | null;
  /** Null for Plugboard's own. */
  readonly colors: Extract<HostColors, { readonly ok: true }> | null;
  /** Of corners, in pixels; null for Plugboard's own. */
  readonly radius: number | null;
  /** Names of font families as in CSS; null for Plugboard's own. */
  readonly font: string | null;
  readonly transparent: boolean;
}

export const OWN_LOOK: Look = { scheme: null, colors: null, radius: null, font: null, transparent: false };

/**
 * What a theme comes to. What it does not name stays as Plugboard has it.
 * @param refuse told why a colour is not applied, in an English sentence for the host's developers
 */
export function lookOf(theme: EmbedTheme, refuse: (why: string) => void): Look {
  const { primary, radius = null, font = null } = theme;
  const scheme = theme.scheme === 'light' || theme.scheme === 'dark' ? theme.scheme : null;
  const colors = primary === undefined ? null : hostColors(primary, scheme ? [scheme] : ['light', 'dark']);
  if (colors?.ok === false) refuse(colors.why);
  return {
    scheme,
    colors: colors?.ok ? colors : null,
    radius,
    font,
    transparent: theme.background === 'transparent',
  };
}
