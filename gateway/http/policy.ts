/** What the browser is told to allow, all in one place. */

/**
 * Set to `"; require-trusted-types-for 'script'; trusted-types …"` once every library that the app uses works
 * under it.
 */
const trustedTypes = '';

/** What a development server's pages need beyond the policy: hot reload's socket and its inline script. */
export interface PolicyExtras {
  /** More sources for `connect-src`, for example `ws://localhost:7401`. */
  readonly connect: readonly string[];
  /** True to let inline scripts run that carry the nonce. */
  readonly inlineScripts: boolean;
}

/** @param ancestors origins whose pages may show this one in a frame; none for a page of its own. */
export function pagePolicy(nonce: string, ancestors: readonly string[], extras?: PolicyExtras): string {
  const script = extras?.inlineScripts === true ? `'self' 'nonce-${nonce}'` : "'self'";
  const connect = ["'self'", ...(extras?.connect ?? [])].join(' ');
  return (
    `default-src 'none'; script-src ${script}; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: https:; ` +
    `font-src 'self'; connect-src ${connect}; manifest-src 'self'; form-action 'self'; base-uri 'none'; ` +
    `frame-ancestors ${ancestors.length === 0 ? "'none'" : ancestors.join(' ')}${trustedTypes}`
  );
}

const permissions = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
]
  .map((name) => `${name}=()`)
  .join(', ');

/** On everything that the gateway serves itself. */
export function commonHeaders(secure: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** On pages, besides: of what is no page browsers do not heed them, and a first visit has twenty such answers. */
export const pageHeaders = {
  'permissions-policy': permissions,
  // A popup for OAuth must keep its opener.
  'cross-origin-opener-policy': 'same-origin-allow-popups',
} as const;

/** On the gateway's own JSON: it is no page, and nothing keeps it. */
export const apiHeaders = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
} as const;
