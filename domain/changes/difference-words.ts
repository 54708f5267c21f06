/** A comparison in sentences, in the order in which it was found. Grouped by group-sentences.ts, printed as Markdown by changes-markdown.ts. */

import type { Board } from '#domain/board/board.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import { inkSentences, laneSentences, placeSentences, settingSentences } from './board-sentences.ts'
import type { Difference, PositionDifference } from './difference.ts'
import { entitySentence } from './entity-sentence.ts'
import { type NamesOn, namesOn } from './names-on.ts'
import { positionSentence } from './position-sentence.ts'
import type { Sentence } from './sentence.ts'
import { drained, type Steps } from './steps.ts'

export type ComparedBoards = { readonly before: Board; readonly after: Board }

/** Every difference in words, but those that others tell: entries of the record, and positions that went with a card. */
export function differenceWords(
  differences: readonly Difference[],
  boards: ComparedBoards,
): readonly Sentence[] {
  return drained(tellingDifferences(differences, boards))
}

/** Differences told between two breaths. */
const STEP = 200

/** The same, taking a breath now and then. */
export function* tellingDifferences(
  differences: readonly Difference[],
  { before, after }: ComparedBoards,
): Steps<readonly Sentence[]> {
  const names = namesOn(before.negotiation, after.negotiation)
  const sentences: Sentence[] = []
  for (const [index, difference] of differences.entries()) {
    sentences.push(...sentencesFor(difference, names, after))
    if (index % STEP === STEP - 1) yield
  }
  return sentences
}

function sentencesFor(difference: Difference, names: NamesOn, after: Board): readonly Sentence[] {
  switch (difference.kind) {
    case 'position':
      return wentWithOthers(difference, after) ? [] : [positionSentence(difference, names)]
    case 'entity':
      return [entitySentence(difference, names)]
    case 'setting':
      return settingSentences(difference, names)
    case 'places':
      return placeSentences(difference)
    case 'lanes':
      return laneSentences(difference, names)
    case 'ink':
      return inkSentences(difference)
    case 'record':
      return []
    default:
      return unreachable(difference)
  }
}

/** A position goes with its actor or its proposal, and then nobody took it back. */
function wentWithOthers(
  { actorId, proposalId, after }: PositionDifference,
  { negotiation }: Board,
): boolean {
  if (after) return false
  return !negotiation.actors.has(actorId) || !negotiation.proposals.has(proposalId)
}
