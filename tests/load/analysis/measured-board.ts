/** A board as large as analyses are promised for: 12 parties, 60 proposals, issues with 100,000 combinations of options. */

import type * as Y from 'yjs'
import type { Command } from '#domain/board/command.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { BANDS, type Band } from '#domain/negotiation/stance.ts'
import { actor, boardWith, id, issue, proposal, stance } from '../../support/board-builder.ts'

const PARTIES = 12
const PROPOSALS = 60
/** 5^5 * 2^5 = 100,000 packages. */
const OPTIONS = [5, 5, 5, 5, 5, 2, 2, 2, 2, 2]
/** Nobody has spoken on every fourth cell. */
const SILENT_EVERY = 4

export function measuredBoard(random: () => number): Y.Doc {
  const parties = named('a', PARTIES).map((name) => actor(name, { isParty: true }))
  const proposals = named('p', PROPOSALS).map((name) => proposal(name))
  return boardWith(...parties, ...proposals, ...issues(), ...stances(random), ...relations())
}

/** Some party says something else of some proposal. */
export function aChange(random: () => number): Command {
  return {
    type: 'takePosition',
    actorId: id<ActorId>(`a${Math.floor(random() * PARTIES)}`),
    proposalId: id<ProposalId>(`p${Math.floor(random() * PROPOSALS)}`),
    stance: band(random),
  }
}

function issues(): readonly Command[] {
  let next = 0
  return OPTIONS.map((options, i) => {
    const own = named('o', options).map((name) => {
      const proposalIds = [id<ProposalId>(`p${next}`)]
      next += 1
      return { id: name, title: name, proposalIds }
    })
    return issue(`i${i}`, { options: own })
  })
}

function stances(random: () => number): readonly Command[] {
  return named('a', PARTIES).flatMap((party, a) =>
    named('p', PROPOSALS).flatMap((name, p) => {
      if ((a + p) % SILENT_EVERY === 0) return []
      const taken = band(random)
      const fields = taken === 'conditional' ? { condition: 'If it is paid for' } : {}
      return [stance(party, name, taken, fields)]
    }),
  )
}

/** On proposals that no option is made of, so that all packages stay feasible. */
function relations(): readonly Command[] {
  return named('p', PROPOSALS - 41).map((_, i) => ({
    type: 'addRelation',
    relation: {
      from: id<ProposalId>(`p${i + 40}`),
      to: id<ProposalId>(`p${i + 41}`),
      type: i % 2 === 0 ? 'conditional_on' : 'depends_on',
    },
  }))
}

function band(random: () => number): Band {
  return BANDS[Math.floor(random() * BANDS.length)] ?? 'support'
}

function named(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${letter}${i}`)
}
