// Made from openapi/ by `npm run generate`. Change the description, not this file.

/** Seconds to wait for the answer of the calls that take longer than usual, by method and path. */
export const timeouts: Readonly<Record<string, number>> = {
  "PUT /api/v1/plugin/manage": 90,
  "POST /api/v1/plugin/manage/{id}": 90,
  "POST /api/v1/config/plugin/{plugin}/config/{section}": 90,
  "DELETE /api/v1/config/plugin/{plugin}/config/{section}": 90,
  "POST /api/v1/config/plugin/{plugin}/config/{section}/{parameter}": 90,
  "DELETE /api/v1/config/plugin/{plugin}/config/{section}/{parameter}": 90,
  "POST /api/v1/eas/put": 120,
};
