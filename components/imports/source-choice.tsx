'use client'
/** Where what is imported comes from: a file, chosen or dropped, or a list that is pasted. */

import { Upload } from 'lucide-react'
import { type ReactElement, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { TextArea } from '../ui/text-area.tsx'
import styles from './import-dialog.module.css'
import { type ImportSource, sourceOfFile, sourceOfText } from './import-source.ts'

export type SourceChoiceProps = {
  readonly onSource: (source: ImportSource) => void
  readonly onClose: () => void
}

export function SourceChoice({ onSource, onClose }: SourceChoiceProps): ReactElement {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const [text, setText] = useState('')
  async function take(file: File | undefined): Promise<void> {
    if (file) onSource(await sourceOfFile(file))
  }
  return (
    <div className={styles.form}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files on; the button does the same */}
      <div
        className={styles.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          void take(event.dataTransfer.files[0])
        }}
      >
        <p>Drop a file here: .json, .csv, .tldr or .txt</p>
        <Button onClick={() => input.current?.click()}>
          <Upload size={16} strokeWidth={1.75} aria-hidden="true" />
          Choose a file
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,.csv,.tsv,.tldr,.txt,.md"
          aria-label="A file to import"
          hidden
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </div>
      <TextArea
        label="Or paste a list: each line becomes a card"
        rows={5}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button
          variant="primary"
          disabled={text.trim() === ''}
          onClick={() => onSource(sourceOfText(text))}
        >
          Look at it
        </Button>
      </DialogActions>
    </div>
  )
}
