/** Turns a written-down negotiation into the commands that put it on a board. */

import type { At } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import { bandHeights, laneRect } from '#domain/layout/lane-geometry.ts'
import { type ActorId, type AssessmentId, toId } from '#domain/negotiation/ids.ts'
import { BANDS } from '#domain/negotiation/stance.ts'
import { floorColumns } from './floor-columns.ts'
import type { Source } from './source.ts'

const UNANIMITY = { decisionRule: 'unanimity' } as const
const FLOOR_CORNER: At = [0, 0]

/**
 * Commands in an order in which each finds what it points at. Principals become parties with a lane each, in the
 * order of the source, with a veto where the source says so.
 */
export function commandsFrom(source: Source): readonly Command[] {
  const { title, ...provenance } = source.meta
  const floor = floorOf(source)
  return [
    { type: 'describe', title, ...(source.rule ?? UNANIMITY), provenance },
    ...source.actors.map(addActor),
    ...source.issues.map((issue): Command => {
      const at = floor.headings.get(issue.id)
      return { type: 'addIssue', issue, ...(at && { at }) }
    }),
    ...source.proposals.map((proposal): Command => {
      const at = floor.cards.get(proposal.id) ?? FLOOR_CORNER
      return { type: 'addProposal', proposal: withOneTitle(proposal), at }
    }),
    ...source.positions.map(({ actorId, proposalId, stance, ...fields }): Command => {
      return { type: 'takePosition', actorId, proposalId, stance, fields }
    }),
    ...source.relations.map((relation): Command => ({ type: 'addRelation', relation })),
    ...source.events.map((event): Command => ({ type: 'addEvent', event })),
    ...source.constraints.map((constraint): Command => ({ type: 'addConstraint', constraint })),
    ...source.assessments.map((assessment, index): Command => {
      const id = toId<AssessmentId>(`assessment-${index + 1}`)
      return { type: 'addAssessment', assessment: { id, ...assessment } }
    }),
    ...source.openQuestions.map(
      (openQuestion): Command => ({ type: 'addOpenQuestion', openQuestion }),
    ),
  ]
}

/** Without a wording for the card that only repeats the title: whoever edits the title must see it on the card. */
function withOneTitle(proposal: Source['proposals'][number]): Source['proposals'][number] {
  const { cardTitle, ...rest } = proposal
  return cardTitle === proposal.title ? rest : proposal
}

function addActor({
  principal = false,
  veto = false,
  ...actor
}: Source['actors'][number]): Command {
  const standing = principal ? { isParty: true, vetoPlayer: veto } : {}
  return { type: 'addActor', actor: { ...actor, ...standing }, lane: principal }
}

/** Cards in the order of their issues; those of no issue in a group without a name at the end. */
function floorOf(source: Source): {
  readonly headings: ReadonlyMap<string, At>
  readonly cards: ReadonlyMap<string, At>
} {
  const cardsOf = (issueId: string | undefined) =>
    source.proposals
      .filter((proposal) => proposal.issueId === issueId)
      .map(({ id, title, cardTitle }) => ({ id, title: cardTitle ?? title }))
  const named = source.issues.map((issue) => ({ ...issue, cards: cardsOf(issue.id) }))
  const loose = { id: '', title: '', question: '', cards: cardsOf(undefined) }
  const groups = loose.cards.length > 0 ? [...named, loose] : named
  const spots = floorColumns(groups, lanesHeight(source))
  return {
    headings: new Map(spots.map(({ heading }, index) => [groups[index]?.id ?? '', heading])),
    cards: new Map(spots.flatMap(({ cards }) => [...cards])),
  }
}

function lanesHeight({ actors, positions }: Source): number {
  const lanes = actors.filter(({ principal }) => principal).map(({ id }) => countsOf(id, positions))
  return laneRect(0, bandHeights(lanes)).h
}

function countsOf(actorId: ActorId, positions: Source['positions']): readonly number[] {
  const own = positions.filter((position) => position.actorId === actorId)
  return BANDS.map((band) => own.filter(({ stance }) => stance === band).length)
}
