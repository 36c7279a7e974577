import type { PluginStateKind } from '../systems/system.ts';

const CIRCLE = 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0';

// One line each: a list has an icon in every row, and each line more is a node more.
const LINES: Readonly<Record<PluginStateKind, string>> = {
  on: `${CIRCLE}M8.5 12l2.5 2.5l4.5-5`,
  off: `${CIRCLE}M8.5 12h7`,
  failing: `${CIRCLE}M9 9l6 6M15 9l-6 6`,
  degraded: 'M12 3.5L2.5 20h19zM12 10v4M12 17v.01',
  attention: 'M5 21V4h14l-3 5l3 5H5',
  missing: 'M5 20V11a7 7 0 0 1 14 0v9l-2.4-2l-2.3 2l-2.3-2l-2.3 2l-2.3-2zM9.5 10.5v.01M14.5 10.5v.01',
  unknown: `${CIRCLE}M9.5 9.5a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .8-1 1.7M12 16.5v.01`,
};

/** What a state looks like, beside its word. */
export function StateIcon({ kind }: { readonly kind: PluginStateKind }) {
  return (
    <svg
      width="15"
      height="15"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={LINES[kind]} />
    </svg>
  );
}
