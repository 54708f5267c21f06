/** An actor named in a source. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { ACTOR_KINDS, type ActorKind } from '#domain/negotiation/actor.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { ACTOR_KIND_WORDS } from '#domain/words/words.ts'
import { newId } from '../../board/new-id.ts'
import { useNegotiation } from '../../board/use-reading.ts'
import { CheckField } from '../../inspector/check-field.tsx'
import { foldText } from '../../search/fold-text.ts'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { TakeFormProps } from './take-dialog.tsx'
import styles from './take-form.module.css'
import { shortened } from './taking.ts'
import { useTake } from './use-take.ts'

const MAX_NAME = 200

export function TakeActor({ quote, source, onClose }: TakeFormProps): ReactElement {
  const take = useTake()
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const [name, setName] = useState(() => shortened(quote, MAX_NAME))
  const [kind, setKind] = useState<ActorKind>('state')
  const [isParty, setIsParty] = useState(false)
  const [lane, setLane] = useState(false)
  const folded = foldText(name.trim())
  const isThere = [...actors.values()].some((actor) => foldText(actor.name) === folded)
  const make = (event: FormEvent) => {
    event.preventDefault()
    if (!name.trim()) return
    const id = newId<ActorId>()
    const actor = { id, name: name.trim(), kind, isParty, source }
    take({ type: 'addActor', actor, lane }, { of: 'actor', id })
    onClose()
  }
  return (
    <form className={styles.form} onSubmit={make}>
      <TextField
        label="Name"
        value={name}
        required
        maxLength={MAX_NAME}
        hint={isThere ? 'An actor of this name is on the board already.' : undefined}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label="Kind"
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as ActorKind)}
      >
        {ACTOR_KINDS.map((each) => (
          <option key={each} value={each}>
            {ACTOR_KIND_WORDS[each]}
          </option>
        ))}
      </Select>
      <CheckField label="Party: its consent counts" checked={isParty} onChange={setIsParty} />
      <CheckField label="With a lane" checked={lane} onChange={setLane} />
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary">
          Make the actor
        </Button>
      </DialogActions>
    </form>
  )
}
