/** A labelled line of plain words, written when it is left or Enter is pressed; Escape takes it back. */

import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react'
import { TextField } from '../ui/text-field.tsx'

export type LineFieldProps = {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly maxLength?: number
  readonly onWrite: (value: string) => void
}

export function LineField({
  label,
  value,
  placeholder,
  maxLength = 2000,
  onWrite,
}: LineFieldProps): ReactElement {
  const [draft, setDraft] = useState<string>()
  const dropped = useRef(false)
  const leave = () => {
    if (!dropped.current && draft !== undefined && draft.trim() !== value) onWrite(draft.trim())
    dropped.current = false
    setDraft(undefined)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.stopPropagation()
    dropped.current = event.key === 'Escape'
    event.currentTarget.blur()
  }
  return (
    <TextField
      label={label}
      value={draft ?? value}
      maxLength={maxLength}
      {...(placeholder ? { placeholder } : {})}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  )
}
