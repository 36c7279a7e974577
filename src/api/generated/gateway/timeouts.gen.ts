// Made from openapi/ by `npm run generate`. Change the description, not this file.

/** Seconds to wait for the answer of the calls that take longer than usual, by method and path. */
export const timeouts: Readonly<Record<string, number>> = {
  "POST /api/servers/{server}/session": 60,
  "GET /api/servers/{server}/session/oauth/start": 60,
  "GET /api/oauth/return": 60,
  "GET /api/v1/user/plugins/oauth/callback": 60,
  "POST /api/embed/sessions": 60,
};
