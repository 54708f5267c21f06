/** The stages of a session, in their usual order. The facilitator moves between them in any order; nobody is locked out of looking. */

export const STAGES = [
  'prepare',
  'table',
  'clarify',
  'stance',
  'caucus',
  'packages',
  'one-text',
  'close',
] as const
export type Stage = (typeof STAGES)[number]
