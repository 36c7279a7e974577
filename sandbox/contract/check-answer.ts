import {
  type Description,
  findAnswer,
  findContent,
  isJson,
  type Operation,
  schemaPointer,
} from './description.ts';
import { follow, isMapping, step } from './node.ts';
import type { Validator } from './validator.ts';

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly text: string;
}

/** What of the answer its operation does not describe, one line each. */
export function answerProblems(
  description: Description,
  validator: Validator,
  operation: Operation,
  answer: Answer,
): string[] {
  const contentType = answer.headers['content-type'];
  const headers = headerProblems(description, validator, operation, answer);
  if (answer.text === '') {
    return [
      ...headers,
      ...bodyProblems(description, validator, operation, answer.status, undefined, undefined),
    ];
  }
  if (contentType === undefined) return [...headers, 'the answer has a body without a content type'];
  let body: unknown = answer.text;
  if (isJson(contentType)) {
    try {
      body = JSON.parse(answer.text);
    } catch {
      return [...headers, `the answer says it is JSON and is not: ${answer.text.slice(0, 80)}`];
    }
  }
  return [...headers, ...bodyProblems(description, validator, operation, answer.status, contentType, body)];
}

/** The same for a body that was written down: a JSON value, or text for any other content type. */
export function bodyProblems(
  description: Description,
  validator: Validator,
  operation: Operation,
  status: number,
  contentType: string | undefined,
  body: unknown,
): string[] {
  const answer = findAnswer(description, operation, status);
  if (!answer) return [`status ${status} is not described`];
  const hasContent = step(answer, 'content') !== undefined;
  if (contentType === undefined) return hasContent ? [`status ${status} must have a body`] : [];
  if (!hasContent) return [`status ${status} must have no body`];
  const content = findContent(answer, contentType);
  if (!content) return [`status ${status} with ${contentType} is not described`];
  const pointer = schemaPointer(content);
  return pointer ? validator.check(pointer, body).map((problem) => `body: ${problem}`) : [];
}

function headerProblems(
  description: Description,
  validator: Validator,
  operation: Operation,
  answer: Answer,
): string[] {
  const described = findAnswer(description, operation, answer.status);
  const headers = described && step(described, 'headers');
  if (!headers) return [];
  return Object.entries(headers.node).flatMap(([name, value]) => {
    if (!isMapping(value)) return [];
    const place = follow(description.document, { pointer: `${headers.pointer}/${name}`, node: value });
    const sent = answer.headers[name.toLowerCase()];
    if (sent === undefined) return place.node.required === true ? [`header ${name} is missing`] : [];
    const schema = step(place, 'schema');
    if (!schema) return [];
    return validator.checkText(schema.pointer, sent).map((problem) => `header ${name}: ${problem}`);
  });
}
