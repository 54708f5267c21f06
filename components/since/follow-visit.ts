/**
 * A visit to a board, from the moment it is read to the moment it goes out of sight: at its start it asks the server
 * what this person had seen last and tells what is new; at its end it says what they have seen now. A page nobody
 * looks at sees nothing, so a tab left open over night counts until it was last in sight.
 */

import { fromBase64, toBase64 } from 'lib0/buffer'
import * as Y from 'yjs'
import { z } from 'zod'
import { type Changes, changesAfter, changesSince } from '#domain/board/changes-since.ts'
import { countMoves } from '#domain/board/count-moves.ts'
import type { BoardSession } from '../board/board-session.ts'
import { ANYTHING, callApi } from '../http/call-api.ts'
import { newsWords } from './news-words.ts'

/** As the server takes it (server/boards/last-seen.ts). */
const MAX_VECTOR_LETTERS = 12_000
/** In sight this long with something new on it, the board has been seen: a browser that dies says no goodbye. */
const KEPT_EVERY_MS = 60_000

const SEEN = z.object({
  seen: z.object({ at: z.iso.datetime(), vector: z.string().nullable() }).nullable(),
})

type Seen = NonNullable<z.infer<typeof SEEN>['seen']>

/** Ends with what it returns. */
export function followVisit(session: BoardSession): () => void {
  let stopKeeping: (() => void) | undefined
  let isOver = false
  const stopWaiting = whenOpened(session, async () => {
    const answer = await callApi({ path: pathOf(session), schema: SEEN })
    if (isOver) return
    // Where the server cannot say, the visit goes on without news and leaves what is kept as it is.
    if (!answer.ok) return
    if (answer.value.seen) {
      session.news.cameBack(answer.value.seen.at)
      tellNews(session, answer.value.seen)
    }
    stopKeeping = keepSight(session)
  })
  return () => {
    isOver = true
    stopWaiting()
    stopKeeping?.()
  }
}

function whenOpened(session: BoardSession, then: () => Promise<void>): () => void {
  const stop = session.subscribeConnection(() => {
    if (!session.opened) return
    stop()
    void then()
  })
  return stop
}

function tellNews(session: BoardSession, { at, vector }: Seen): void {
  const changes = changesOf(session, { at, vector })
  if (!changes) return
  const { personId } = session.me
  const others: Changes = {
    ...changes,
    ledger: changes.ledger.filter(({ by }) => by !== personId),
    decisions: changes.decisions.filter(({ by }) => by !== personId),
  }
  if (newsWords(others) !== '') session.news.show({ since: at, changes: others })
}

function changesOf(session: BoardSession, { at, vector }: Seen): Changes | undefined {
  if (vector !== null) return changesSince(session.doc, fromBase64(vector))
  return changesAfter(session.current().board.negotiation, Date.parse(at))
}

/** Says what was seen whenever the board goes out of sight, and now and then while it is in sight. */
function keepSight(session: BoardSession): () => void {
  let kept: string | undefined
  const keep = () => {
    if (!session.opened) return
    const vector = toBase64(Y.encodeStateVector(session.doc))
    if (vector === kept) return
    kept = vector
    send(session, vector)
  }
  const leave = () => {
    // Once more at the end, changed or not: until when it was in sight is what the next visit is told.
    kept = undefined
    keep()
  }
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') leave()
  }
  const onPageHide = () => {
    // A page that is closed out of sight has said so when it went out of it.
    if (document.visibilityState === 'visible') leave()
  }
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') keep()
  }, KEPT_EVERY_MS)
  document.addEventListener('visibilitychange', onVisibility)
  window.addEventListener('pagehide', onPageHide)
  return () => {
    if (document.visibilityState === 'visible') leave()
    clearInterval(timer)
    document.removeEventListener('visibilitychange', onVisibility)
    window.removeEventListener('pagehide', onPageHide)
  }
}

function send(session: BoardSession, vector: string): void {
  const moves = countMoves(session.doc)
  void callApi({
    path: pathOf(session),
    method: 'PUT',
    body: vector.length <= MAX_VECTOR_LETTERS ? { vector, moves } : { moves },
    schema: ANYTHING,
    keepalive: true,
  })
}

function pathOf({ boardId }: BoardSession): string {
  return `/api/boards/${boardId}/seen`
}
