import { describe, expect, it } from 'vitest';
import { disc, limb, onRing } from './shapes';

const numbers = (path: string) => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

describe('limb', () => {
  it('joins two equal circles by two parallel lines', () => {
    expect(limb([0, 0, 10], [100, 0, 10])).toBe('M0 10A10 10 0 1 1 0 -10L100 -10A10 10 0 0 1 100 10Z');
  });

  it('starts and ends on the circles it was given', () => {
    const from = [20, 30, 12] as const;
    const to = [90, 80, 5] as const;
    const [startX = NaN, startY = NaN] = numbers(limb(from, to));
    const [endX = NaN, endY = NaN] = numbers(limb(from, to)).slice(-2);
    expect(Math.hypot(startX - from[0], startY - from[1])).toBeCloseTo(from[2], 0);
    expect(Math.hypot(endX - to[0], endY - to[1])).toBeCloseTo(to[2], 0);
  });

  it('shows more than half of the wider end, whichever end that is', () => {
    expect(limb([0, 0, 10], [50, 0, 4])).toMatch(/A10 10 0 1 1 .*A4 4 0 0 1/);
    expect(limb([0, 0, 4], [50, 0, 10])).toMatch(/A4 4 0 0 1 .*A10 10 0 1 1/);
  });

  it('is the wider circle where that holds the other', () => {
    expect(limb([0, 0, 10], [2, 0, 4])).toBe(disc([0, 0, 10]));
    expect(limb([2, 0, 4], [0, 0, 10])).toBe(disc([0, 0, 10]));
  });
});

describe('onRing', () => {
  it('starts at the top and goes clockwise', () => {
    const ring = [100, 100, 50] as const;
    expect(onRing(ring, 0)).toEqual({ x: 100, y: 50 });
    expect(onRing(ring, 0.25).x).toBeCloseTo(150);
    expect(onRing(ring, 0.5).y).toBeCloseTo(150);
    expect(onRing(ring, 0.75).x).toBeCloseTo(50);
  });
});
