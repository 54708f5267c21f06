/** On whose word a position rests, strongest first. Only `self` and `journalist` count as declared. */

export const EVIDENCE_KINDS = [
  'self',
  'journalist',
  'analyst',
  'attributed-by-other',
  'inferred',
  'silent',
] as const
export type Evidence = (typeof EVIDENCE_KINDS)[number]

/** Whether the actor, or a reporter quoting fact, said so; everything else is somebody's reading. */
export function isDeclared(evidence: Evidence): boolean {
  return evidence === 'self' || evidence === 'journalist'
}
