/** Adds an actor, with a lane unless one says otherwise. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { ACTOR_KINDS, type ActorKind } from '#domain/negotiation/actor.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { ACTOR_KIND_WORDS } from '#domain/words/words.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { newId } from '../board/new-id.ts'
import { CheckField } from '../inspector/check-field.tsx'
import { Section } from '../inspector/section.tsx'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './add-actor.module.css'

const NOBODY = { name: '', kind: 'state' as ActorKind, isParty: true, lane: true }

export function AddActor(): ReactElement {
  const session = useBoardSession()
  const [draft, setDraft] = useState(NOBODY)
  const change = (fields: Partial<typeof NOBODY>) => setDraft({ ...draft, ...fields })
  const add = (event: FormEvent) => {
    event.preventDefault()
    const name = draft.name.trim()
    if (!name) return
    const { kind, isParty, lane } = draft
    session.run({ type: 'addActor', actor: { id: newId<ActorId>(), name, kind, isParty }, lane })
    setDraft({ ...draft, name: '' })
  }
  return (
    <Section title="New actor">
      <form className={styles.form} onSubmit={add}>
        <TextField
          label="Name"
          value={draft.name}
          maxLength={200}
          required
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <Select
          label="Kind"
          value={draft.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as ActorKind })}
        >
          {ACTOR_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {ACTOR_KIND_WORDS[kind]}
            </option>
          ))}
        </Select>
        <CheckField
          label="Party: its consent counts"
          checked={draft.isParty}
          onChange={(isParty) => change({ isParty })}
        />
        <CheckField
          label="With a lane"
          checked={draft.lane}
          onChange={(lane) => change({ lane })}
        />
        <Button type="submit">Add actor</Button>
      </form>
    </Section>
  )
}
