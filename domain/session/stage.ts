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

/** What people call them; what each invites to is components/session/stage-words.ts. */
export const STAGE_NAMES: { readonly [S in Stage]: string } = {
  prepare: 'Prepare',
  table: 'Table',
  clarify: 'Clarify',
  stance: 'Stance round',
  caucus: 'Caucus',
  packages: 'Packages',
  'one-text': 'One text',
  close: 'Close',
}
