/** Starting a timer; the pill in the bar runs it. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { MAX_ITEM_MINUTES } from '#domain/session/session-state.ts'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { PanelSection } from './panel-section.tsx'
import { useAct } from './session-context.tsx'
import styles from './session-forms.module.css'
import type { SessionView } from './shared-session.ts'

const QUICK = [5, 10, 20]

export function TimerSection({ session }: { readonly session: SessionView }): ReactElement {
  const act = useAct()
  const [minutes, setMinutes] = useState('')
  const start = (event: FormEvent) => {
    event.preventDefault()
    const wanted = Number(minutes)
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > MAX_ITEM_MINUTES) return
    act({ act: 'startTimer', minutes: wanted })
    setMinutes('')
  }
  return (
    <PanelSection title={session.timer ? 'Timer: start anew' : 'Timer'}>
      <form className={styles.row} onSubmit={start}>
        {QUICK.map((wanted) => (
          <Button
            key={wanted}
            size="tight"
            aria-label={`Start ${wanted} minutes`}
            onClick={() => act({ act: 'startTimer', minutes: wanted })}
          >
            {wanted} min
          </Button>
        ))}
        <TextField
          label="Minutes"
          labelHidden
          className={styles.minutes ?? ''}
          inputMode="numeric"
          placeholder="min"
          value={minutes}
          onChange={(event) => setMinutes(event.currentTarget.value.replace(/\D/g, ''))}
        />
        <Button size="tight" type="submit" aria-disabled={minutes === ''}>
          Start
        </Button>
      </form>
    </PanelSection>
  )
}
