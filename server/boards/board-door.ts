/** How a board's door is kept: whether people wait in a lobby, and whether they are shown under made-up names. */

import { announceRights } from '../access/announce-rights.ts'
import { letAllIn } from '../access/knock.ts'
import type { Person } from '../access/person.ts'
import { setPseudonyms } from '../access/pseudonym.ts'
import { noteAct } from '../audit/note-act.ts'
import type { PrismaClient } from '../database/generated/client.ts'
import type { Runtime } from '../runtime.ts'
import { announceNews } from './announce-news.ts'

export type BoardDoor = { readonly lobby: boolean; readonly pseudonyms: boolean }

/** The board is known to exist. */
export async function readDoor(
  db: Pick<PrismaClient, 'board'>,
  boardId: string,
): Promise<BoardDoor> {
  const { hasLobby, hasPseudonyms } = await db.board.findUniqueOrThrow({
    where: { id: boardId },
    select: { hasLobby: true, hasPseudonyms: true },
  })
  return { lobby: hasLobby, pseudonyms: hasPseudonyms }
}

type DoorWish = {
  readonly lobby: boolean | undefined
  readonly pseudonyms: boolean | undefined
  readonly by: Person
}

/** What is left out stays. Without a lobby nobody waits: who did comes in. */
export async function changeDoor(
  { db, hub }: Pick<Runtime, 'db' | 'hub'>,
  boardId: string,
  wish: DoorWish,
): Promise<BoardDoor> {
  const door = await db.$transaction(async (rows) => {
    await rows.$queryRaw`SELECT id FROM "Board" WHERE id = ${boardId} FOR NO KEY UPDATE`
    const before = await readDoor(rows, boardId)
    const lobby = wish.lobby ?? before.lobby
    const pseudonyms = wish.pseudonyms ?? before.pseudonyms
    await rows.board.update({
      where: { id: boardId },
      data: { hasLobby: lobby, hasPseudonyms: pseudonyms },
      select: { id: true },
    })
    if (pseudonyms !== before.pseudonyms) await setPseudonyms(rows, boardId, pseudonyms)
    if (!lobby) await letAllIn(rows, boardId)
    await noteAct(rows, { boardId, by: wish.by }, { act: 'door.changed', lobby, pseudonyms })
    await announceRights(rows, boardId)
    await announceNews(rows, { boardId, news: { topic: 'people' } })
    return { lobby, pseudonyms }
  })
  await hub.recheck(boardId)
  return door
}
