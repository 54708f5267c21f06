/** One choice of the bar: a quiet word and the browser's own select. */

import type { ReactElement } from 'react'
import styles from './bar-select.module.css'

export type BarSelectProps<Name extends string> = {
  readonly label: string
  readonly value: Name
  readonly choices: readonly (readonly [name: Name, words: string])[]
  readonly onChoose: (name: Name) => void
}

export function BarSelect<Name extends string>(props: BarSelectProps<Name>): ReactElement {
  const { label, value, choices, onChoose } = props
  const choose = (name: string) => {
    const chosen = choices.find(([choice]) => choice === name)
    if (chosen) onChoose(chosen[0])
  }
  return (
    <label className={styles.pick}>
      {label}
      <select
        className={styles.select}
        value={value}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {choices.map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
