/** Some of a list, by ticking: none ticked means all of it. */

import type { ReactElement, ReactNode } from 'react'
import styles from './check-list.module.css'

export type CheckListProps<Name extends string> = {
  readonly title: string
  readonly choices: readonly (readonly [name: Name, words: ReactNode])[]
  readonly chosen: readonly Name[]
  readonly onChange: (chosen: readonly Name[]) => void
}

export function CheckList<Name extends string>(props: CheckListProps<Name>): ReactElement {
  const { title, choices, chosen, onChange } = props
  const toggle = (name: Name) =>
    onChange(
      choices
        .map(([choice]) => choice)
        .filter((choice) => chosen.includes(choice) !== (choice === name)),
    )
  return (
    <fieldset className={styles.list}>
      <legend className={styles.title}>{title}</legend>
      {choices.map(([name, words]) => (
        <label key={name} className={styles.choice}>
          <input
            type="checkbox"
            className={styles.box}
            checked={chosen.includes(name)}
            onChange={() => toggle(name)}
          />
          {words}
        </label>
      ))}
    </fieldset>
  )
}
