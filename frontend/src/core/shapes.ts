/** Plane geometry for the drawings. All lengths in the drawing's own units. */

/** A circle: centre and radius. */
export type Joint = readonly [x: number, y: number, radius: number];

/** The point a part of the way round a circle, clockwise from the top. `part` runs from 0 to 1. */
export function onRing([x, y, r]: Joint, part: number): { x: number; y: number } {
  const angle = 2 * Math.PI * part;
  return { x: x + r * Math.sin(angle), y: y - r * Math.cos(angle) };
}
