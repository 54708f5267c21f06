/** A file on its way to becoming a source: read here, then sent. Can be stopped at any moment. */

import { useEffect, useRef, useState } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { callApi } from '../http/call-api.ts'
import { errorWords } from '../http/error-words.ts'
import type { FileText } from './reading/read-file.ts'
import { SOURCE, type Source, sourcesPath } from './source.ts'
import { useSourceShelf } from './sources-context.tsx'

export type FileProgress =
  | { readonly at: 'rest' }
  | { readonly at: 'reading'; readonly name: string; readonly done: number; readonly of: number }
  | { readonly at: 'sending'; readonly name: string }
  | { readonly at: 'refused'; readonly name: string; readonly words: string }

export type ReadingFile = {
  readonly progress: FileProgress
  readonly take: (file: File) => Promise<Source | undefined>
  readonly stop: () => void
}

export function useReadingFile(): ReadingFile {
  const keep = useKeepSource()
  const [progress, setProgress] = useState<FileProgress>({ at: 'rest' })
  const control = useRef<AbortController>(undefined)
  useEffect(() => () => control.current?.abort(), [])
  const stop = () => {
    control.current?.abort()
    setProgress({ at: 'rest' })
  }
  const take = async (file: File) => {
    control.current?.abort()
    control.current = new AbortController()
    const { signal } = control.current
    const { name } = file
    setProgress({ at: 'reading', name, done: 0, of: 0 })
    const watch = {
      signal,
      onProgress: (done: number, of: number) => setProgress({ at: 'reading', name, done, of }),
    }
    const read = await readOrRefuse(file, watch)
    if (signal.aborted) return
    if ('refused' in read) {
      setProgress({ at: 'refused', name, words: read.refused })
      return
    }
    setProgress({ at: 'sending', name })
    const kept = await keep(read)
    setProgress('refused' in kept ? { at: 'refused', name, words: kept.refused } : { at: 'rest' })
    return 'refused' in kept ? undefined : kept
  }
  return { progress, take, stop }
}

type Refused = { readonly refused: string }

/** The libraries are fetched with the first file. */
async function readOrRefuse(
  file: File,
  watch: { readonly signal: AbortSignal; readonly onProgress: (done: number, of: number) => void },
): Promise<FileText | Refused> {
  try {
    const { readFile } = await import('./reading/read-file.ts')
    return await readFile(file, watch)
  } catch (cause) {
    const { READ_WORDS, Unread } = await import('./reading/read-problem.ts')
    return { refused: READ_WORDS[cause instanceof Unread ? cause.problem : 'damaged'] }
  }
}

/** Sends a text to be kept as a source of this board. */
export function useKeepSource(): (text: FileText) => Promise<Source | Refused> {
  const { boardId } = useBoardSession()
  const shelf = useSourceShelf()
  return async (body) => {
    const answer = await callApi({
      path: sourcesPath(boardId),
      method: 'POST',
      body,
      schema: SOURCE,
    })
    if (!answer.ok) return { refused: errorWords(answer.refusal) }
    await shelf.ask()
    return answer.value
  }
}
