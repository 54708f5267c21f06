/**
 * What the server says on the board's line beside the document: what this person may do, what is locked, that something
 * elsewhere changed; and what it sends deflated. Part of connection.ts, which hears itself what is about saving.
 */

import { type Decoder, readTailAsUint8Array, readVarString } from 'lib0/decoding'
import type { WebsocketProvider } from 'y-websocket'
import type { BoardNews } from '#domain/access/board-news.ts'
import { MESSAGE } from '#domain/access/message-type.ts'
import { inflate } from './inflate.ts'
import { readSeat, type ToldSeat } from './read-seat.ts'
import { readToldLock, type ToldLock } from './told-lock.ts'

export type ServerListeners = {
  /** The server said what this person may do here now. */
  readonly onSeat: (seat: ToldSeat) => void
  /** Something beside the document changed, or news of it may have been missed [S19]. */
  readonly onNews: (news: BoardNews) => void
  /** The server said what is locked, and from which lanes it took back what this page wrote just now [S20]. */
  readonly onLock: (told: ToldLock) => void
}

/** Handlers stay for the provider's life. */
export function hearServer(
  provider: WebsocketProvider,
  { onSeat, onNews, onLock }: ServerListeners,
): void {
  const { messageHandlers } = provider
  messageHandlers[MESSAGE.role] = (_encoder, decoder) => {
    const seat = readSeat(decoder)
    if (seat) onSeat(seat)
  }
  messageHandlers[MESSAGE.news] = (_encoder, decoder) => onNews(JSON.parse(readVarString(decoder)))
  messageHandlers[MESSAGE.lock] = (_encoder, decoder) => {
    const told = readToldLock(decoder)
    if (told) onLock(told)
  }
  messageHandlers[MESSAGE.deflated] = (_encoder, decoder) => takeDeflated(provider, decoder)
}

/** Comes again as what it was, on the same socket; the provider does not listen to one it has left. */
function takeDeflated({ ws }: WebsocketProvider, decoder: Decoder): void {
  const arrived = (data: ArrayBuffer) => ws?.onmessage?.(new MessageEvent('message', { data }))
  // Spoilt on its way: a new connection asks again.
  void inflate(readTailAsUint8Array(decoder)).then(arrived, () => ws?.close())
}
