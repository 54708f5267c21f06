/** One file being made at a time: how far it is, what was refused, and giving it up. */

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '../http/call-api.ts'
import { fetchFile, type Share } from './fetch-file.ts'
import { saveBlob } from './save-blob.ts'

export type ExportState =
  | { readonly is: 'idle' }
  | { readonly is: 'making'; readonly share: Share }
  | { readonly is: 'saved'; readonly name: string; readonly bytes: number }
  | { readonly is: 'cancelled' }
  | { readonly is: 'refused'; readonly refusal: Refusal }

export type Export = {
  readonly state: ExportState
  readonly start: (wish: object) => Promise<void>
  readonly cancel: () => void
}

export function useExport(boardId: string): Export {
  const [state, setState] = useState<ExportState>({ is: 'idle' })
  const running = useRef<AbortController | undefined>(undefined)
  const start = useCallback(
    async (wish: object): Promise<void> => {
      const own = new AbortController()
      running.current = own
      setState({ is: 'making', share: undefined })
      try {
        const answer = await fetchFile({
          path: `/api/boards/${boardId}/export`,
          wish,
          signal: own.signal,
          onShare: (share) => setState({ is: 'making', share }),
        })
        if (own.signal.aborted) return
        if (!answer.ok) setState({ is: 'refused', refusal: answer.refusal })
        else {
          const { name, blob } = answer.value
          saveBlob(blob, name)
          setState({ is: 'saved', name, bytes: blob.size })
        }
      } catch (cause) {
        if (!own.signal.aborted) throw cause
      }
    },
    [boardId],
  )
  const cancel = useCallback(() => {
    running.current?.abort()
    setState({ is: 'cancelled' })
  }, [])
  // Who closes the dialog waits for nothing any more.
  useEffect(() => () => running.current?.abort(), [])
  return { state, start, cancel }
}
