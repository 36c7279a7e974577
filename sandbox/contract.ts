import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { type Answer, answerProblems, bodyProblems } from './contract/check-answer.ts';
import { requestProblems } from './contract/check-request.ts';
import { findOperation, isJson, type Operation, readDescription } from './contract/description.ts';
import { createValidator } from './contract/validator.ts';

/** A request of a contract test, as Fastify's `inject` takes it. */
export interface ContractRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS';
  /** Address with its query, from the server's root. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A mapping or list is sent as JSON; text and bytes are sent as they are (name their content type). */
  readonly payload?: string | object | Buffer;
  /**
   * Set for a request that is meant not to fit the description, to see how the server refuses it. It then must
   * not fit; its answer is checked all the same.
   */
  readonly misfit?: true;
}

/** A description, ready to check what really goes over the line. All checks throw {@link ContractError}. */
export interface Contract {
  /** Sends the request to the application and checks it and its answer. */
  inject(app: FastifyInstance, request: ContractRequest): Promise<LightMyRequestResponse>;
  /**
   * Checks an answer that did not go through `inject` (over a real connection, or a stream).
   * @param method and url of the request that it answers.
   */
  checkAnswer(method: string, url: string, answer: Answer): void;
  /**
   * Checks a body that was written down. `body` is a JSON value for a JSON content type and text for any
   * other; an undefined `contentType` stands for an answer without a body.
   */
  checkBody(operationId: string, status: number, contentType: string | undefined, body: unknown): void;
}

/** Something went over the line that the description does not allow. */
export class ContractError extends Error {
  override readonly name = 'ContractError';
}

/**
 * @param yamlText an OpenAPI 3.1 description in YAML.
 * @throws Error when it is none.
 */
export function contractFor(yamlText: string): Contract {
  const description = readDescription(yamlText);
  const validator = createValidator(description.document);

  function matchOf(method: string, url: string) {
    const match = findOperation(description, method, url.split('?')[0] ?? '');
    if (!match) throw new ContractError(`${method} ${url} is not described`);
    return match;
  }

  function checkAnswerOf(operation: Operation, what: string, answer: Answer): void {
    demand(what, answerProblems(description, validator, operation, answer), answer.text);
  }

  return {
    async inject(app, request) {
      const { method, url, headers = {}, payload, misfit } = request;
      const match = matchOf(method, url);
      const what = `${match.operation.id} (${method} ${url})`;
      const problems = requestProblems(description, validator, match, { url, headers, payload });
      if (misfit && problems.length === 0) throw new ContractError(`${what}: the request fits`);
      if (!misfit) demand(`${what}: the request does not fit`, problems);
      const response = await app.inject(injectOptions(method, url, headers, payload));
      checkAnswerOf(match.operation, `${what}: the answer ${response.statusCode} does not fit`, {
        status: response.statusCode,
        headers: flat(response.headers),
        text: response.body,
      });
      return response;
    },

    checkAnswer(method, url, answer) {
      const { operation } = matchOf(method, url);
      checkAnswerOf(operation, `${operation.id}: the answer ${answer.status} does not fit`, answer);
    },

    checkBody(operationId, status, contentType, body) {
      const operation = description.operations.find(({ id }) => id === operationId);
      if (!operation) throw new ContractError(`${operationId} is not described`);
      if (contentType !== undefined && !isJson(contentType) && typeof body !== 'string') {
        throw new ContractError(`${operationId}: a body of the type ${contentType} must be given as text`);
      }
      const problems = bodyProblems(description, validator, operation, status, contentType, body);
      demand(`${operationId}: the answer ${status} does not fit`, problems, JSON.stringify(body));
    },
  };
}

function demand(what: string, problems: readonly string[], text = ''): void {
  if (problems.length === 0) return;
  const shown = text === '' ? '' : `\n  in: ${text.slice(0, 2_000)}`;
  throw new ContractError(`${what}:\n  ${problems.join('\n  ')}${shown}`);
}

function injectOptions(
  method: ContractRequest['method'],
  url: string,
  headers: Readonly<Record<string, string>>,
  payload: ContractRequest['payload'],
): InjectOptions {
  return payload === undefined ? { method, url, headers } : { method, url, headers, payload };
}

/** A header that came several times is checked as one, joined as HTTP joins them. */
function flat(headers: LightMyRequestResponse['headers']): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      Array.isArray(value) ? value.join(', ') : value === undefined ? undefined : String(value),
    ]),
  );
}
