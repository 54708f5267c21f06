/** What each kind of thing on a board is called in a sentence, and what it says when it is new. Used by entity-sentence.ts. */

import type { EntityRoot } from '#domain/board/document.ts'
import type { Relation } from '#domain/negotiation/relation.ts'
import { RELATION_WORDS } from '#domain/words/relation-words.ts'
import { inSentence } from '#domain/words/words.ts'
import type { ComparedRoot, Entity, EntityDifference } from './difference.ts'
import type { NamesOn } from './names-on.ts'
import { joined, named, plain, quote, title, type Words } from './sentence.ts'

type Tell<Root extends EntityRoot> = (entity: Entity<Root>, names: NamesOn) => Words

type EntityWords<Root extends EntityRoot> = {
  readonly noun: string
  readonly called: Tell<Root>
  /** What something new says beyond its name, each in a line. */
  readonly says?: (entity: Entity<Root>, names: NamesOn) => readonly Words[]
}

const ENTITY_WORDS: { readonly [Root in ComparedRoot]: EntityWords<Root> } = {
  actors: { noun: 'Actor', called: ({ name }) => [named(name || 'without a name')] },
  issues: {
    noun: 'Issue',
    called: (issue) => [title(issue.title)],
    says: ({ question }) => quoted(question),
  },
  proposals: {
    noun: 'Proposal',
    called: ({ id }, names) => [names.proposal(id)],
    says: ({ tabledBy, text }, names) => [
      ...listed(
        'Tabled by ',
        tabledBy.map((id) => [names.actor(id)]),
      ),
      ...quoted(text),
    ],
  },
  relations: { noun: 'Relation', called: related },
  packages: {
    noun: 'Package',
    called: (offered) => [title(offered.title)],
    says: ({ proposalIds, note }, names) => [
      ...listed(
        'In it: ',
        proposalIds.map((id) => [names.proposal(id)]),
      ),
      ...quoted(note),
    ],
  },
  events: {
    noun: 'Event',
    called: ({ label }) => [title(label)],
    says: ({ when }) => (when ? [[plain(when)]] : []),
  },
  constraints: { noun: 'Constraint', called: ({ text }) => [title(text)] },
  assessments: {
    noun: 'Assessment',
    called: ({ speaker }) => [plain('by '), named(speaker)],
    says: (assessment) => quoted(assessment.quote),
  },
  openQuestions: { noun: 'Open question', called: ({ text }) => [title(text)] },
}

/** "Proposal *US troops*". */
export function calledAs(difference: EntityDifference, names: NamesOn): Words {
  const { noun, called } = wordsFor(difference)
  const entity = difference.after ?? difference.before
  return [plain(`${noun} `), ...(entity ? called(entity, names) : [])]
}

/** Nothing where it was there before. */
export function firstWords(difference: EntityDifference, names: NamesOn): readonly Words[] {
  const { before, after } = difference
  return after && !before ? (wordsFor(difference).says?.(after, names) ?? []) : []
}

function wordsFor({ of }: EntityDifference): EntityWords<ComparedRoot> {
  // A difference has things of its own root.
  return ENTITY_WORDS[of] as unknown as EntityWords<ComparedRoot>
}

function related({ from, to, type, for: actorId }: Relation, names: NamesOn): Words {
  const ends = [names.proposal(from), plain(` ${inSentence(RELATION_WORDS[type].out)} `)]
  const whose = actorId ? [plain(' for '), names.actor(actorId)] : []
  return [...ends, names.proposal(to), ...whose, plain(':')]
}

function quoted(text: string | undefined): readonly Words[] {
  return text ? [[quote(text)]] : []
}

function listed(lead: string, many: readonly Words[]): readonly Words[] {
  return many.length > 0 ? [[plain(lead), ...joined(many)]] : []
}
