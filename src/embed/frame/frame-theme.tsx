import { type CSSVariablesResolver, MantineProvider, type MantineThemeOverride } from '@mantine/core';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { cssVariables, theme } from '../../app/theme.ts';
import { styleNonce } from '../../app/theme-provider.tsx';
import type { SchemeColors } from './host-colors.ts';
import type { Look } from './look.ts';

/** Pixels: rounder, a card is a pill. */
const ROUNDEST = 24;
/** How round each kind of thing is, by how round a button is. */
const ROUNDNESS = { xs: 2 / 3, sm: 1, md: 4 / 3, lg: 5 / 3, xl: 2 } as const;

/** What keeps a person's scheme elsewhere; in a frame it is the page around that chooses. */
const KEEPS_NOTHING = {
  get: <Value,>(value: Value) => value,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

/** Mantine with our theme, and what the page around changes in it. */
export function FrameTheme({ look, children }: { readonly look: Look; readonly children: ReactNode }) {
  const { scheme, colors, transparent, radius } = look;
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset['embedBackground'] = transparent ? 'transparent' : 'page';
    dataset['embedColors'] = colors === null ? 'own' : 'host';
    for (const [name, value] of Object.entries(radii(radius))) {
      if (value === null) style.removeProperty(`--pb-radius-${name}`);
      else style.setProperty(`--pb-radius-${name}`, value);
    }
  }, [transparent, colors, radius]);
  const made = useMemo(() => themeOf(look), [look]);
  const variables = useMemo(() => variablesOf(look), [look]);
  return (
    <MantineProvider
      theme={made}
      cssVariablesResolver={variables}
      colorSchemeManager={KEEPS_NOTHING}
      defaultColorScheme="auto"
      {...(scheme !== null && { forceColorScheme: scheme })}
      getStyleNonce={styleNonce}
      deduplicateCssVariables
    >
      {children}
    </MantineProvider>
  );
}

function radii(radius: number | null): Readonly<Record<keyof typeof ROUNDNESS, string | null>> {
  const of = (share: number) => (radius === null ? null : `${Math.min(ROUNDEST, radius * share)}px`);
  return {
    xs: of(ROUNDNESS.xs),
    sm: of(ROUNDNESS.sm),
    md: of(ROUNDNESS.md),
    lg: of(ROUNDNESS.lg),
    xl: of(ROUNDNESS.xl),
  };
}

function themeOf({ font, radius }: Look): MantineThemeOverride {
  const { xs, sm, md, lg, xl } = radii(radius);
  return {
    ...theme,
    ...(font !== null && { fontFamily: font }),
    ...(xs && sm && md && lg && xl && { radius: { xs, sm, md, lg, xl } }),
  };
}

function variablesOf({ colors }: Look): CSSVariablesResolver {
  if (colors === null) return cssVariables;
  return (of) => {
    const { variables, light, dark } = cssVariables(of);
    return {
      variables,
      light: { ...light, ...colored(colors.light) },
      dark: { ...dark, ...colored(colors.dark) },
    };
  };
}

/** Ours, and what Mantine makes of its main colour. */
function colored({ fill, onFill, hover, text, soft }: SchemeColors): Record<string, string> {
  const mantine = ['--mantine-primary-color', '--mantine-color-iris'].flatMap((name): [string, string][] => [
    [`${name}-filled`, fill],
    [`${name}-filled-hover`, hover],
    [`${name}-light`, soft],
    [`${name}-light-hover`, soft],
    [`${name}-light-color`, text],
    [`${name}-outline`, text],
    [`${name}-outline-hover`, soft],
  ]);
  return {
    ...Object.fromEntries(mantine),
    '--mantine-primary-color-contrast': onFill,
    '--pb-accent': text,
    '--pb-accent-text': text,
    '--pb-accent-soft': soft,
    '--pb-focus': text,
    // For what has its colours from elsewhere (frame.css).
    '--pb-fill': fill,
    '--pb-fill-hover': hover,
    '--pb-on-fill': onFill,
  };
}
