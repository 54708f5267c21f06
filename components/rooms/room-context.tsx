/** Whether the board on the page is a caucus room, and which: known with the page itself, before anything is fetched. */

import { createContext, type ReactElement, type ReactNode, useContext } from 'react'

export type RoomOf = {
  readonly plenaryId: string
  readonly number: number
  /** 0 to 7. */
  readonly hue: number
  readonly isOpenToFacilitators: boolean
}

const RoomContext = createContext<RoomOf | undefined>(undefined)

type RoomProviderProps = { readonly room: RoomOf | undefined; readonly children: ReactNode }

export function RoomProvider({ room, children }: RoomProviderProps): ReactElement {
  return <RoomContext value={room}>{children}</RoomContext>
}

/** Undefined on a board that is no room. */
export function useRoom(): RoomOf | undefined {
  return useContext(RoomContext)
}
