/**
 * A refusal on its way to the caller. InvenTree's errors come in several shapes; each has a function here that
 * makes it (upstream: InvenTree API 198 to 534, one exception handler for all of them).
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    super(`${status} ${JSON.stringify(body)}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

/** 401 `{ detail }`. The scheme named is Token, so that browsers open no window for name and password. */
export function unauthenticated(detail = 'Authentication credentials were not provided.'): Refusal {
  return new Refusal(401, { detail }, { 'www-authenticate': 'Token' });
}

/** 403 `{ detail }`. */
export function forbidden(detail = 'You do not have permission to perform this action.'): Refusal {
  return new Refusal(403, { detail });
}

/** 404 `{ detail }`. */
export function notFound(detail: string): Refusal {
  return new Refusal(404, { detail });
}

/** 405 `{ detail }`. */
export function methodNotAllowed(method: string, allowed: readonly string[]): Refusal {
  return new Refusal(405, { detail: `Method "${method}" not allowed.` }, { allow: allowed.join(', ') });
}

/** 400 with sentences for one field. */
export function fieldError(field: string, ...sentences: string[]): Refusal {
  return new Refusal(400, { [field]: sentences });
}

/** 400 for a rule that concerns no single field. */
export function ruleError(...sentences: string[]): Refusal {
  return fieldError('non_field_errors', ...sentences);
}

/** 400 `{ detail }` for a body that is no JSON. */
export function malformedBody(reason: string): Refusal {
  return new Refusal(400, { detail: `JSON parse error - ${reason}` });
}

/** The body of a 500: what the server answers when its own code fails. */
export function failureBody(error: Error, path: string) {
  return {
    error: error.message,
    error_class: `<class '${error.name}'>`,
    detail: 'The administrator finds more among the error reports',
    path,
    status_code: 500,
  };
}

/** A failure inside the server, named as the server's own language names it. */
export class InnerFailure extends Error {
  /** @param kind such as AttributeError. */
  constructor(kind: string, message: string) {
    super(message);
    this.name = kind;
  }
}
