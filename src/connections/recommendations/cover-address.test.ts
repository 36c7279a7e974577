import { expect, it } from 'vitest';
import { coverAddress } from './cover-address.ts';

it.each([
  ['https://covers.example/a.png', 'https://covers.example/a.png'],
  ['http://covers.example/a.png', null],
  ['javascript:alert(1)', null],
  ['data:text/html,<script>alert(1)</script>', null],
  ['//covers.example/a.png', null],
  ['nothing', null],
  [null, null],
])('%j may be loaded from %j', (untrusted, address) => {
  expect(coverAddress(untrusted)).toBe(address);
});
