'use client'
/** Makes a board of one's own from a template: at once for somebody known, after asking the name otherwise. */

import { type ReactElement, useState } from 'react'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { NewBoardDialog } from './new-board-dialog.tsx'
import styles from './open-copy-button.module.css'
import type { TemplateChoice } from './template-choice.ts'
import { useCreateBoard } from './use-create-board.ts'

export type OpenCopyButtonProps = {
  readonly template: TemplateChoice
  readonly asksName: boolean
}

export function OpenCopyButton({ template, asksName }: OpenCopyButtonProps): ReactElement {
  const [asking, setAsking] = useState(false)
  const { busy, refusal, create } = useCreateBoard()
  function open() {
    if (asksName) setAsking(true)
    else void create({ template: template.id })
  }
  return (
    <div className={styles.open}>
      <Button size="tight" busy={busy} onClick={open}>
        {busy ? 'Opening a copy…' : 'Open a copy'}
      </Button>
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      {asking ? (
        <NewBoardDialog
          title="Open a copy"
          templates={[template]}
          asksName
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  )
}
