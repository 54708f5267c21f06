/**
 * A WebSocket that reports the frames which carry changes of the document: the browser's half of rule [S9],
 * where both ends count the same frames of one connection. Used by connection.ts.
 */

import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { MESSAGE, SYNC } from '#domain/access/message-type.ts'

/** `change`: one update. `answer`: all the server lacks (sync step 2). `empty-answer`: it lacks nothing; not counted. */
export type FrameKind = 'change' | 'answer' | 'empty-answer' | 'other'

/** The bytes of an update without a single struct or deletion. */
const EMPTY_UPDATE_BYTES = 2

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

/** What a frame of the y-websocket protocol carries. */
export function frameKind(frame: Uint8Array): FrameKind {
  const decoder = createDecoder(frame)
  if (readVarUint(decoder) !== MESSAGE.sync) return 'other'
  const step = readVarUint(decoder)
  if (step === SYNC.update) return 'change'
  if (step !== SYNC.step2) return 'other'
  return readVarUint8Array(decoder).byteLength > EMPTY_UPDATE_BYTES ? 'answer' : 'empty-answer'
}
