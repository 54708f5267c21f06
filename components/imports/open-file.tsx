'use client'
/** "Open a file" on the start page: a button, and anywhere on the page as a place to drop a board's file on. */

import { Upload } from 'lucide-react'
import { type ReactElement, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './open-file.module.css'
import { OpenFileDialog } from './open-file-dialog.tsx'
import { useDroppedFile } from './use-dropped-file.ts'

export function OpenFile({ asksName }: { readonly asksName: boolean }): ReactElement {
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const isOver = useDroppedFile(setFile)
  return (
    <>
      <Button size="big" onClick={() => input.current?.click()}>
        <Upload size={18} strokeWidth={1.75} aria-hidden="true" />
        Open a file
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="A board’s file"
        hidden
        onChange={(event) => {
          setFile(event.target.files?.[0])
          // The same file once more is a choice as well.
          event.target.value = ''
        }}
      />
      {isOver ? (
        <div className={styles.over}>
          <p>Drop the file to open it as a new board</p>
        </div>
      ) : null}
      {file ? (
        <OpenFileDialog
          key={`${file.name} ${file.lastModified}`}
          file={file}
          asksName={asksName}
          onClose={() => setFile(undefined)}
        />
      ) : null}
    </>
  )
}
