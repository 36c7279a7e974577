// Made from openapi/ by `npm run generate`. Change the description, not this file.

/** Seconds to wait for the answer of the calls that take longer than usual, by method and path. */
export const timeouts: Readonly<Record<string, number>> = {
  "POST /api/plugins/install/": 300,
  "POST /api/plugins/reload/": 90,
  "PATCH /api/plugins/{plugin}/activate/": 90,
  "PUT /api/plugins/{plugin}/activate/": 90,
  "PATCH /api/plugins/{plugin}/uninstall/": 300,
  "PUT /api/plugins/{plugin}/uninstall/": 300,
  "PATCH /api/settings/global/{key}/": 90,
};
