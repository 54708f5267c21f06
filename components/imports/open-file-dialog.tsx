'use client'
/** Opens a file as a board of one's own: reads it here first, so that what is wrong with it is said before it is sent. */

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react'
import type { ExportedBoard } from '#domain/exports/format/board-file.ts'
import { errorWords } from '../http/error-words.ts'
import { keepRecovery } from '../share/first-recovery.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { countWords } from './count-words.ts'
import { FaultList } from './fault-list.tsx'
import styles from './import-dialog.module.css'
import { sendBoard } from './send-board.ts'

export type OpenFileDialogProps = {
  readonly file: File
  readonly asksName: boolean
  readonly onClose: () => void
}

type Looked = { readonly board: ExportedBoard } | { readonly faults: readonly string[] }

export function OpenFileDialog({ file, asksName, onClose }: OpenFileDialogProps): ReactElement {
  const form = useId()
  const looked = useLookInto(file)
  const { share, problem, send } = useSendBoard(file)
  const board = looked && 'board' in looked ? looked.board : undefined
  const isSending = share !== undefined
  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('displayName') ?? '').trim()
    if (board) void send(name || undefined)
  }
  return (
    <Dialog title="Open a file" about={file.name} onClose={onClose}>
      <form id={form} className={styles.form} onSubmit={submit}>
        {looked === undefined ? <p role="status">Reading the file…</p> : null}
        {looked && 'faults' in looked ? (
          <FaultList title="This file cannot be opened." faults={looked.faults} />
        ) : null}
        {board ? <BoardInFile board={board} asksName={asksName} /> : null}
        {isSending ? (
          <progress className={styles.bar} aria-label="Sent" max={1} value={share} />
        ) : null}
        {problem ? <Notice tone="error">{problem}</Notice> : null}
      </form>
      <DialogActions>
        <Button onClick={onClose}>{board ? 'Cancel' : 'Close'}</Button>
        {board ? (
          <Button variant="primary" type="submit" form={form} busy={isSending}>
            {isSending ? sendingWords(share) : 'Open as a new board'}
          </Button>
        ) : null}
      </DialogActions>
    </Dialog>
  )
}

function BoardInFile({
  board,
  asksName,
}: {
  readonly board: ExportedBoard
  readonly asksName: boolean
}): ReactElement {
  return (
    <>
      <p>
        <strong className={styles.name}>{board.board.title || 'A board without a title'}</strong>
        <span className={styles.counts}>{contentsWords(board)}</span>
      </p>
      <p className={styles.aside}>
        It becomes a board of your own. The people named in it keep their names to what they said;
        none of them is on your board.
      </p>
      {asksName ? (
        <TextField
          label="Your name"
          name="displayName"
          required
          maxLength={60}
          autoComplete="name"
          hint="Others see it beside what you do. No account is needed."
          data-autofocus
        />
      ) : null}
    </>
  )
}

/** Undefined while it is being read. */
function useLookInto(file: File): Looked | undefined {
  const [looked, setLooked] = useState<Looked>()
  useEffect(() => {
    let isWanted = true
    void lookInto(file).then((found) => {
      if (isWanted) setLooked(found)
    })
    return () => {
      isWanted = false
    }
  }, [file])
  return looked
}

const GOES_ONTO_BOARDS = /\.(csv|tsv|tldr|txt|md)$/i
const ONTO_A_BOARD =
  'Tables, drawings and lists go onto a board: open one, then choose Import… in its menu.'

/** The reader of files is fetched when there is one to read. */
async function lookInto(file: File): Promise<Looked> {
  try {
    const [{ readBoardFile }, { faultWords }] = await Promise.all([
      import('#domain/exports/format/read-board-file.ts'),
      import('#domain/exports/format/fault.ts'),
    ])
    const read = readBoardFile(new Uint8Array(await file.arrayBuffer()))
    if ('file' in read) return { board: read.file }
    const faults = read.faults.map(faultWords)
    return { faults: GOES_ONTO_BOARDS.test(file.name) ? [ONTO_A_BOARD] : faults }
  } catch {
    // It was moved or changed since it was chosen, or the page lost the server.
    return { faults: ['The file could not be read. Choose it again.'] }
  }
}

type SendBoard = {
  /** How much of it has left, 0 to 1; undefined: it is not being sent. */
  readonly share: number | undefined
  readonly problem: string | undefined
  readonly send: (displayName: string | undefined) => Promise<void>
}

function useSendBoard(file: File): SendBoard {
  const router = useRouter()
  const [share, setShare] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const control = useRef<AbortController>(undefined)
  useEffect(() => () => control.current?.abort(), [])

  async function send(displayName: string | undefined): Promise<void> {
    control.current = new AbortController()
    setProblem(undefined)
    setShare(0)
    const { signal } = control.current
    const answer = await sendBoard({ file, displayName, onProgress: setShare, signal })
    if (signal.aborted) return
    if (answer.ok) {
      keepRecovery(answer.value.id, answer.value.recovery)
      router.push(`/b/${answer.value.id}`)
      return
    }
    setShare(undefined)
    setProblem(errorWords(answer.refusal))
  }
  return { share, problem, send }
}

function sendingWords(share: number): string {
  return share < 1 ? 'Sending…' : 'Making the board…'
}

function contentsWords({ actors, proposals, positions, comments }: ExportedBoard): string {
  const threads = comments?.threads.length ?? 0
  return [
    countWords(actors.length, 'actor'),
    countWords(proposals.length, 'proposal'),
    countWords(positions.length, 'position'),
    ...(threads > 0 ? [countWords(threads, 'thread of comments', 'threads of comments')] : []),
  ].join(', ')
}
