/** Where an actor can stand on a proposal, best to worst. Next: position.ts. */

/** The five bands of a lane, top to bottom. */
export const BANDS = ['support', 'conditional', 'abstain', 'opposed', 'red_line'] as const
export type Band = (typeof BANDS)[number]

/** A band, or `unknown`: silence, which is never consent. */
export const STANCES = [...BANDS, 'unknown'] as const
export type Stance = (typeof STANCES)[number]

/** Whether a value is one of the five bands. */
export function isBand(value: unknown): value is Band {
  return BANDS.some((band) => band === value)
}

/** Whether a value is a band or `unknown`. */
export function isStance(value: unknown): value is Stance {
  return STANCES.some((stance) => stance === value)
}

/** 0 (support) to 4 (red line); undefined when the stance is unknown. */
export function bandIndex(stance: Stance): number | undefined {
  return stance === 'unknown' ? undefined : BANDS.indexOf(stance)
}
