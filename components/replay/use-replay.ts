/** A replay for as long as the component is there: its worker, the session it is shown in, and who plays it. */

import { useEffect, useState } from 'react'
import type { Me } from '../board/me.ts'
import { StillSession } from '../still/still-session.ts'
import { keepFollowing } from './keep-following.ts'
import { Player } from './player.ts'
import { replayPath, startIn } from './replay-address.ts'
import { Tape } from './tape.ts'

export type Replay = {
  readonly session: StillSession
  readonly tape: Tape
  readonly player: Player
}

type Wish = { readonly boardId: string; readonly me: Me }

/** Undefined until the page runs in a browser. */
export function useReplay({ boardId, me }: Wish): Replay | undefined {
  const [replay, setReplay] = useState<Replay>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the page may be rendered anew for the same person
  useEffect(() => {
    const worker = new Worker(new URL('./replay-worker.ts', import.meta.url), { type: 'module' })
    const tape = new Tape({ boardId, origin: window.location.origin }, worker)
    const session = new StillSession({ boardId, me, path: replayPath(boardId) })
    const from = startIn(window.location.search)
    const player = new Player({ tape, session, from })
    const stopFollowing = keepFollowing(tape)
    setReplay({ session, tape, player })
    return () => {
      stopFollowing()
      setReplay(undefined)
      player.close()
      tape.close()
      session.close()
    }
  }, [boardId, me.personId])
  return replay
}
