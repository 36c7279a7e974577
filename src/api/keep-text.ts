/**
 * Reads a response's text, which the response then gives to everyone who asks it for its text or JSON. A browser's own
 * is a stream that one may read once: to make another response of what was read took the first page of a slow device
 * longer than to make a list's rows.
 * @throws TypeError when the answer breaks off
 */
export function keepText(response: Response): Promise<string> {
  const text = response.text();
  Object.defineProperties(response, {
    text: { configurable: true, value: () => text },
    json: { configurable: true, value: async () => JSON.parse(await text) as unknown },
  });
  return text;
}
