/** The replay that is shown, for its controls. Provided by replay-screen.tsx. */

import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import { type Mark, type MarkedSnapshot, marksOf } from '#domain/replay/marks.ts'
import type { ReplayNames } from '#domain/replay/recording.ts'
import { useNegotiation } from '../board/use-reading.ts'
import type { Player, PlayerState } from './player.ts'
import type { TapeState } from './tape.ts'
import type { Replay } from './use-replay.ts'

export type ShownReplay = Replay & {
  readonly boardId: string
  /** Saved on this board, for the marks. */
  readonly snapshots: readonly MarkedSnapshot[]
}

const ReplayContext = createContext<ShownReplay | undefined>(undefined)

export const ReplayProvider = ReplayContext.Provider

export function useShownReplay(): ShownReplay {
  const replay = useContext(ReplayContext)
  if (!replay) throw new Error('outside of a replay')
  return replay
}

export function usePlayer(): readonly [player: Player, state: PlayerState] {
  const { player } = useShownReplay()
  return [player, useSyncExternalStore(player.subscribe, player.state, player.state)]
}

/** The place that is shown, for what need not follow each frame. */
export function usePlace(): number {
  const { player } = useShownReplay()
  const place = () => player.state().place
  return useSyncExternalStore(player.subscribe, place, place)
}

/** Whether any moment is shown yet. */
export function useHasShown(): boolean {
  const { player } = useShownReplay()
  const hasShown = () => player.state().hasShown
  return useSyncExternalStore(player.subscribe, hasShown, hasShown)
}

export function useTape(): TapeState {
  const { tape } = useShownReplay()
  return useSyncExternalStore(tape.subscribe, tape.state, tape.state)
}

export function useMarks(): readonly Mark[] {
  const { snapshots } = useShownReplay()
  const { moves, decisions, times } = useTape()
  return useMemo(
    () => marksOf({ moves, decisions, snapshots, times }),
    [moves, decisions, snapshots, times],
  )
}

/** As things are called at the end; until that is known, as they are called at the moment that is shown. */
export function useNames(): ReplayNames {
  const shown = useNegotiation((negotiation) => negotiation)
  return useTape().names ?? shown
}
