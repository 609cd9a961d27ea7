import type { Point } from "../model/document";
import { meanOf } from "./separate";

/**
 * The regular polygon nearest to these points in their order (Procrustes, without its reflection fixed:
 * it turns either way), its sides not much shorter than `edge`.
 */
export function polygonNear(points: readonly Point[], edge: number): readonly Point[] {
  const count = points.length;
  const middle = meanOf(points);
  const [clockwise, counter] = [1, -1].map((turn) => {
    let real = 0;
    let imaginary = 0;
    points.forEach((point, index) => {
      const angle = (turn * 2 * Math.PI * index) / count;
      const [x, y] = [point.x - middle.x, point.y - middle.y];
      real += x * Math.cos(angle) + y * Math.sin(angle);
      imaginary += y * Math.cos(angle) - x * Math.sin(angle);
    });
    return { turn, size: Math.hypot(real, imaginary), start: Math.atan2(imaginary, real) };
  });
  const fit = clockwise!.size >= counter!.size ? clockwise! : counter!; // made from two turns
  const radius = Math.max((0.75 * edge) / (2 * Math.sin(Math.PI / count)), fit.size / count);
  return points.map((_, index) => {
    const angle = fit.start + (fit.turn * 2 * Math.PI * index) / count;
    return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
  });
}
