/** Opens a dialog of the board from anywhere within it; board-room.tsx has them. */

import { createContext, useContext } from 'react'
import type { RoomDialog } from './room-dialog.tsx'

export const OpenDialogContext = createContext<((dialog: RoomDialog) => void) | undefined>(
  undefined,
)

/** Undefined where there are none: around a board that is only looked at. */
export function useOpenDialog(): ((dialog: RoomDialog) => void) | undefined {
  return useContext(OpenDialogContext)
}
