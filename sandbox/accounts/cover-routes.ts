import type { FastifyInstance } from 'fastify';

/** Pictures for what plugins suggest, drawn from their titles. */
export function registerCoverRoutes(app: FastifyInstance): void {
  app.get<{ Params: { file: string } }>('/covers/:file', (request, reply) => {
    const title = request.params.file.replace(/\.svg$/, '');
    const hue = Buffer.from(title).reduce((sum, byte) => sum + byte, 0) % 360;
    const words = title
      .split(' ')
      .map(
        (word, index) =>
          `<text x="100" y="${110 + index * 32}" text-anchor="middle" font-family="serif" font-size="24" fill="#fff">${escaped(word)}</text>`,
      );
    return reply
      .type('image/svg+xml')
      .header('cross-origin-resource-policy', 'cross-origin')
      .send(
        `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="300" viewBox="0 0 200 300"><rect width="200" height="300" fill="hsl(${hue} 55% 32%)"/>${words.join('')}</svg>`,
      );
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
