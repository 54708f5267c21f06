/**
 * A WebSocket that reports the frames which carry changes of the document: the browser's half of rule [S9],
 * where both ends count the same frames of one connection. Used by connection.ts.
 */

import { MESSAGE, SYNC } from '#domain/access/message-type.ts'

/** `change`: one update. `answer`: all the server lacks (sync step 2), empty or not: the server counts both alike. */
export type FrameKind = 'change' | 'answer' | 'other'

/** A class like `Base` that tells the kind of each frame after handing it over. */
export function countingSocket(
  Base: typeof WebSocket,
  onSent: (kind: FrameKind) => void,
): typeof WebSocket {
  return class CountingSocket extends Base {
    override send(frame: Parameters<WebSocket['send']>[0]): void {
      super.send(frame)
      if (frame instanceof Uint8Array) onSent(frameKind(frame))
    }
  }
}

/** What a frame of the y-websocket protocol carries; the first two numbers say it, each in one byte. */
export function frameKind(frame: Uint8Array): FrameKind {
  if (frame[0] !== MESSAGE.sync) return 'other'
  if (frame[1] === SYNC.update) return 'change'
  return frame[1] === SYNC.step2 ? 'answer' : 'other'
}
