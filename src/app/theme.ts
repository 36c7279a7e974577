import { MONOSPACE, SANS } from './fonts.ts';
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent. Shades 6 and up carry white text at 4.5:1 or more. */
const IRIS: MantineColorsTuple = [
  '#f1f0fc',
  '#dfddf7',
  '#c4c0f0',
  '#a6a0e8',
  '#8a83df',
  '#7068d6',
  '#5c54cd',
  '#4f48c4',
  '#423ba8',
  '#363088',
];

export const theme = createTheme({
  primaryColor: 'iris',
  primaryShade: { light: 7, dark: 6 },
  colors: { iris: IRIS },
  autoContrast: true,
  fontFamily: SANS,
  fontFamilyMonospace: MONOSPACE,
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  defaultRadius: 'sm',
  radius: { xs: '0.1875rem', sm: '0.375rem', md: '0.5rem', lg: '0.75rem', xl: '1rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/**
 * Points Mantine's own variables at ours (`styles.css`), so that its components and our pages share one
 * palette. Mantine's default grey texts and red errors miss WCAG AA, ours are checked in both schemes.
 */
export const cssVariables: CSSVariablesResolver = () => {
  const ours = {
    '--mantine-color-body': 'var(--pb-page)',
    '--mantine-color-text': 'var(--pb-text)',
    '--mantine-color-dimmed': 'var(--pb-muted)',
    '--mantine-color-placeholder': 'var(--pb-muted)',
    '--mantine-color-anchor': 'var(--pb-accent-text)',
    '--mantine-color-error': 'var(--pb-failing)',
    '--mantine-color-default': 'var(--pb-surface)',
    '--mantine-color-default-hover': 'var(--pb-hover)',
    '--mantine-color-default-color': 'var(--pb-text)',
    '--mantine-color-default-border': 'var(--pb-border-strong)',
    '--mantine-color-disabled': 'var(--pb-hover)',
    '--mantine-color-disabled-color': 'var(--pb-muted)',
  };
  return { variables: {}, light: ours, dark: ours };
};
