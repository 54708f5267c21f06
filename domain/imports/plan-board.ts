/**
 * A board's file put onto a board that is open: everything in it is new there, beside what lies there. Ids that are taken
 * are given anew, and what points at them follows. What only a board of its own can hold stays in the file.
 */

import type { At, Board } from '#domain/board/board.ts'
import type { Command } from '#domain/board/command.ts'
import type { ExportedBoard } from '#domain/exports/format/board-file.ts'
import { CARD_WIDTH } from '#domain/layout/card-size.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { isAgreedStatus } from '#domain/negotiation/proposal.ts'
import { leftEdge } from './free-places.ts'
import { type BadRow, counted, type Plan } from './plan.ts'
import { withNewIds } from './with-new-ids.ts'

const GAP = 60

export type BoardToPlan = {
  readonly file: ExportedBoard
  readonly board: Board
  readonly newId: () => string
  /** Why this person may not say where an actor stands; undefined: they may. */
  readonly refusesActor: (actorId: string) => string | undefined
}

export function planBoard(plan: BoardToPlan): Plan {
  const file = withNewIds(plan)
  const { commands: positions, bad } = takePositions(file, plan.refusesActor)
  const shift = shiftFor(plan.board, file)
  return {
    commands: [
      ...entityCommands(file, shift, plan.board.placement.lanes),
      ...positions,
      ...inkCommands(file, shift),
    ],
    makes: [
      ...counted(file.actors.length, 'actor'),
      ...counted(file.issues.length, 'issue'),
      ...counted(file.proposals.length, 'proposal'),
      ...counted(positions.length, 'position'),
      ...counted(file.packages.length, 'package'),
      ...counted(file.ink.length, 'drawing'),
    ],
    notes: notesOn(file),
    bad,
    preview: {
      head: ['Proposal', 'Issue'],
      rows: file.proposals.map(({ title, issueId }) => [
        title,
        file.issues.find(({ id }) => id === issueId)?.title ?? '',
      ]),
    },
  }
}

/** Everything keeps its place to everything else; the whole moves left of all that lies on the board. */
function shiftFor(board: Board, { placement, ink }: ExportedBoard): number {
  const right = [
    ...[...Object.values(placement.proposals), ...Object.values(placement.issues)].map(
      ([x]) => x + CARD_WIDTH,
    ),
    ...ink.flatMap(({ x }) => (typeof x === 'number' ? [x + CARD_WIDTH] : [])),
  ].reduce((most, x) => Math.max(most, x), Number.NEGATIVE_INFINITY)
  return Number.isFinite(right) ? leftEdge(board) - GAP - right : 0
}

function entityCommands(
  file: ExportedBoard,
  shift: number,
  lanes: readonly ActorId[],
): readonly Command[] {
  const moved = ([x, y]: At): At => [x + shift, y]
  return [
    ...file.actors.map(({ principal: _same, source: _there, ...actor }): Command => {
      return { type: 'addActor', actor }
    }),
    { type: 'arrangeLanes', lanes: [...lanes, ...file.placement.lanes] },
    ...file.issues.map((issue): Command => {
      const { issues } = file.placement
      const at = Object.hasOwn(issues, issue.id) ? issues[issue.id] : undefined
      return { type: 'addIssue', issue, ...(at && { at: moved(at) }) }
    }),
    ...file.proposals.map((proposal): Command => addProposal(proposal, moved, file)),
    ...file.relations.map((relation): Command => ({ type: 'addRelation', relation })),
    ...file.events.map(({ source: _there, dateIso, ...event }): Command => {
      return { type: 'addEvent', event: { ...event, ...(dateIso !== null && { dateIso }) } }
    }),
    ...file.constraints.map(({ actorId, ...constraint }): Command => {
      return { type: 'addConstraint', constraint: { ...constraint, ...(actorId && { actorId }) } }
    }),
    ...file.assessments.map((assessment): Command => ({ type: 'addAssessment', assessment })),
    ...file.openQuestions.map(({ quote, ...question }): Command => {
      const openQuestion = { ...question, ...(quote !== null && { quote }) }
      return { type: 'addOpenQuestion', openQuestion }
    }),
    ...file.packages.map((dealt): Command => ({ type: 'addPackage', package: dealt })),
  ]
}

function addProposal(
  {
    version: _now,
    versions: _before,
    source: _there,
    cardTitle,
    status,
    ...proposal
  }: ExportedBoard['proposals'][number],
  moved: (at: At) => At,
  { placement }: ExportedBoard,
): Command {
  return {
    type: 'addProposal',
    proposal: {
      ...proposal,
      status: isAgreedStatus(status) ? 'on_table' : status,
      ...(cardTitle !== proposal.title && { cardTitle }),
    },
    at: moved(placement.proposals[proposal.id] ?? [0, 0]),
  }
}

function takePositions(
  { positions, actors }: ExportedBoard,
  refusesActor: BoardToPlan['refusesActor'],
): { readonly commands: readonly Command[]; readonly bad: readonly BadRow[] } {
  const bad: BadRow[] = []
  const names = new Map(actors.map(({ id, name }) => [id, name]))
  const commands = positions.flatMap((position, index): Command[] => {
    const {
      actorId,
      proposalId,
      stance,
      since: _then,
      onVersion: _old,
      source: _there,
      ...said
    } = position
    if (stance === 'unknown') return []
    const why = refusesActor(actorId)
    if (why !== undefined) {
      bad.push({ where: `Position ${index + 1} (${names.get(actorId) ?? actorId})`, why })
      return []
    }
    const { attributedBy: _who, ...fields } = said
    return [{ type: 'takePosition', actorId, proposalId, stance, fields }]
  })
  return { commands, bad }
}

function inkCommands({ ink }: ExportedBoard, shift: number): readonly Command[] {
  if (ink.length === 0) return []
  const records = ink.map((record) => {
    const isOnPage = typeof record.parentId === 'string' && record.parentId.startsWith('page:')
    return isOnPage && typeof record.x === 'number' ? { ...record, x: record.x + shift } : record
  })
  return [{ type: 'putInk', records }]
}

function notesOn(file: ExportedBoard): readonly string[] {
  const agreed = file.proposals.filter(({ status }) => isAgreedStatus(status)).length
  const beside = (file.sources?.length ?? 0) + (file.comments?.threads.length ?? 0)
  const hasRecord = file.ledger.length > 0 || file.decisions.length > 0 || beside > 0
  return [
    ...(agreed > 0
      ? [`${agreed} that were agreed come in as on the table: agreement is declared on this board.`]
      : []),
    ...(hasRecord
      ? [
          'Comments, sources, and the record of moves and decisions stay in the file. Open it as a board of its own to have them.',
        ]
      : []),
  ]
}
