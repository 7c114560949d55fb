import { points } from '../../../shared/export/official/layout.ts';

/** Word counts lengths in twips, 1/20 of a point. */
export const twips = (ofPoints: number): number => Math.round(ofPoints * 20);

export const twipsOfMm = (millimetres: number): number => twips(points(millimetres));

/** Type sizes are counted in half points, thicknesses of rules in eighths. */
export const halfPoints = (ofPoints: number): number => Math.round(ofPoints * 2);
export const eighths = (ofPoints: number): number => Math.round(ofPoints * 8);
