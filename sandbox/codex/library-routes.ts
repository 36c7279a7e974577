import type { FastifyInstance } from 'fastify';
import type { Auth } from './auth.ts';
import type { Database } from './database.ts';
import { HandlerError } from './errors.ts';
import type { StoredLibrary } from './model.ts';
import { requirePermission } from './permissions.ts';
import { pathId, queryCount } from './request.ts';

const LIBRARIES = '/api/v1/libraries';
const DEFAULT_PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 500;

/** Libraries, to read. upstream: Codex 2.2.0: pages count from 1, and values out of range are clamped. */
export function registerLibraryRoutes(app: FastifyInstance, database: Database, auth: Auth): void {
  const { libraries } = database;

  app.get(LIBRARIES, (request, reply) => {
    const caller = auth.caller(request);
    const wanted = queryCount(request, 'page') ?? 1;
    const pageSize = clamp(queryCount(request, 'pageSize') ?? DEFAULT_PAGE_SIZE, 1, MAX_PAGE_SIZE);
    requirePermission(caller, 'libraries-read');
    const all = libraries.all().toSorted((a, b) => (a.name < b.name ? -1 : 1));
    const totalPages = Math.max(1, Math.ceil(all.length / pageSize));
    const page = clamp(wanted, 1, totalPages);
    const links = pageLinks(page, pageSize, totalPages);
    return reply.header('link', linkHeader(links)).send({
      data: all.slice((page - 1) * pageSize, page * pageSize).map(libraryDto),
      page,
      pageSize,
      total: all.length,
      totalPages,
      links,
    });
  });

  app.get(`${LIBRARIES}/:id`, (request, reply) => {
    const caller = auth.caller(request);
    const id = pathId(request, 'id');
    requirePermission(caller, 'libraries-read');
    const library = libraries.get(id);
    if (!library) throw new HandlerError('NotFound', 'Library not found');
    return reply.send(libraryDto(library));
  });
}

function libraryDto(library: StoredLibrary) {
  return {
    ...library,
    isActive: true,
    seriesStrategy: 'series_volume',
    bookStrategy: 'filename',
    numberStrategy: 'file_order',
    defaultReadingDirection: 'ltr',
    updatedAt: library.createdAt,
  };
}

function pageLinks(page: number, pageSize: number, totalPages: number) {
  const to = (wanted: number) => `${LIBRARIES}?page=${wanted}&pageSize=${pageSize}`;
  return {
    self: to(page),
    first: to(1),
    ...(page > 1 && { prev: to(page - 1) }),
    ...(page < totalPages && { next: to(page + 1) }),
    last: to(totalPages),
  };
}

function linkHeader(links: Readonly<Record<string, string>>): string {
  return Object.entries(links)
    .map(([relation, address]) => `<${address}>; rel="${relation}"`)
    .join(', ');
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
