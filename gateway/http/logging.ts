import type { FastifyRequest, FastifyServerOptions } from 'fastify';
import type { LogLevel } from '../config/environment.ts';

export interface LogOptions {
  readonly level: LogLevel;
  /** Where the lines go; standard output by default. */
  readonly stream?: { write(line: string): void };
}

/**
 * Structured logs that carry no secret: of a request its method, path and names of query fields, never headers,
 * bodies or values of the query.
 */
export function loggerOptions({ level, stream }: LogOptions): NonNullable<FastifyServerOptions['logger']> {
  return {
    level,
    ...(stream === undefined ? {} : { stream }),
    serializers: {
      req: requestFacts,
      res: (reply) => ({ statusCode: reply.statusCode }),
      err: (error: Error) => ({ type: error.name, message: error.message, stack: error.stack ?? '' }),
    },
    // Whatever a library may log of its own accord.
    redact: {
      paths: [
        'headers',
        '*.headers',
        'cookie',
        '*.cookie',
        'authorization',
        '*.authorization',
        'body',
        '*.body',
        'password',
        '*.password',
        'token',
        '*.token',
        'tokens',
        '*.tokens',
      ],
      censor: '[secret]',
    },
  };
}

function requestFacts(request: FastifyRequest): { method: string; url: string; remoteAddress: string } {
  return { method: request.method, url: withoutValues(request.url), remoteAddress: request.ip };
}

/** The path, and of the query the names only. */
export function withoutValues(url: string): string {
  const mark = url.indexOf('?');
  if (mark === -1) return url;
  const names = url
    .slice(mark + 1)
    .split('&')
    .map((part) => part.split('=', 1)[0])
    .join('&');
  return `${url.slice(0, mark)}?${names}`;
}
