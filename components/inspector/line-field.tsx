/** A labelled line of plain words, written when it is left or Enter is pressed; Escape takes it back. */

import { type KeyboardEvent, type ReactElement, useRef, useState } from 'react'
import { TextField } from '../ui/text-field.tsx'
import { TextLines } from '../ui/text-lines.tsx'

export type LineFieldProps = {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly maxLength?: number
  /** Whether the words are often longer than the line is wide. */
  readonly isLong?: boolean
  readonly onWrite: (value: string) => void
}

export function LineField({
  label,
  value,
  placeholder,
  maxLength = 2000,
  isLong = false,
  onWrite,
}: LineFieldProps): ReactElement {
  const [draft, setDraft] = useState<string>()
  const dropped = useRef(false)
  const leave = () => {
    if (!dropped.current && draft !== undefined && draft.trim() !== value) onWrite(draft.trim())
    dropped.current = false
    setDraft(undefined)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.stopPropagation()
    dropped.current = event.key === 'Escape'
    event.currentTarget.blur()
  }
  const field = {
    ...{ label, value: draft ?? value, maxLength, onBlur: leave, onKeyDown },
    ...(placeholder ? { placeholder } : {}),
  }
  return isLong ? (
    <TextLines {...field} onChange={(event) => setDraft(event.currentTarget.value)} />
  ) : (
    <TextField {...field} onChange={(event) => setDraft(event.currentTarget.value)} />
  )
}
