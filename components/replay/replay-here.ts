/** Inside a replay, what leads to an entry of its ledger; elsewhere there is none. Provided by replay-screen.tsx. */

import { createContext, useContext } from 'react'

/** @param at as the entry is stamped */
export type GoToEntry = (at: number) => void

const ReplayHereContext = createContext<GoToEntry | undefined>(undefined)

export const ReplayHereProvider = ReplayHereContext.Provider

export function useReplayHere(): GoToEntry | undefined {
  return useContext(ReplayHereContext)
}
