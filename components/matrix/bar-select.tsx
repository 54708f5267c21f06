/** One choice of the bar: a quiet word, and the choice made. */

import { type ReactElement, useId } from 'react'
import { QuietSelect } from '../ui/quiet-select.tsx'
import styles from './bar-select.module.css'

export type BarSelectProps<Name extends string> = {
  readonly label: string
  readonly value: Name
  readonly choices: readonly (readonly [name: Name, words: string])[]
  readonly onChoose: (name: Name) => void
}

export function BarSelect<Name extends string>(props: BarSelectProps<Name>): ReactElement {
  const { label, value, choices, onChoose } = props
  const id = useId()
  const choose = (name: string) => {
    const chosen = choices.find(([choice]) => choice === name)
    if (chosen) onChoose(chosen[0])
  }
  return (
    <span className={styles.pick}>
      <label htmlFor={id}>{label}</label>
      <QuietSelect
        id={id}
        frame="edge"
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {choices.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </QuietSelect>
    </span>
  )
}
