/** Finds words anywhere on a board: cards, positions and their quotes, actors, issues, and what surrounds them. Pure. */

import type { Actor } from '#domain/negotiation/actor.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import type { Position } from '#domain/negotiation/position.ts'
import { cardTitle, type Proposal } from '#domain/negotiation/proposal.ts'
import type { EntityRef } from '../canvas/canvas-handle.ts'
import { speakerNames } from '../inspector/speaker-names.ts'
import { foldText } from './fold-text.ts'

/** A thing on the board, or an entry of its overview. */
export type Place = EntityRef | { readonly of: 'context'; readonly anchor: string }

export type Hit = {
  readonly place: Place
  readonly group: 'Proposals' | 'Positions' | 'Actors' | 'Issues' | 'Around the table'
  readonly title: string
  /** The text the words were found in, where that is not the title. */
  readonly excerpt?: string
}

type Candidate = Pick<Hit, 'place' | 'group' | 'title'> & {
  readonly texts: readonly (string | undefined)[]
}

const EXCERPT_LETTERS = 120

/** Hits in reading order, titles first within each group; none for no words. Every word must be in one and the same entry. */
export function searchBoard(negotiation: Negotiation, words: string): readonly Hit[] {
  const wanted = foldText(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return []
  const hits = candidatesOf(negotiation).flatMap((candidate) => hitOf(candidate, wanted) ?? [])
  return hits.sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || byTitle(a, b))
}

const GROUPS: readonly Hit['group'][] = [
  'Proposals',
  'Positions',
  'Actors',
  'Issues',
  'Around the table',
]

/** A hit in a title comes before one in a text; the sort is stable for all else. */
function byTitle(a: Hit, b: Hit): number {
  return Number(a.excerpt !== undefined) - Number(b.excerpt !== undefined)
}

function hitOf({ texts, ...hit }: Candidate, wanted: readonly string[]): Hit | undefined {
  const all = foldText([hit.title, ...texts].filter(Boolean).join('\n'))
  if (!wanted.every((word) => all.includes(word))) return undefined
  const title = foldText(hit.title)
  const outside = wanted.find((word) => !title.includes(word))
  if (outside === undefined) return hit
  const found = texts.find((text) => text && foldText(text).includes(outside))
  return found ? { ...hit, excerpt: cut(found, outside) } : hit
}

/** The part of a text around the word found. */
function cut(text: string, word: string): string {
  if (text.length <= EXCERPT_LETTERS) return text
  // Folding may change lengths by a letter or two; the excerpt is wide enough not to mind.
  const at = Math.max(0, foldText(text).indexOf(word) - EXCERPT_LETTERS / 3)
  const start = at === 0 ? 0 : text.indexOf(' ', at) + 1
  const end = start + EXCERPT_LETTERS
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trimEnd()}${end < text.length ? '…' : ''}`
}

function candidatesOf(negotiation: Negotiation): readonly Candidate[] {
  return [
    ...[...negotiation.proposals.values()].map(ofProposal),
    ...[...negotiation.positions.values()].flatMap((position) => ofPosition(position, negotiation)),
    ...[...negotiation.actors.values()].map(ofActor),
    ...[...negotiation.issues.values()].map(
      ({ id, title, question, options }): Candidate => ({
        place: { of: 'issue', id },
        group: 'Issues',
        title,
        texts: [question, ...options.map((option) => option.title)],
      }),
    ),
    ...contextOf(negotiation),
  ]
}

function ofProposal(proposal: Proposal): Candidate {
  const { id, title, shortTitle, text, quote, note, aka } = proposal
  return {
    place: { of: 'proposal', id },
    group: 'Proposals',
    title: cardTitle(proposal),
    texts: [title, shortTitle, quote, text, note, ...aka],
  }
}

function ofPosition(position: Position, negotiation: Negotiation): readonly Candidate[] {
  const { actorId, proposalId, quote, condition, note, reason, speaker, counterClaim } = position
  const actor = negotiation.actors.get(actorId)
  const proposal = negotiation.proposals.get(proposalId)
  if (!actor || !proposal) return []
  const names = speaker ? speakerNames(speaker, negotiation.actors) : undefined
  return [
    {
      place: { of: 'position', actorId, proposalId },
      group: 'Positions',
      title: `${actor.name}: ${cardTitle(proposal)}`,
      texts: [quote, condition, note, reason, names, counterClaim?.quote],
    },
  ]
}

function ofActor({ id, name, code, title, aka, quote, role }: Actor): Candidate {
  return {
    place: { of: 'actor', id },
    group: 'Actors',
    title: name,
    texts: [title, quote, code, role, ...aka],
  }
}

function contextOf(negotiation: Negotiation): readonly Candidate[] {
  const around = (anchor: string, title: string, texts: Candidate['texts']): Candidate => ({
    place: { of: 'context', anchor },
    group: 'Around the table',
    title,
    texts,
  })
  return [
    ...[...negotiation.openQuestions.values()].map((question) =>
      around(`question-${question.id}`, question.text, [question.quote]),
    ),
    ...[...negotiation.assessments.values()].map(({ id, reading, quote, speaker }) =>
      around(`assessment-${id}`, reading, [quote, speakerNames(speaker, negotiation.actors)]),
    ),
    ...[...negotiation.events.values()].map(({ id, label, quote, when }) =>
      around(`event-${id}`, label, [quote, when]),
    ),
    ...[...negotiation.constraints.values()].map(({ id, text, quote, speaker }) =>
      around(`constraint-${id}`, text, [
        quote,
        speaker ? speakerNames(speaker, negotiation.actors) : undefined,
      ]),
    ),
  ]
}
