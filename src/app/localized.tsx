import type { ComponentType } from 'react';
import { useLocale } from './use-locale.ts';

/**
 * A page that is drawn anew when the language changes, and stays mounted: what is typed, open or in focus
 * stays. The router holds its pages as constants, which nothing above them makes React draw again.
 */
export function Localized({ page: Page }: { readonly page: ComponentType }) {
  useLocale();
  return <Page />;
}
