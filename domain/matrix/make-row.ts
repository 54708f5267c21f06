/** One row of the table, and what it was made from: as long as none of that changed, it need not be made again. Pure. */

import { contentionOf } from '#domain/analysis/contention.ts'
import { type Cell, cellOf, type MatrixRow } from '#domain/analysis/matrix.ts'
import { isAgreedAlready } from '#domain/analysis/standing.ts'
import { verdictOf } from '#domain/analysis/verdict.ts'
import { verdictWords } from '#domain/analysis/verdict-words.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import { type ConditionalOn, conditionsOf } from '#domain/negotiation/condition.ts'
import { isDeclared } from '#domain/negotiation/evidence.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import type { InferredPosition } from '#domain/negotiation/inferred-position.ts'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { type PositionKey, positionKey } from '#domain/negotiation/position.ts'
import { cardTitle, isAgreedStatus, type Proposal } from '#domain/negotiation/proposal.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { verdictLines } from '../words/verdict-lines.ts'
import { type CellFace, cellFace } from './cell-face.ts'
import type { TableRow } from './matrix-table.ts'

/** Where actors really stand, in the cells in which a what-if has them elsewhere. */
export type Ghosts = ReadonlyMap<PositionKey, Stance>

export type Given = {
  readonly negotiation: Negotiation
  readonly columns: readonly Actor[]
  readonly declaredOnly: boolean
  readonly ghosts: Ghosts
}

/** What all rows of one table are made with. */
export type Setting = Given & {
  readonly parties: readonly Actor[]
  readonly related: ConditionalOn
  readonly inferred: ReadonlyMap<PositionKey, readonly InferredPosition[]>
  /** What every row hangs on beside its own positions. */
  readonly shared: readonly unknown[]
}

export type MadeRow = {
  readonly row: TableRow
  /** What the order by contention goes by, and its first part ready to compare. */
  readonly key: MatrixRow
  readonly contention: number
  /** If these are the same, so is the row. */
  readonly from: readonly unknown[]
}

/** The row as it was, if nothing it was made from has changed. */
export function rowOf(proposal: Proposal, setting: Setting, before: MadeRow | undefined): MadeRow {
  const from = [proposal, ...setting.shared, ...positionsBehind(proposal, setting)]
  return before && isSame(before.from, from) ? before : { ...makeRow(proposal, setting), from }
}

function makeRow(proposal: Proposal, setting: Setting): Omit<MadeRow, 'from'> {
  const { negotiation, columns, parties, declaredOnly } = setting
  const cellsOf = (actors: readonly Actor[]): readonly Cell[] =>
    actors.map(({ id }) => cellOf(negotiation, id, proposal.id, { declaredOnly }))
  const nameOf = (id: ActorId): string => negotiation.actors.get(id)?.name ?? id
  const cells = cellsOf(columns)
  const verdict = verdictOf(negotiation, proposal.id, { declaredOnly })
  const key = { proposalId: proposal.id, cells: cellsOf(parties.length > 0 ? parties : columns) }
  return {
    row: {
      kind: 'proposal',
      proposal,
      cells,
      faces: facesOf(proposal, cells, setting),
      verdict,
      verdictLines: verdictLines(verdict, {
        nameOf,
        isDeclared: declaredOn(proposal, negotiation),
      }),
      verdictSentence: verdictWords(verdict, nameOf),
    },
    key,
    contention: contentionOf(key),
  }
}

/** Whether an actor's position on a proposal is its own word, or a reporter's of fact. */
function declaredOn(
  { id }: Proposal,
  { positions }: Pick<Negotiation, 'positions'>,
): (actorId: ActorId) => boolean {
  return (actorId) => isDeclared(positions.get(positionKey(actorId, id))?.evidence ?? 'silent')
}

function facesOf(proposal: Proposal, cells: readonly Cell[], setting: Setting): CellFace[] {
  const { negotiation, columns, related, inferred, ghosts } = setting
  const { actors, proposals } = negotiation
  const isAgreed = (id: ProposalId): boolean => isAgreedAlready(negotiation, id)
  const nameOf = (id: ActorId): string => actors.get(id)?.name ?? id
  const titleOf = (id: ProposalId): string => {
    const other = proposals.get(id)
    return other ? cardTitle(other) : id
  }
  return cells.flatMap((cell, index) => {
    const actor = columns[index]
    if (!actor) return []
    const { position } = cell
    const conditions = position ? conditionsOf(position, isAgreed, related) : []
    const key = positionKey(actor.id, proposal.id)
    const near = { inferred: inferred.get(key) ?? [], really: ghosts.get(key) }
    return cellFace({ cell, actor, proposal, conditions, ...near, nameOf, titleOf })
  })
}

/** Every position a row shows, counts or names: if they are the same, so is the row. */
function positionsBehind(proposal: Proposal, setting: Setting): readonly unknown[] {
  const { negotiation, columns, parties, inferred, ghosts } = setting
  const behind: unknown[] = []
  for (const { id } of parties) behind.push(negotiation.positions.get(positionKey(id, proposal.id)))
  for (const { id } of columns) {
    const key = positionKey(id, proposal.id)
    behind.push(negotiation.positions.get(key), ghosts.get(key))
    for (const { position } of inferred.get(key) ?? []) behind.push(position)
  }
  return behind
}

/** What every row of a table hangs on: the same as long as only positions change. */
export function sharedBy({ negotiation, columns, declaredOnly }: Given): readonly unknown[] {
  const { actors, relations, decisionRule, quota, abstainBlocks, proposals } = negotiation
  const agreed = [...proposals.values()].filter(({ status }) => isAgreedStatus(status))
  const names = (entities: readonly { readonly id: string }[]): string =>
    entities.map(({ id }) => id).join(' ')
  const rule = [decisionRule, quota, abstainBlocks, declaredOnly]
  return [actors, relations, ...rule, names(agreed), names(columns)]
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}
