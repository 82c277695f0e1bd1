/** Plane geometry for the drawings. All lengths in the drawing's own units. */

/** One round end of a limb: centre and radius. */
export type Joint = readonly [x: number, y: number, radius: number];

const short = (value: number) => String(Math.round(value * 10) / 10);

/**
 * The outline of a limb: two circles and the two lines that touch both, as SVG path data.
 * Where one circle holds the other, the outline is that circle.
 */
export function limb(from: Joint, to: Joint): string {
  const [x1, y1, r1] = from;
  const [x2, y2, r2] = to;
  const apart = Math.hypot(x2 - x1, y2 - y1);
  if (apart <= Math.abs(r1 - r2)) return disc(r1 > r2 ? from : to);
  const axis = Math.atan2(y2 - y1, x2 - x1);
  const lean = Math.acos((r1 - r2) / apart);
  const at = ([x, y, r]: Joint, angle: number) => `${short(x + r * Math.cos(angle))} ${short(y + r * Math.sin(angle))}`;
  // The wider end shows more than half of its circle, the narrower one less.
  return (
    `M${at(from, axis + lean)}A${r1} ${r1} 0 ${r1 >= r2 ? 1 : 0} 1 ${at(from, axis - lean)}` +
    `L${at(to, axis - lean)}A${r2} ${r2} 0 ${r2 > r1 ? 1 : 0} 1 ${at(to, axis + lean)}Z`
  );
}

/** A full circle as SVG path data. */
export function disc([x, y, r]: Joint): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

/** The point a part of the way round a circle, clockwise from the top. `part` runs from 0 to 1. */
export function onRing([x, y, r]: Joint, part: number): { x: number; y: number } {
  const angle = 2 * Math.PI * part;
  return { x: x + r * Math.sin(angle), y: y - r * Math.cos(angle) };
}
