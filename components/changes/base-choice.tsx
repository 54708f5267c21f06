/** With which moment the board is compared: when one was last here, a snapshot, any other moment, or now. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { nearTime } from '../ui/near-time.ts'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './base-choice.module.css'
import { baseKey, type ComparisonBase } from './comparison-base.ts'

export type BaseChoiceProps = {
  readonly bases: readonly ComparisonBase[]
  readonly chosen: ComparisonBase | undefined
  /** Whether there are snapshots that are not offered here. */
  readonly hasOlder: boolean
  readonly onChoose: (base: ComparisonBase) => void
}

const MOMENT = 'moment'

export function BaseChoice({ bases, chosen, hasOlder, onChoose }: BaseChoiceProps): ReactElement {
  const [isAsking, setAsking] = useState(false)
  const value = isAsking ? MOMENT : chosen ? baseKey(chosen) : ''
  const choose = (key: string): void => {
    setAsking(key === MOMENT)
    const base = bases.find((each) => baseKey(each) === key)
    if (base) onChoose(base)
  }
  const isListed = chosen && bases.some((base) => baseKey(base) === baseKey(chosen))
  return (
    <div className={styles.choice}>
      <Select
        label="Compare with"
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {value === '' ? <option value="">Choose a moment</option> : null}
        {chosen && !isListed && chosen.kind !== MOMENT ? (
          <option value={baseKey(chosen)}>{baseLabel(chosen)}</option>
        ) : null}
        {bases.map((base) => (
          <option key={baseKey(base)} value={baseKey(base)}>
            {baseLabel(base)}
          </option>
        ))}
        <option value={MOMENT}>
          {chosen?.kind === MOMENT ? baseLabel(chosen) : 'Another moment…'}
        </option>
      </Select>
      {hasOlder ? (
        <p className={styles.hint}>Older snapshots are compared from the panel Snapshots.</p>
      ) : null}
      {value === MOMENT ? (
        <MomentForm
          onChoose={(at) => {
            setAsking(false)
            onChoose({ kind: 'moment', at })
          }}
        />
      ) : null}
    </div>
  )
}

/** "Stage: clarify, today, 14:10". */
export function baseLabel(base: ComparisonBase): string {
  if (base.kind === 'now') return 'The board as it is now'
  const when = nearTime(new Date(base.at), new Date())
  if (base.kind === 'snapshot') return `${base.name}, ${when}`
  return base.kind === 'last-here' ? `When I was last here, ${when}` : `As it was ${when}`
}

function MomentForm({ onChoose }: { readonly onChoose: (at: string) => void }): ReactElement {
  const [problem, setProblem] = useState<string>()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const local = new Date(String(new FormData(event.currentTarget).get('at') ?? ''))
    if (Number.isNaN(local.getTime())) setProblem('Enter a day and a time.')
    else onChoose(local.toISOString())
  }
  return (
    <form className={styles.moment} noValidate onSubmit={submit}>
      <TextField
        label="Day and time, as your clock has it"
        name="at"
        type="datetime-local"
        problem={problem}
        onChange={() => setProblem(undefined)}
      />
      <Button type="submit">Compare</Button>
    </form>
  )
}
