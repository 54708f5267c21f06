/** Where a file is dropped or chosen, or a text pasted. */

import { ClipboardPaste, FileUp } from 'lucide-react'
import { type DragEvent, type ReactElement, useRef, useState } from 'react'
import { useBoardView } from '../board/board-view.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import styles from './add-source.module.css'
import { PasteDialog } from './paste-dialog.tsx'
import { useNoStrayDrops } from './use-no-stray-drops.ts'
import { type FileProgress, useReadingFile } from './use-reading-file.ts'

const KINDS = '.txt,.md,.markdown,.pdf,.docx'

export function AddSource(): ReactElement {
  const view = useBoardView()
  const input = useRef<HTMLInputElement>(null)
  const { progress, take, stop } = useReadingFile()
  const [isOver, setIsOver] = useState(false)
  const [pasting, setPasting] = useState(false)
  useNoStrayDrops()
  const isBusy = progress.at === 'reading' || progress.at === 'sending'
  const add = async (file: File | undefined) => {
    const source = file && (await take(file))
    if (source) view.read({ sourceId: source.id })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    if (!isBusy) void add(event.dataTransfer.files[0])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a file can be chosen by the button as well
    <div
      className={styles.add}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <p>Drop a PDF, a Word file, Markdown or plain text here. It is read in this browser.</p>
      <div className={styles.ways}>
        <Button size="tight" disabled={isBusy} onClick={() => input.current?.click()}>
          <FileUp {...ICON} /> Choose a file…
        </Button>
        <Button size="tight" disabled={isBusy} onClick={() => setPasting(true)}>
          <ClipboardPaste {...ICON} /> Paste a text…
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        aria-label="A file to read"
        onChange={(event) => {
          void add(event.currentTarget.files?.[0])
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = ''
        }}
      />
      <Progress progress={progress} onStop={stop} />
      {pasting ? <PasteDialog onClose={() => setPasting(false)} /> : null}
    </div>
  )
}

type ProgressProps = { readonly progress: FileProgress; readonly onStop: () => void }

function Progress({ progress, onStop }: ProgressProps): ReactElement | null {
  if (progress.at === 'rest') return null
  if (progress.at === 'refused') {
    return (
      <Notice tone="error">
        <b>{progress.name}</b>: {progress.words}
      </Notice>
    )
  }
  const isCounted = progress.at === 'reading' && progress.of > 1
  return (
    <div className={styles.progress}>
      <p role="status">
        {progress.at === 'sending' ? 'Saving' : 'Reading'} “{progress.name}”
        {isCounted ? `, page ${progress.done} of ${progress.of}` : ''}…
      </p>
      {isCounted ? (
        <progress aria-label="Pages read" value={progress.done} max={progress.of} />
      ) : null}
      {progress.at === 'reading' ? (
        <Button size="tight" onClick={onStop}>
          Stop
        </Button>
      ) : null}
    </div>
  )
}

const ICON = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const
