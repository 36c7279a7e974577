import { useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { m } from '../messages/messages.js';
import { HiddenText } from '../ui/hidden-text.tsx';
import { changeLocale, LANGUAGES } from './locale.ts';
import styles from './preferences.module.css';
import { useLocale } from './use-locale.ts';

const SCHEMES = [
  { scheme: 'auto', label: m.scheme_auto, Icon: IconDeviceDesktop },
  { scheme: 'light', label: m.scheme_light, Icon: IconSun },
  { scheme: 'dark', label: m.scheme_dark, Icon: IconMoon },
] as const;

function ColorSchemeButton() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const place = SCHEMES.findIndex(({ scheme }) => scheme === colorScheme);
  const current = SCHEMES[place] ?? SCHEMES[0];
  const next = SCHEMES[(place + 1) % SCHEMES.length] ?? SCHEMES[0];
  const label = m.scheme_change({ current: current.label(), next: next.label() });
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(next.scheme)}
    >
      <current.Icon size={18} stroke={1.75} aria-hidden />
    </button>
  );
}

function LanguageButton() {
  const locale = useLocale();
  const place = LANGUAGES.findIndex((language) => language.locale === locale);
  const next = LANGUAGES[(place + 1) % LANGUAGES.length];
  if (!next) return null;
  return (
    <button
      type="button"
      className={styles.button}
      lang={next.locale}
      title={next.name}
      onClick={() => changeLocale(next.locale)}
    >
      <IconLanguage size={18} stroke={1.75} aria-hidden />
      {next.locale.toUpperCase()}
      <HiddenText>{next.name}</HiddenText>
    </button>
  );
}

/** Colour scheme and language: each a button that says what it will do. */
export function Preferences() {
  return (
    <div className={styles.preferences} role="group" aria-label={m.preferences()}>
      <ColorSchemeButton />
      <LanguageButton />
    </div>
  );
}
