'use client'
/** Copies a link and says so, to the eye and aloud. Where copying is refused it shows the link, selected. */

import { Check, Copy } from 'lucide-react'
import { type MouseEvent, type ReactElement, useEffect, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './copy-button.module.css'
import { copyText } from './copy-text.ts'

const SHOWN_MS = 2500

export type CopyButtonProps = {
  readonly text: string
  /** "Copy the editor link". */
  readonly label: string
}

export function CopyButton({ text, label }: CopyButtonProps): ReactElement {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('idle'), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [state])

  async function copy(event: MouseEvent<HTMLButtonElement>): Promise<void> {
    setState((await copyText(text, event.currentTarget)) ? 'copied' : 'refused')
  }
  if (state === 'refused') {
    return (
      <TextField
        label={`${label}: press Ctrl+C`}
        labelHidden
        readOnly
        autoFocus
        value={text}
        className={styles.link ?? ''}
        onFocus={(event) => event.target.select()}
      />
    )
  }
  const copied = state === 'copied'
  const Icon = copied ? Check : Copy
  return (
    <>
      <Button
        size="tight"
        className={styles.copy ?? ''}
        aria-label={label}
        onClick={(event) => void copy(event)}
      >
        <Icon size={14} strokeWidth={1.5} />
        {copied ? 'Copied' : 'Copy'}
      </Button>
      <span role="status" className={styles.unseen}>
        {copied ? 'Copied' : ''}
      </span>
    </>
  )
}
