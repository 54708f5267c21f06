/** A board's document as bytes, with how much is in it: what a snapshot keeps. */

import * as Y from 'yjs'
import { readBoard } from '#domain/board/read-board.ts'

export type SnapshotCounts = {
  readonly actors: number
  readonly proposals: number
  readonly positions: number
}

export type CapturedBoard = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly counts: SnapshotCounts
}

export function captureBoard(doc: Y.Doc): CapturedBoard {
  const { actors, proposals, positions } = readBoard(doc).board.negotiation
  return {
    bytes: new Uint8Array(Y.encodeStateAsUpdate(doc)),
    counts: { actors: actors.size, proposals: proposals.size, positions: positions.size },
  }
}
