/**
 * A refusal in fylr's envelope. What a client branches on is `code`; the text is for developers.
 * upstream: fylr 6.34, error envelope; realm and statuscode are repeated inside `parameters`.
 */
export class FylrError extends Error {
  override readonly name = 'FylrError';
  readonly code: string;
  readonly status: number;
  /** A part of the server's own code, as fylr tells it. */
  readonly package: string;
  readonly parameters: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    packageName: string,
    message: string,
    parameters: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.code = code;
    this.status = status;
    this.package = packageName;
    this.parameters = parameters;
  }

  toJSON() {
    return {
      code: this.code,
      error: this.message,
      package: this.package,
      parameters: { ...this.parameters, realm: 'api', statuscode: this.status },
      realm: 'api',
      statuscode: this.status,
    };
  }
}

/** upstream: fylr 6.34, `rights` is one text with commas, any one of which suffices. */
export function systemRightRequired(rights: readonly string[]): FylrError {
  const list = rights.join(', ');
  return new FylrError(403, 'SystemRightRequired', 'acl', `One of these rights is needed: ${list}`, {
    rights: list,
  });
}

/** upstream: fylr 6.34, 400, neither 403 nor 423. */
export function readOnlyMode(): FylrError {
  return new FylrError(400, 'ReadOnlyMode', 'ferrors', 'The instance is in read-only mode');
}

/** The code for everything that has none of its own; the cause is in `parameters.msg`. */
export function serverGeneric(cause: string): FylrError {
  return new FylrError(400, 'ServerGeneric', 'ferrors', `Server error: ${cause}`, { msg: cause });
}

export function pluginNotFound(plugin: string): FylrError {
  return new FylrError(404, 'PluginNotFound', 'api', `Plugin "${plugin}" not found`, { plugin });
}

export function pluginDuplicateName(plugin: string): FylrError {
  return new FylrError(400, 'PluginDuplicateName', 'api', `Plugin "${plugin}" is installed already`, {
    plugin,
  });
}

/** upstream: fylr 6.34, what the session answers without a usable token; 400, not 401. */
export function invalidToken(): FylrError {
  return new FylrError(400, 'InvalidToken', 'api', 'The access token is missing or not valid');
}

/** upstream: fylr 6.34, what settings and files answer without a usable token. */
export function userRequired(): FylrError {
  return new FylrError(401, 'UserRequired', 'ferrors', 'Somebody must be signed in for this');
}

/** What is answered to those who still wait when the server closes. */
export function closingDown(): FylrError {
  const msg = 'the server is shutting down';
  return new FylrError(503, 'ServerGeneric', 'ferrors', `Server error: ${msg}`, { msg });
}

/** A refusal of the token operations, in the form of RFC 6749. */
export class OAuthRefusal extends Error {
  override readonly name = 'OAuthRefusal';
  readonly status: 400 | 401;
  readonly error: string;

  constructor(error: string, description: string, status: 400 | 401 = 400) {
    super(description);
    this.error = error;
    this.status = status;
  }

  toJSON() {
    return { error: this.error, error_description: this.message };
  }
}
