/** Runs the doctor's examination for as long as its dialog is open. */

import { useCallback, useEffect, useState } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { syncUrl } from '../board/sync-url.ts'
import { examine, type Progress } from './examination.ts'
import { makeProbes } from './probes.ts'

export type RunningExamination = { readonly progress: Progress; readonly again: () => void }

export function useExamination(): RunningExamination {
  const { boardId } = useBoardSession()
  const [progress, setProgress] = useState(beginning)
  const [times, setTimes] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `times` is what begins anew
  useEffect(() => {
    let isOver = false
    const probes = makeProbes({
      boardId,
      origin: window.location.origin,
      syncUrl: syncUrl(),
      Socket: WebSocket,
      isOnline: () => navigator.onLine,
    })
    const run = async () => {
      for await (const step of examine(probes)) {
        if (isOver) return
        setProgress(step)
      }
    }
    // Probes never reject: whatever fails is what they find.
    void run()
    return () => {
      isOver = true
    }
  }, [boardId, times])
  const again = useCallback(() => {
    setProgress(beginning())
    setTimes((count) => count + 1)
  }, [])
  return { progress, again }
}

function beginning(): Progress {
  return { findings: { isOnline: navigator.onLine }, step: 'server' }
}
