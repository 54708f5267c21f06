/** The agenda: what comes, with minutes each; the facilitator takes items up, adds and strikes them. */

import { X } from 'lucide-react'
import { type FormEvent, type ReactElement, useState } from 'react'
import {
  type AgendaItem,
  MAX_AGENDA,
  MAX_ITEM_MINUTES,
  MAX_ITEM_TITLE,
} from '#domain/session/session-state.ts'
import { newId } from '../board/new-id.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { PanelSection } from './panel-section.tsx'
import { useAct } from './session-context.tsx'
import styles from './session-forms.module.css'
import type { SessionView } from './shared-session.ts'

export type AgendaSectionProps = { readonly session: SessionView; readonly mayAct: boolean }

export function AgendaSection({ session, mayAct }: AgendaSectionProps): ReactElement | null {
  const { agenda } = session
  if (agenda.length === 0 && !mayAct) return null
  const total = agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  return (
    <PanelSection
      title="Agenda"
      aside={total > 0 ? <span className={styles.aside}>{total} min in all</span> : null}
    >
      {agenda.length === 0 ? <p className={styles.quiet}>Nothing on it yet.</p> : null}
      <ol className={styles.list}>
        {agenda.map((item) => (
          <Item key={item.id} item={item} session={session} mayAct={mayAct} />
        ))}
      </ol>
      {mayAct && agenda.length < MAX_AGENDA ? <AddItem /> : null}
    </PanelSection>
  )
}

type ItemProps = AgendaSectionProps & { readonly item: AgendaItem }

function Item({ item, session, mayAct }: ItemProps): ReactElement {
  const act = useAct()
  const isNow = item.id === session.itemId
  const strike = () => act({ act: 'strikeItem', itemId: item.id })
  return (
    <li className={styles.entry} aria-current={isNow ? 'step' : undefined}>
      <span className={styles.words}>{item.title}</span>
      <span className={styles.aside}>{item.minutes === null ? 'open' : `${item.minutes} min`}</span>
      {mayAct ? (
        <>
          <Button
            size="tight"
            variant="plain"
            aria-label={isNow ? `Done with ${item.title}` : `Take up ${item.title}`}
            onClick={() => act({ act: 'takeUp', itemId: isNow ? null : item.id })}
          >
            {isNow ? 'Done' : 'Take up'}
          </Button>
          <IconButton label={`Strike ${item.title}`} onClick={strike}>
            <X size={15} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </>
      ) : null}
    </li>
  )
}

function AddItem(): ReactElement {
  const act = useAct()
  const [title, setTitle] = useState('')
  const [minutes, setMinutes] = useState('')
  const add = (event: FormEvent) => {
    event.preventDefault()
    const words = title.trim()
    if (!words) return
    const wanted = Math.min(Number(minutes), MAX_ITEM_MINUTES)
    const item = { id: newId(), title: words, minutes: wanted > 0 ? wanted : null }
    act({ act: 'addItem', item })
    setTitle('')
    setMinutes('')
  }
  return (
    <form className={styles.row} onSubmit={add}>
      <TextField
        label="New item"
        labelHidden
        className={styles.grow ?? ''}
        placeholder="New item"
        maxLength={MAX_ITEM_TITLE}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <TextField
        label="Minutes of the new item"
        labelHidden
        className={styles.minutes ?? ''}
        inputMode="numeric"
        placeholder="min"
        value={minutes}
        onChange={(event) => setMinutes(event.currentTarget.value.replace(/\D/g, ''))}
      />
      <Button size="tight" type="submit">
        Add
      </Button>
    </form>
  )
}
