import type { StepKind } from '../plan/vocabulary.ts';
import type { Box } from './layout.ts';
import { BAD, INK, LINE, PAPER, PANEL, rounded } from './svg-parts.ts';

/** Outline of a step's box, and how far its words keep from the sides, in pixels. */
export interface StepShape {
  readonly svg: string;
  readonly inset: number;
}

/** A kind by its outline; a critical step has a heavy one. Undefined is a step outside the part that is drawn. */
export function stepShape(box: Box, kind: StepKind | undefined, isCritical: boolean): StepShape {
  const stroke = isCritical ? `stroke="${BAD}" stroke-width="3"` : `stroke="${LINE}" stroke-width="1.5"`;
  const frame = (rx: number, rest: string, by = 0) =>
    `<rect x="${rounded(box.x + by)}" y="${rounded(box.y + by)}" width="${rounded(box.width - 2 * by)}" height="${rounded(box.height - 2 * by)}" rx="${rx}" ${rest}/>`;
  const outline = (points: readonly (readonly [number, number])[]) =>
    `<path d="M${points.map(([x, y]) => `${rounded(box.x + x)},${rounded(box.y + y)}`).join(' L')} Z" fill="${PAPER}" ${stroke}/>`;
  const { width: w, height: h } = box;
  const bar = (x: number, y: number, width: number, height: number) =>
    `<rect x="${rounded(box.x + x)}" y="${rounded(box.y + y)}" width="${rounded(width)}" height="${rounded(height)}" fill="${INK}"/>`;
  const plain = frame(4, `fill="${PAPER}" ${stroke}`);
  switch (kind) {
    case undefined:
      return { svg: frame(4, `fill="${PANEL}" stroke="${LINE}" stroke-width="1.5" stroke-dasharray="5 4"`), inset: 10 };
    case 'question':
      return { svg: frame(h / 2, `fill="${PAPER}" ${stroke}`), inset: 22 };
    case 'watch':
      return { svg: plain + frame(2, `fill="none" stroke="${LINE}" stroke-width="1"`, 4), inset: 12 };
    case 'order':
      return {
        svg: outline([
          [0, 0],
          [w - 14, 0],
          [w, h / 2],
          [w - 14, h],
          [0, h],
        ]),
        inset: 16,
      };
    case 'message':
      return {
        svg: outline([
          [14, 0],
          [w, 0],
          [w, h],
          [14, h],
          [0, h / 2],
        ]),
        inset: 16,
      };
    case 'link':
      return { svg: plain + bar(0, 0, 6, h) + bar(w - 6, 0, 6, h), inset: 14 };
    case 'report':
      return {
        svg: outline([
          [0, 0],
          [w - 16, 0],
          [w, 16],
          [w, h],
          [0, h],
        ]),
        inset: 16,
      };
    case 'rollcall':
      return { svg: plain + bar(0, 0, w, 5), inset: 10 };
    case 'action':
      return { svg: plain, inset: 10 };
  }
}
