/** Who said it: an actor of this board, offered while typing, or any other name. */

import { type ReactElement, useId, useRef, useState } from 'react'
import { useNegotiation } from '../board/use-reading.ts'
import { TextField } from '../ui/text-field.tsx'
import { speakerNames } from './speaker-names.ts'

export type SpeakerFieldProps = {
  readonly label: string
  /** An actor's id, several of them, or a name. */
  readonly value: string
  readonly onWrite: (value: string) => void
}

export function SpeakerField({ label, value, onWrite }: SpeakerFieldProps): ReactElement {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const [draft, setDraft] = useState<string>()
  const dropped = useRef(false)
  const listId = useId()
  const shown = speakerNames(value, actors)
  const leave = () => {
    const written = draft?.trim()
    if (!dropped.current && written !== undefined && written !== shown) {
      const named = [...actors.values()].find((actor) => actor.name === written)
      onWrite(named?.id ?? written)
    }
    dropped.current = false
    setDraft(undefined)
  }
  return (
    <>
      <TextField
        label={label}
        value={draft ?? shown}
        list={listId}
        maxLength={200}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.stopPropagation()
          dropped.current = event.key === 'Escape'
          event.currentTarget.blur()
        }}
      />
      <datalist id={listId}>
        {[...actors.values()].map((actor) => (
          <option key={actor.id} value={actor.name} />
        ))}
      </datalist>
    </>
  )
}
