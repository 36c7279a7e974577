import * as v from 'valibot';

/** An id that stands in addresses: of a server, or of an embedder. */
export const addressId = v.pipe(
  v.string('must be text; write it in quotes if it is a number'),
  v.regex(
    /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/,
    'must be 1 to 63 letters, digits and hyphens, and not begin or end with a hyphen',
  ),
);
