/** A board's file with new ids for all that the board it goes onto has already; what points at them follows. */

import type { At, Board, InkRecord } from '#domain/board/board.ts'
import type { ExportedBoard } from '#domain/exports/format/board-file.ts'
import { type EntityId, toId } from '#domain/negotiation/ids.ts'

const KINDS = [
  'actors',
  'issues',
  'proposals',
  'events',
  'constraints',
  'assessments',
  'openQuestions',
  'packages',
] as const

type ToRename = {
  readonly file: ExportedBoard
  readonly board: Board
  readonly newId: () => string
}

export function withNewIds(rename: ToRename): ExportedBoard {
  return withIdsOf(rename.file, newNames(rename))
}

type Names = ReadonlyMap<string, string>
type NamesByKind = { readonly [kind: string]: Names }

/** New ids for those that are taken, of things and of drawings alike. */
function newNames({ file, board, newId }: ToRename): NamesByKind {
  const taken = (kind: (typeof KINDS)[number]): ReadonlySet<string> =>
    new Set<string>(board.negotiation[kind].keys())
  const renamed = (ids: readonly string[], has: ReadonlySet<string>, make: () => string): Names =>
    new Map(ids.filter((id) => has.has(id)).map((id) => [id, make()]))
  const ink = file.ink.map(({ id }) => id)
  return {
    ...Object.fromEntries(
      KINDS.map((kind) => [
        kind,
        renamed(
          file[kind].map(({ id }) => id),
          taken(kind),
          newId,
        ),
      ]),
    ),
    ink: new Map(
      ink
        .filter((id) => board.ink.has(id))
        .map((id) => [id, `${id.split(':')[0] ?? 'shape'}:${newId()}`]),
    ),
  }
}

function withIdsOf(file: ExportedBoard, names: NamesByKind): ExportedBoard {
  return {
    ...file,
    ...partiesOf(file, names),
    ...contextOf(file, names),
    ink: file.ink.map((record) => withInkIds(record, names)),
    placement: {
      proposals: renamedKeys(file.placement.proposals, names.proposals),
      issues: renamedKeys(file.placement.issues, names.issues),
      lanes: file.placement.lanes.map(newIdIn(names, 'actors')),
    },
  }
}

function partiesOf(
  file: ExportedBoard,
  names: NamesByKind,
): Pick<ExportedBoard, 'actors' | 'issues' | 'proposals' | 'positions' | 'relations'> {
  const actor = newIdIn(names, 'actors')
  const issue = newIdIn(names, 'issues')
  const proposal = newIdIn(names, 'proposals')
  return {
    actors: file.actors.map((it) => ({
      ...it,
      id: actor(it.id),
      ...(it.parent && { parent: actor(it.parent) }),
      ...(it.represents && { represents: actor(it.represents) }),
      members: it.members.map(actor),
      spokespeople: it.spokespeople.map(actor),
    })),
    issues: file.issues.map((it) => ({
      ...it,
      id: issue(it.id),
      options: it.options.map((option) => ({
        ...option,
        proposalIds: option.proposalIds.map(proposal),
      })),
    })),
    proposals: file.proposals.map((it) => ({
      ...it,
      id: proposal(it.id),
      ...(it.issueId && { issueId: issue(it.issueId) }),
      tabledBy: it.tabledBy.map(actor),
    })),
    positions: file.positions.map((it) => ({
      ...it,
      actorId: actor(it.actorId),
      proposalId: proposal(it.proposalId),
      conditionOn: it.conditionOn.map(proposal),
    })),
    relations: file.relations.map((it) => ({
      ...it,
      from: proposal(it.from),
      to: proposal(it.to),
      ...(it.for && { for: actor(it.for) }),
    })),
  }
}

function contextOf(
  file: ExportedBoard,
  names: NamesByKind,
): Pick<ExportedBoard, 'events' | 'constraints' | 'assessments' | 'openQuestions' | 'packages'> {
  const actor = newIdIn(names, 'actors')
  const proposal = newIdIn(names, 'proposals')
  return {
    events: file.events.map((it) => ({
      ...it,
      id: newIdIn(names, 'events')(it.id),
      actors: it.actors.map(actor),
    })),
    constraints: file.constraints.map((it) => ({
      ...it,
      id: newIdIn(names, 'constraints')(it.id),
      actorId: it.actorId && actor(it.actorId),
      affects: it.affects.map(proposal),
    })),
    assessments: file.assessments.map((it) => ({
      ...it,
      id: newIdIn(names, 'assessments')(it.id),
      ...(it.actorId && { actorId: actor(it.actorId) }),
    })),
    openQuestions: file.openQuestions.map((it) => ({
      ...it,
      id: newIdIn(names, 'openQuestions')(it.id),
    })),
    packages: file.packages.map((it) => ({
      ...it,
      id: newIdIn(names, 'packages')(it.id),
      proposalIds: it.proposalIds.map(proposal),
    })),
  }
}

function newIdIn(names: NamesByKind, kind: (typeof KINDS)[number]) {
  return <Id extends EntityId>(id: Id): Id => {
    const given = names[kind]?.get(id)
    return given === undefined ? id : toId<Id>(given)
  }
}

function renamedKeys(
  places: Readonly<Record<string, At>>,
  names: Names | undefined,
): Record<string, At> {
  return Object.fromEntries(Object.entries(places).map(([id, at]) => [names?.get(id) ?? id, at]))
}

/** Drawings name each other, and cards under the ids they have on the canvas. */
function withInkIds(record: InkRecord, names: NamesByKind): InkRecord {
  const renamed = (id: unknown): unknown => {
    if (typeof id !== 'string') return id
    const drawn = names.ink?.get(id)
    if (drawn !== undefined) return drawn
    const [, kind = '', inner = ''] = /^shape:(card|lane|heading)_(.+)$/u.exec(id) ?? []
    const known = { card: names.proposals, lane: names.actors, heading: names.issues }[kind]
    const given = known?.get(inner)
    return given === undefined ? id : `shape:${kind}_${given}`
  }
  const ends = ['parentId', 'fromId', 'toId'].flatMap((field) =>
    field in record ? [[field, renamed(record[field])] as const] : [],
  )
  return { ...record, ...Object.fromEntries(ends), id: String(renamed(record.id)) }
}
