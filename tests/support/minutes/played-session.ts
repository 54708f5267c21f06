/** The founding example after a small session: moves, an amendment, a package, a sealed round, a decision, comments. */

import * as Y from 'yjs'
import type { Act, Command } from '#domain/board/command.ts'
import { execute } from '#domain/board/execute.ts'
import type { MinutesFacts } from '#domain/minutes/minutes-facts.ts'
import type { Visit } from '#domain/minutes/visits.ts'
import type { ActorId, OpenQuestionId, PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import { fillTemplate } from '#domain/templates/templates.ts'
import { act, id, stance } from '../board-builder.ts'

/** 23 November 2026, 14:00 in Berlin. */
export const BEGUN = Date.UTC(2026, 10, 23, 13, 0)

export function minute(minutes: number): number {
  return BEGUN + minutes * 60_000
}

/** In minutes. */
export function visit(from: number, until: number): Visit {
  return { from: minute(from), until: minute(until) }
}

const ROUND = { id: 'round-one' }

export function playedSession(): Y.Doc {
  const doc = new Y.Doc()
  fillTemplate(doc, 'security-guarantees', act({ at: minute(-20) }))
  for (const [minutes, commands, over] of ACTS) {
    execute(doc, commands, act({ at: minute(minutes), ...over }))
  }
  return doc
}

const p = (name: string): ProposalId => id<ProposalId>(name)

const ACTS: readonly (readonly [
  minutes: number,
  commands: readonly Command[],
  over?: Partial<Act>,
])[] = [
  [
    12,
    [
      stance('ukraine', 'p-us-air', 'support', {
        evidence: 'self',
        quote: 'Without the air, the rest is paper',
      }),
    ],
    { by: 'olena', byName: 'Olena', speaksFor: id<ActorId>('ukraine') },
  ],
  [
    21,
    [
      {
        type: 'amendProposal',
        id: p('p-contingent'),
        text: 'A contingent of willing states, deployed in the west of Ukraine after a cease-fire, for two years.',
        reason: 'names where and for how long',
      },
    ],
  ],
  [
    32,
    [
      stance('russia', 'p-contingent', 'opposed', {
        evidence: 'self',
        reason: 'west of the Dnipro only, and * for two years_',
      }),
    ],
    { by: 'igor', byName: 'Igor', speaksFor: id<ActorId>('russia') },
  ],
  [
    41,
    [
      {
        type: 'addPackage',
        package: { id: id<PackageId>('deal-1'), title: 'Guarantees without boots' },
      },
      { type: 'putInPackage', packageId: id<PackageId>('deal-1'), proposalId: p('p-guarantees') },
      { type: 'putInPackage', packageId: id<PackageId>('deal-1'), proposalId: p('p-us-air') },
    ],
  ],
  [
    55,
    [
      stance('europeans', 'p-us-air', 'support'),
      stance('russia', 'p-us-air', 'conditional', {
        condition: 'No bases east of the Dnipro',
        evidence: 'self',
      }),
    ],
    { round: ROUND },
  ],
  [
    70,
    [stance('us', 'p-guarantees', 'support', { evidence: 'self' })],
    { attributedBy: 'facilitator' },
  ],
  [
    78,
    [
      {
        type: 'agree',
        proposalIds: [p('p-trilateral')],
        level: 'agreed_ad_referendum',
        reason: 'to be confirmed by the capitals',
      },
    ],
  ],
  [
    80,
    [
      {
        type: 'addOpenQuestion',
        openQuestion: {
          id: id<OpenQuestionId>('q-who-pays'),
          text: 'Who pays for the contingent?',
        },
      },
    ],
  ],
]

export function playedFacts(over: Partial<MinutesFacts> = {}): MinutesFacts {
  return {
    boardId: 'board',
    madeAt: minute(95),
    boardSince: minute(-30),
    zone: 'Europe/Berlin',
    people: [
      { name: 'Ann', role: 'facilitator', since: minute(-30), visits: [visit(-30, 94)] },
      {
        ...{ name: 'Olena', role: 'delegate', actorId: 'ukraine', since: minute(-4) },
        visits: [visit(-4, 40), visit(52, 92)],
      },
      {
        ...{ name: 'Igor', role: 'delegate', actorId: 'russia', since: minute(3) },
        visits: [visit(3, 85)],
      },
      { name: 'Vera', role: 'viewer', since: minute(10), visits: [] },
    ],
    left: [{ name: 'Tom', visits: [visit(2, 30)] }],
    agenda: [
      { id: 'a-1', title: 'Air support', minutes: 20 },
      { id: 'a-2', title: 'The contingent', minutes: 30 },
      { id: 'a-3', title: 'Who pays', minutes: null },
    ],
    itemId: null,
    stage: 'close',
    steps: [
      { at: minute(0), step: 'stage', stage: 'table' },
      { at: minute(5), step: 'item', itemId: 'a-1' },
      { at: minute(20), step: 'item', itemId: 'a-2' },
      { at: minute(45), step: 'stage', stage: 'stance' },
      { at: minute(58), step: 'stage', stage: 'packages' },
      { at: minute(60), step: 'item' },
      { at: minute(76), step: 'stage', stage: 'close' },
    ],
    rounds: [
      {
        number: 1,
        state: 'revealed',
        openedAt: minute(46),
        closedAt: minute(55),
        proposals: [{ id: p('p-us-air'), version: 1 }],
        parties: [
          { actorId: id<ActorId>('ukraine'), name: 'Ukraine' },
          { actorId: id<ActorId>('russia'), name: 'Russia' },
          { actorId: id<ActorId>('europeans'), name: 'European allies' },
        ],
        entryId: ROUND.id,
      },
    ],
    threads: [
      {
        anchor: { of: 'proposal', id: p('p-contingent') },
        about: 'Contingent',
        comments: [
          { by: 'Vera', at: minute(25), text: 'How many,\nand *paid* by whom?' },
          { by: 'Olena', at: minute(26), text: 'To be seen' },
        ],
      },
    ],
    sources: {},
    names: {},
    ...over,
  }
}
