/** Where a share from 0 to 1 is across a drawing, to a tenth of a percent: `12.5%`. */
export const percentAcross = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/**
 * The anchor with which words at a place, from 0 to 1, keep inside a drawing: so near to an end they run away from it.
 * Words start at their place where there is none, as SVG has it.
 *
 * @param edge - how near to an end
 */
export const anchorInside = (at: number, edge: number): 'middle' | 'end' | undefined =>
  at < edge ? undefined : at > 1 - edge ? 'end' : 'middle';
