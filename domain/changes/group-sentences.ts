/** The sentences of a comparison by whom they are about, or by what: one heading each, in the order of the board. */

import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { unreachable } from '#domain/negotiation/unreachable.ts'
import type { ComparedBoards } from './difference-words.ts'
import { namesOn } from './names-on.ts'
import { plain, type Sentence, type SentencePart, type Subject } from './sentence.ts'

export const GROUPINGS = ['actor', 'proposal'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** What stands under one heading; `texts`: issues, packages, and proposals that have no heading each. */
type Topic =
  | { readonly of: 'actor'; readonly id: ActorId }
  | { readonly of: 'proposal'; readonly id: ProposalId }
  | { readonly of: 'texts' | 'board' | 'comments' }

export type SentenceGroup = {
  readonly key: string
  readonly heading: SentencePart
  readonly sentences: readonly Sentence[]
}

/** By actor: where each stands, then the texts and the board. By proposal: each text with all that was said of it. */
export function groupSentences(
  sentences: readonly Sentence[],
  by: Grouping,
  { before, after }: ComparedBoards,
): readonly SentenceGroup[] {
  const names = namesOn(before.negotiation, after.negotiation)
  const grouped = new Map<string, { topic: Topic; sentences: Sentence[] }>()
  for (const sentence of sentences) {
    const topic = topicOf(sentence.about, by)
    const key = 'id' in topic ? `${topic.of} ${topic.id}` : topic.of
    const group = grouped.get(key)
    if (group) group.sentences.push(sentence)
    else grouped.set(key, { topic, sentences: [sentence] })
  }
  const headingOf = (topic: Topic): SentencePart => {
    if (topic.of === 'actor') return names.actor(topic.id)
    if (topic.of === 'proposal') return names.proposal(topic.id)
    return plain(HEADINGS[topic.of])
  }
  const orderOf = readingOrder(by, { before, after })
  return [...grouped]
    .sort(([, a], [, b]) => orderOf(a.topic) - orderOf(b.topic))
    .map(([key, { topic, sentences: told }]) => ({
      key,
      heading: headingOf(topic),
      sentences: told,
    }))
}

/** Under which heading something stands. */
function topicOf(about: Subject, by: Grouping): Topic {
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
    case 'thread':
      return { of: 'comments' }
    case 'issue':
    case 'package':
      return TEXTS
    default:
      return unreachable(about)
  }
}

const TEXTS: Topic = { of: 'texts' }

const HEADINGS = {
  texts: 'Issues, proposals and packages',
  board: 'The board',
  comments: 'Comments',
} as const

/** In the order of the later board; what is no more comes behind, then the texts, the board, the comments. */
function readingOrder(by: Grouping, { before, after }: ComparedBoards): (topic: Topic) => number {
  const actors = ranks<ActorId>(after.negotiation.actors, before.negotiation.actors)
  const proposals = ranks<ProposalId>(after.negotiation.proposals, before.negotiation.proposals)
  const behind = {
    actor: by === 'actor' ? 0 : 2e6,
    proposal: 0,
    texts: 1e6,
    board: 3e6,
    comments: 4e6,
  }
  return (topic) => {
    if (topic.of === 'actor') return behind.actor + (actors.get(topic.id) ?? 0)
    if (topic.of === 'proposal') return behind.proposal + (proposals.get(topic.id) ?? 0)
    return behind[topic.of]
  }
}

function ranks<Id>(
  first: ReadonlyMap<Id, unknown>,
  second: ReadonlyMap<Id, unknown>,
): ReadonlyMap<Id, number> {
  return new Map([...new Set([...first.keys(), ...second.keys()])].map((id, rank) => [id, rank]))
}
