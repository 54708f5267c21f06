/** The warning that a package may only look cheap: somebody is silent on what rules out something it wants. Pure. */

import type { UnreportedObjection } from '#domain/analysis/artefact.ts'
import { joinWords } from '#domain/words/join-words.ts'
import type { Names } from '../analyses/names.ts'

/** One sentence an actor and proposal. */
export function unreportedWords(
  { actorId, proposalId, because }: UnreportedObjection,
  names: Names,
): string {
  const wanted = joinWords(because.map((id) => `“${names.proposal(id)}”`))
  return `${names.actor(actorId)} has said nothing on “${names.proposal(proposalId)}”, but would accept ${wanted}, which cannot be had beside it.`
}

/** What follows from it, said once above the list. */
export const UNREPORTED_MEANING =
  'It may only look cheap. These silences are probably objections nobody has reported; they are not counted.'
