/** Opens a sealed round, for all parties the board has now. One at a time. */

import { DomainError } from '#domain/access/domain-error.ts'
import { readBoard } from '#domain/board/read-board.ts'
import { askedOn, type RoundWish } from '#domain/rounds/sealed-round.ts'
import { newId } from '../access/new-id.ts'
import type { Person } from '../access/person.ts'
import { noteAct } from '../audit/note-act.ts'
import { announceNews } from '../boards/announce-news.ts'
import type { Runtime } from '../runtime.ts'
import { sealOf } from '../sealing/sealed-box.ts'
import { delegatedActors } from './list-rounds.ts'
import { databaseNow, ROUND_ROW, type RoundSummary, readRound, toSummary } from './round-row.ts'

const MINUTE_MS = 60_000

export type Opening = {
  readonly boardId: string
  readonly by: Person
  readonly wish: RoundWish
}

/**
 * The round as members are told it.
 * @throws DomainError `bad_request` (no such proposal, or nobody is a party), `not_now` (one is open), `not_found`
 */
export async function openRound(
  { db, hub, secret }: Pick<Runtime, 'db' | 'hub' | 'secret'>,
  { boardId, by, wish }: Opening,
): Promise<RoundSummary> {
  const asked = await hub.read(boardId, (doc) =>
    askedOn(readBoard(doc).board.negotiation, wish.proposalIds),
  )
  if (!asked)
    throw new DomainError('bad_request', 'A proposal is not on the board, or no party is.')
  return db.$transaction(async (rows) => {
    // Two who open one at once: the second waits here and finds the first's.
    await rows.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${boardId}, 31))::text`
    const last = await rows.sealedRound.findFirst({
      where: { boardId },
      orderBy: { number: 'desc' },
      select: { number: true },
    })
    const isOneOpen = await rows.sealedRound.count({ where: { boardId, state: 'open' } })
    if (isOneOpen > 0) throw new DomainError('not_now', 'A round is open already.')
    const now = await databaseNow(rows)
    const row = await rows.sealedRound.create({
      data: {
        id: newId(),
        boardId,
        number: (last?.number ?? 0) + 1,
        proposals: asked.proposals.map((each) => ({ ...each })),
        parties: asked.parties.map((each) => ({ ...each })),
        openedBy: by.id,
        openedByName: by.name,
        openedAt: now,
        endsAt: new Date(now.getTime() + wish.minutes * MINUTE_MS),
        entryId: newId(),
        sealedWith: sealOf(secret),
      },
      include: ROUND_ROW,
    })
    await noteAct(
      rows,
      { boardId, by },
      {
        ...{ act: 'round.opened', roundId: row.id, number: row.number },
        ...{ minutes: wish.minutes, items: wish.proposalIds.length },
      },
    )
    await announceNews(rows, { boardId, news: { topic: 'rounds' } })
    return toSummary(readRound(row), await delegatedActors(rows, boardId))
  })
}
