/** The parts of a board's file that lie beside its document: people, sources, comments, the session. */

import { z } from 'zod'
import { MAX_TITLE } from '#domain/board/fields/field-kinds.ts'
import type { ANCHOR } from '#domain/comments/anchor.ts'
import { MAX_COMMENT_LENGTH, MAX_COMMENTS, MAX_MENTIONS } from '#domain/comments/comment-limits.ts'
import { REACTIONS } from '#domain/comments/reaction.ts'
import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import { MAX_AGENDA, MAX_ITEM_MINUTES, MAX_ITEM_TITLE } from '#domain/session/session-state.ts'
import { STAGES } from '#domain/session/stage.ts'
import { MAX_SOURCE_TITLE, MAX_TEXT_BYTES, SOURCE_KINDS } from '#domain/sources/source-kind.ts'
import { at, id, list, moment, person, rowText, sourceId, timeMs } from './file-kinds.ts'

/** More than people may call themselves, for whoever writes such a file by hand. */
export const MAX_PERSON_NAME = 200

/** Who is named in the file, in the order of first appearance. Nobody's account, nobody's seat: a name to what was said. */
export const named = z.strictObject({ id: person, name: rowText(MAX_PERSON_NAME) })

export const source = z.strictObject({
  id: sourceId,
  title: rowText(MAX_SOURCE_TITLE),
  kind: z.enum(SOURCE_KINDS),
  addedBy: person,
  addedAt: moment,
  /** Null: it is there. Of one that was removed, the text is empty. */
  removedAt: moment.nullable(),
  text: rowText(MAX_TEXT_BYTES),
})

/** Who reacted how, the first to react first. */
const reactions = list(
  z.strictObject({ kind: z.enum(REACTIONS), by: list(person, 2_000) }),
  REACTIONS.length,
)

const comment = z.strictObject({
  n: z.int().min(1).max(100_000),
  by: person,
  at: moment,
  /** Empty once it was deleted. */
  text: rowText(MAX_COMMENT_LENGTH),
  /** Who is named in the text, as they were called then. */
  mentions: list(z.strictObject({ person, name: rowText(MAX_TITLE) }), MAX_MENTIONS),
  editedAt: moment.nullable(),
  deletedAt: moment.nullable(),
  reactions,
})

/** As ANCHOR reads one, with ids whose rule the published schema can say. */
const anchor = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('proposal'), id: id<ProposalId>() }),
  z.strictObject({ of: z.literal('actor'), id: id<ActorId>() }),
  z.strictObject({ of: z.literal('issue'), id: id<IssueId>() }),
  z.strictObject({
    of: z.literal('position'),
    actorId: id<ActorId>(),
    proposalId: id<ProposalId>(),
  }),
  z.strictObject({ of: z.literal('ink'), id: z.string().regex(/^shape:[A-Za-z0-9_-]{1,64}$/) }),
  z.strictObject({ of: z.literal('spot'), at }),
]) satisfies z.ZodType<z.infer<typeof ANCHOR>>

export const thread = z.strictObject({
  anchor,
  /** What that was called when the thread was started; null: it has no name. */
  about: rowText(MAX_TITLE).nullable(),
  startedAt: moment,
  resolved: z.strictObject({ at: moment, by: person }).nullable(),
  /** By their numbers. */
  comments: list(comment, MAX_COMMENTS),
})

export const cardReactions = z.strictObject({ proposalId: id<ProposalId>(), reactions })

export const session = z.strictObject({
  stage: z.enum(STAGES),
  /** Null: it was never changed. */
  stageSince: timeMs.nullable(),
  agenda: list(
    z.strictObject({
      id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
      title: rowText(MAX_ITEM_TITLE).min(1),
      /** Null: open-ended. */
      minutes: z.int().min(1).max(MAX_ITEM_MINUTES).nullable(),
    }),
    MAX_AGENDA,
  ),
  /** The item of the agenda that is being worked on. */
  itemId: z.string().max(64).nullable(),
})
