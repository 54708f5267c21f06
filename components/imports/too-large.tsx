/** Says that an import is too much for a board that is open, and what can be done instead. */

import { type ReactElement, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { ImportSource } from './import-source.ts'
import { OpenFileDialog } from './open-file-dialog.tsx'

export type TooLargeProps = { readonly words: string; readonly source: ImportSource }

export function TooLarge({ words, source }: TooLargeProps): ReactElement {
  const [isOpening, setOpening] = useState(false)
  if (source.kind !== 'board') {
    return <Notice tone="warn">{words} Split the file, and import its parts one by one.</Notice>
  }
  return (
    <>
      <Notice tone="warn">
        {words} As a board of its own it may have 32 MB.{' '}
        <Button size="tight" onClick={() => setOpening(true)}>
          Open it as a new board…
        </Button>
      </Notice>
      {isOpening ? (
        <OpenFileDialog file={source.given} asksName={false} onClose={() => setOpening(false)} />
      ) : null}
    </>
  )
}
