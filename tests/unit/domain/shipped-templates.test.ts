/** The negotiations that ship for training can be played: texts, options, conditions, silence, and scores that meet. */

import { expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  isIndividuallyRational,
  type Outcome,
  outcomesOf,
} from '#domain/analysis/weighted/outcome.ts'
import { problemsOf } from '#domain/analysis/weighted/score-sheet.ts'
import { scoreSpace } from '#domain/analysis/weighted/score-space.ts'
import { type OptionPoints, sheetOfPoints } from '#domain/analysis/weighted/sheet-of-points.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { SHORT_TITLE_LENGTH } from '#domain/negotiation/proposal.ts'
import {
  fillTemplate,
  TEMPLATES,
  type TemplateId,
  templateSource,
} from '#domain/templates/templates.ts'
import { act } from '#tests/support/board-builder.ts'

const TRAINING = TEMPLATES.filter(({ id }) => id !== 'blank' && id !== 'security-guarantees')
const SCORED = TRAINING.filter(({ isScored }) => isScored)

function negotiationOf(id: TemplateId): Negotiation {
  const doc = new Y.Doc()
  fillTemplate(doc, id, act())
  const { board, problems } = readBoard(doc)
  expect(problems).toEqual([])
  return board.negotiation
}

it('there are six for training, three of them with scores at least', () => {
  expect(TRAINING).toHaveLength(6)
  expect(SCORED.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['labour-contract', 'harbour-siting', 'landlord-tenants']),
  )
})

it.each(TRAINING)(
  '[T8] "$title" has a text and a short title for each proposal, and options',
  ({ id }) => {
    const { issues, proposals } = negotiationOf(id)
    for (const { shortTitle = '', text, title } of proposals.values()) {
      expect([...shortTitle].length, shortTitle).toBeLessThanOrEqual(SHORT_TITLE_LENGTH)
      expect(shortTitle).not.toBe('')
      expect(title.length, title).toBeLessThanOrEqual(70)
      expect(text.length).toBeGreaterThan(30)
    }
    const used: string[] = []
    for (const issue of issues.values()) {
      expect(issue.options.length, issue.title).toBeGreaterThanOrEqual(2)
      for (const { proposalIds } of issue.options) {
        for (const proposalId of proposalIds) {
          used.push(proposalId)
          expect(proposals.get(proposalId)?.issueId).toBe(issue.id)
        }
      }
    }
    expect(used.toSorted()).toEqual([...proposals.keys()].toSorted())
  },
)

it.each(TRAINING)(
  '[T10] "$title" gives each party a condition, a silence and an interest',
  ({ id }) => {
    const { actors, positions, constraints, events, relations } = negotiationOf(id)
    const all = [...positions.values()]
    for (const party of [...actors.values()].filter(({ isParty }) => isParty)) {
      const own = all.filter(({ actorId }) => actorId === party.id)
      const stances = new Set(own.map(({ stance }) => stance))
      expect([party.name, ...stances]).toEqual(
        expect.arrayContaining([party.name, 'support', 'conditional', 'unknown']),
      )
      expect([...constraints.values()].some(({ actorId }) => actorId === party.id)).toBe(true)
    }
    expect(all.some(({ quote }) => quote)).toBe(true)
    expect(events.size).toBeGreaterThan(2)
    expect(new Set([...relations.values()].map(({ type }) => type)).size).toBeGreaterThan(1)
    expect(templateSource(id)?.agenda.length).toBeGreaterThan(3)
  },
)

it.each(SCORED)(
  '[T9] "$title" has a zone of agreement that is no party\u2019s favourite',
  ({ id }) => {
    const negotiation = negotiationOf(id)
    const parties = [...negotiation.actors.values()].filter(({ isParty }) => isParty)
    const written = templateSource(id)?.scores ?? []
    const sheets = new Map(
      written.map(({ actorId, points, reservation }) => {
        const table = new Map(
          Object.entries(points).map(([issueId, options]) => [
            issueId,
            new Map(Object.entries(options)),
          ]),
        ) as unknown as OptionPoints
        return [actorId, sheetOfPoints(table, reservation)] as const
      }),
    )
    expect([...sheets.keys()].toSorted()).toEqual(parties.map((party) => party.id).toSorted())
    for (const sheet of sheets.values()) expect(problemsOf(sheet)).toEqual([])

    const space = scoreSpace(negotiation.issues.values(), sheets)
    const outcomes = [...outcomesOf(space)]
    const zone = outcomes.filter((outcome) => isIndividuallyRational(outcome, space.reservations))

    expect(zone.length).toBeGreaterThan(0)
    expect(zone.length / outcomes.length).toBeLessThan(0.05)
    for (const party of space.actorIds.keys()) {
      const worthOf = ({ utilities }: Outcome): number => utilities[party] ?? 0
      const best = Math.max(...outcomes.map(worthOf))
      expect(zone.some((outcome) => worthOf(outcome) === best)).toBe(false)
    }
  },
)
