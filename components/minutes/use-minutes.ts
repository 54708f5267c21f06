/** The minutes of the open board, looked at anew a while after anything changed that they are made of. */

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { NewsTopic } from '#domain/access/board-news.ts'
import { useBoardSession } from '../board/board-context.tsx'
import type { BoardSession } from '../board/board-session.ts'
import { useMe } from '../board/use-me.ts'
import { callApi } from '../http/call-api.ts'
import { browserStorage } from '../kept/browser-storage.ts'
import { keptMinutes } from './kept-minutes.ts'
import { minutesPath } from './minutes-answers.ts'
import { type MinutesState, OwnMinutes } from './own-minutes.ts'

/** While people work, the server need not write the minutes more often than they are read. */
const PAUSE_MS = 2_000

const TOPICS: readonly NewsTopic[] = ['minutes', 'comments', 'session', 'rounds', 'people']

export type OpenMinutes = { readonly own: OwnMinutes; readonly state: MinutesState }

/** Undefined for a moment, until the page is there. */
export function useMinutes(): OpenMinutes | undefined {
  const session = useBoardSession()
  const { personId } = useMe()
  const [own, setOwn] = useState<OwnMinutes>()
  useEffect(() => {
    const { boardId } = session
    const opened = new OwnMinutes({
      path: minutesPath(boardId),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      kept: keptMinutes(browserStorage('sessionStorage'), { boardId, personId }),
      call: callApi,
    })
    const stop = follow(session, opened)
    setOwn(opened)
    return () => {
      stop()
      // What was typed last is sent on the way out.
      opened.saveNow()
      opened.close()
    }
  }, [session, personId])
  const state = useSyncExternalStore(
    own?.subscribe ?? nothing,
    () => own?.current(),
    () => undefined,
  )
  return own && state ? { own, state } : undefined
}

function follow(session: BoardSession, own: OwnMinutes): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      own.ask()
    }, PAUSE_MS)
  }
  const stops = [session.subscribe(later), ...TOPICS.map((topic) => session.onNews(topic, later))]
  const onHidden = () => {
    if (document.visibilityState === 'hidden') own.saveNow()
  }
  const onLeaving = (event: BeforeUnloadEvent) => {
    if (own.isUnsaved) event.preventDefault()
  }
  document.addEventListener('visibilitychange', onHidden)
  window.addEventListener('online', own.ask)
  window.addEventListener('beforeunload', onLeaving)
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
    document.removeEventListener('visibilitychange', onHidden)
    window.removeEventListener('online', own.ask)
    window.removeEventListener('beforeunload', onLeaving)
  }
}

function nothing(): () => void {
  return () => undefined
}
