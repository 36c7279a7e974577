// Made from openapi/ by `npm run generate`. Change the description, not this file.

/** Seconds to wait for the answer of the calls that take longer than usual, by method and path. */
export const timeouts: Readonly<Record<string, number>> = {
  "POST /api/v1/admin/plugins": 90,
  "PATCH /api/v1/admin/plugins/{pluginId}": 90,
  "POST /api/v1/admin/plugins/{pluginId}/enable": 90,
  "POST /api/v1/admin/plugins/{pluginId}/test": 90,
  "GET /api/v1/user/plugins/{pluginId}/sync/status": 90,
};
