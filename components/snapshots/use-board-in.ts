/** The board in a snapshot, read once it is asked for. */

import { useEffect, useState } from 'react'
import * as Y from 'yjs'
import type { Board } from '#domain/board/board.ts'
import { readBoard } from '#domain/board/read-board.ts'
import type { Refusal } from '../http/call-api.ts'
import { fetchBytes } from '../http/fetch-bytes.ts'

export type BoardIn = { readonly board: Board | undefined; readonly refusal: Refusal | undefined }

const NOTHING_YET: BoardIn = { board: undefined, refusal: undefined }

/** `path`: of the snapshot's endpoints. */
export function useBoardIn(path: string): BoardIn {
  const [found, setFound] = useState(NOTHING_YET)
  useEffect(() => {
    const control = new AbortController()
    setFound(NOTHING_YET)
    fetchBytes(`${path}/document`, control.signal).then(
      (answer) => {
        if (control.signal.aborted) return
        if (answer.ok) setFound({ board: boardIn(answer.value), refusal: undefined })
        else setFound({ board: undefined, refusal: answer.refusal })
      },
      // Only an abort rejects, and then nobody waits any more.
      () => {},
    )
    return () => control.abort()
  }, [path])
  return found
}

function boardIn(update: Uint8Array): Board {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const { board } = readBoard(doc)
  doc.destroy()
  return board
}
