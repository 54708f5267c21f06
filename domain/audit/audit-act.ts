/**
 * What the audit knows: acts on rights, links, stages, locks, rounds, rooms, snapshots and sources, each with the facts
 * that may stand beside it. Those are ids, numbers, names from closed lists, and what things are called in lists that
 * every facilitator sees. Never what somebody wrote, scored, noted or voted. Written by server/audit/note-act.ts.
 */

import { z } from 'zod'
import { ROLES } from '../access/role.ts'
import { SCORE_AUDIENCES } from '../access/score-rights.ts'
import { LOCK_SCOPES } from '../session/board-lock.ts'
import { STAGES } from '../session/stage.ts'

const MAX_NAME = 200

const id = z.string().max(64)
const count = z.number().int().nonnegative()
/** Cut short: a name that is too long must not undo the act. */
const name = z.string().transform((text) => text.slice(0, MAX_NAME))
const seat = { role: z.enum(ROLES), actorId: id.exactOptional() }

const act = <Name extends string, Facts extends z.ZodRawShape>(name: Name, facts: Facts) =>
  z.strictObject({ act: z.literal(name), ...facts })

export const auditAct = z.discriminatedUnion('act', [
  act('board.created', { template: z.string().max(64) }),
  act('board.renamed', { name }),
  act('board.deleted', {}),
  act('board.trashed', {}),
  act('board.put-back', {}),
  /** Deleted by the server, 30 days after it was put into the trash. */
  act('board.expired', {}),
  act('link.made', {
    linkId: id,
    ...seat,
    name: name.exactOptional(),
    expiresAt: z.iso.datetime().exactOptional(),
    maxUses: count.exactOptional(),
    /** Whether there is one; never what it is. */
    asksPassphrase: z.boolean().exactOptional(),
  }),
  /** `ended`: how many memberships ended with it. */
  act('link.revoked', { linkId: id, name: name.exactOptional(), ended: count }),
  act('recovery.made', {}),
  act('door.changed', { lobby: z.boolean(), pseudonyms: z.boolean() }),
  act('person.joined', { linkId: id, ...seat }),
  act('person.let-in', { personId: id, name }),
  act('person.turned-away', { personId: id, name }),
  act('person.seated', { personId: id, name, ...seat }),
  act('person.removed', { personId: id, name }),
  act('person.left', {}),
  /** A guest signed in: who they were, and what they are. */
  act('person.signed-in', { personId: id, name, ...seat }),
  act('snapshot.saved', { snapshotId: id, name }),
  act('snapshot.renamed', { snapshotId: id, name }),
  act('snapshot.deleted', { snapshotId: id, name }),
  /** `keptAs`: the snapshot of what was there before. `scope`: absent where all of the board was restored. */
  act('snapshot.restored', {
    snapshotId: id,
    name,
    keptAs: id,
    scope: z.enum(['lane', 'proposal']).exactOptional(),
    actorId: id.exactOptional(),
    proposalId: id.exactOptional(),
  }),
  /** How often one is saved by itself, and for how many days; 0 minutes: not at all; no days: for good. */
  act('snapshot.retention', { minutes: count, days: count.exactOptional() }),
  /** Somebody took the board, or a state of it, as the start of a board of their own. */
  act('board.copied', { copyId: id }),
  /** What stands on the board was saved for others to start from: by its author, or by everybody on the server. */
  act('template.saved', { templateId: id, name, isShared: z.boolean(), withScores: z.boolean() }),
  act('source.added', { sourceId: id, name }),
  act('source.renamed', { sourceId: id, name }),
  act('source.removed', { sourceId: id, name }),
  /** Who sees the scores; what is in a sheet, and that one was written, is nobody's. */
  act('scores.audience', { audience: z.enum(SCORE_AUDIENCES) }),
  /** A sealed round; who stated what in it, and when, is nobody's. `number` is the board's count of them. */
  act('round.opened', { roundId: id, number: count, minutes: count, items: count }),
  act('round.extended', { roundId: id, number: count, minutes: count }),
  act('round.revealed', { roundId: id, number: count }),
  act('round.voided', { roundId: id, number: count }),
  /** A caucus room: that it is there, and how many were named. Never who, or what it is called. */
  act('room.opened', {
    roomId: id,
    number: count,
    people: count,
    isOpenToFacilitators: z.boolean(),
  }),
  act('room.people', { roomId: id, number: count, people: count }),
  act('room.asked', { requestId: id, people: count, isOpenToFacilitators: z.boolean() }),
  act('room.refused', { requestId: id }),
  act('room.closed', { roomId: id, number: count }),
  act('room.deleted', { roomId: id, number: count }),
  /** `items`: how many changes came to the board from it. */
  act('room.carried', { roomId: id, number: count, items: count }),
  act('scores.removed', { actorId: id }),
  /** Somebody else's, by who wrote it. */
  act('comment.removed', { commentId: id, personId: id }),
  act('session.stage', { stage: z.enum(STAGES) }),
  act('session.agenda', { items: count.exactOptional() }),
  act('session.item', { itemId: id.exactOptional() }),
  act('session.timer', {
    timer: z.enum(['started', 'paused', 'resumed', 'lengthened', 'ended']),
    minutes: count.exactOptional(),
  }),
  act('session.locked', { scope: z.enum(LOCK_SCOPES) }),
  act('session.lane', { actorId: id, isLocked: z.boolean() }),
  act('session.cursors', { hidden: z.boolean() }),
])

export type AuditAct = z.input<typeof auditAct>
export type AuditActName = AuditAct['act']

/** The names of all facts, in the order of the acts: the columns of an export. */
export const AUDIT_FACTS: readonly string[] = [
  ...new Set(auditAct.options.flatMap(({ shape }) => Object.keys(shape))),
].filter((fact) => fact !== 'act')
