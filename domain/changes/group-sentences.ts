/** The sentences of a comparison by whom they are about, or by what: one heading each, in the order of the board. */

import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { ComparedBoards } from './difference-words.ts'
import { namesOn } from './names-on.ts'
import { plain, type Sentence, type SentencePart, type Subject } from './sentence.ts'

export const GROUPINGS = ['actor', 'proposal'] as const
export type Grouping = (typeof GROUPINGS)[number]

export type SentenceGroup = {
  readonly key: string
  readonly heading: SentencePart
  /** What the heading leads to. */
  readonly about: Subject
  readonly sentences: readonly Sentence[]
}

/** By actor: where each stands, then the texts and the board. By proposal: each text with all that was said of it. */
export function groupSentences(
  sentences: readonly Sentence[],
  by: Grouping,
  { before, after }: ComparedBoards,
): readonly SentenceGroup[] {
  const names = namesOn(before.negotiation, after.negotiation)
  const grouped = new Map<string, { about: Subject; sentences: Sentence[] }>()
  for (const sentence of sentences) {
    const about = groupOf(sentence.about, by)
    const key = keyOf(about)
    const group = grouped.get(key)
    if (group) group.sentences.push(sentence)
    else grouped.set(key, { about, sentences: [sentence] })
  }
  const headingOf = (about: Subject): SentencePart => {
    if (about.of === 'actor') return names.actor(about.id)
    if (about.of === 'proposal') return names.proposal(about.id)
    return plain(about.of === 'board' ? 'The board' : 'Issues, proposals and packages')
  }
  const orderOf = readingOrder(by, { before, after })
  return [...grouped]
    .map(([key, group]) => ({ key, heading: headingOf(group.about), ...group }))
    .sort((a, b) => orderOf(a.about) - orderOf(b.about))
}

/** Under which heading something stands. */
function groupOf(about: Subject, by: Grouping): Subject {
  switch (about.of) {
    case 'position':
      return by === 'actor'
        ? { of: 'actor', id: about.actorId }
        : { of: 'proposal', id: about.proposalId }
    case 'actor':
    case 'board':
      return about
    case 'proposal':
      return by === 'proposal' ? about : TEXTS
    case 'issue':
    case 'package':
      return TEXTS
    default:
      return unreachable(about)
  }
}

/** Stands for all that is said of texts where these have no heading each. */
const TEXTS: Subject = { of: 'package', id: '' as never }

function keyOf(about: Subject): string {
  return 'id' in about ? `${about.of} ${about.id}` : about.of
}

/** In the order of the later board; what is no more comes behind, then the texts, then the board. */
function readingOrder(by: Grouping, { before, after }: ComparedBoards): (about: Subject) => number {
  const actors = ranks<ActorId>(after.negotiation.actors, before.negotiation.actors)
  const proposals = ranks<ProposalId>(after.negotiation.proposals, before.negotiation.proposals)
  const behind = { actor: by === 'actor' ? 0 : 2e6, proposal: 0, texts: 1e6, board: 3e6 }
  return (about) => {
    if (about.of === 'actor') return behind.actor + (actors.get(about.id) ?? 0)
    if (about.of === 'proposal') return behind.proposal + (proposals.get(about.id) ?? 0)
    return about.of === 'board' ? behind.board : behind.texts
  }
}

function ranks<Id>(
  first: ReadonlyMap<Id, unknown>,
  second: ReadonlyMap<Id, unknown>,
): ReadonlyMap<Id, number> {
  return new Map([...new Set([...first.keys(), ...second.keys()])].map((id, rank) => [id, rank]))
}
