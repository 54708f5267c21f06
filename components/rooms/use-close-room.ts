/** Closes a room, kept or not; what was kept may be deleted later. */

import { ANYTHING, type Refusal } from '../http/call-api.ts'
import { useSend } from '../http/use-send.ts'
import { useRooms } from './rooms-context.tsx'

export type ClosingRoom = {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly close: (how: { readonly isKept: boolean }) => Promise<void>
}

export function useCloseRoom(roomId: string, onClosed: () => void): ClosingRoom {
  const { path, ask } = useRooms()
  const { busy, refusal, send } = useSend()
  const close = async (body: { readonly isKept: boolean }) => {
    const at = `${path}/${roomId}/close`
    const answer = await send({ path: at, method: 'POST', body, schema: ANYTHING })
    if (!answer.ok) return
    ask()
    onClosed()
  }
  return { busy, refusal, close }
}
