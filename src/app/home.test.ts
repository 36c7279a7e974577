import { describe, expect, it } from 'vitest';
import { homeOf } from './home.ts';

const admin = { administers: true, own: true };
const reader = { administers: false, own: true };
const guest = { administers: false, own: false };

describe('homeOf', () => {
  it('leads who administers one server to the plugins, without waiting for the others', () => {
    expect(homeOf(['waiting', admin], true)).toBe('/plugins');
  });

  it('leads everyone else to their own when all servers have answered or failed', () => {
    expect(homeOf([reader, guest, 'failed'], true)).toBe('/connections');
  });

  it('waits for a server where one may be an admin, but not for ever', () => {
    expect(homeOf([reader, 'waiting'], true)).toBeNull();
    expect(homeOf([reader, 'waiting'], false)).toBe('/connections');
  });

  it('leads to the plugins where nothing is one’s own, or nobody answers', () => {
    expect(homeOf([guest, 'failed'], true)).toBe('/plugins');
    expect(homeOf(['failed'], true)).toBe('/plugins');
    expect(homeOf(['waiting'], false)).toBe('/plugins');
  });
});
