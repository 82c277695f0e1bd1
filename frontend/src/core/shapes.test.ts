import { describe, expect, it } from 'vitest';
import { onRing } from './shapes';

describe('onRing', () => {
  it('starts at the top and goes clockwise', () => {
    const ring = [100, 100, 50] as const;
    expect(onRing(ring, 0)).toEqual({ x: 100, y: 50 });
    expect(onRing(ring, 0.25).x).toBeCloseTo(150);
    expect(onRing(ring, 0.5).y).toBeCloseTo(150);
    expect(onRing(ring, 0.75).x).toBeCloseTo(50);
  });
});
