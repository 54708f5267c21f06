/** One of two ways, each with what it means below it. */

import { type ReactElement, useId } from 'react'
import styles from './two-ways.module.css'

export type Way<Name extends string> = {
  readonly name: Name
  readonly label: string
  readonly meaning: string
}

export type TwoWaysProps<Name extends string> = {
  readonly legend: string
  readonly ways: readonly Way<Name>[]
  readonly chosen: Name
  readonly onChoose: (name: Name) => void
}

export function TwoWays<Name extends string>(props: TwoWaysProps<Name>): ReactElement {
  const id = useId()
  return (
    <fieldset className={styles.ways}>
      <legend className={styles.legend}>{props.legend}</legend>
      {props.ways.map(({ name, label, meaning }) => (
        <label key={name} className={styles.way} data-chosen={name === props.chosen || undefined}>
          <input
            type="radio"
            name={id}
            checked={name === props.chosen}
            aria-labelledby={`${id}-${name}`}
            aria-describedby={`${id}-${name}-means`}
            onChange={() => props.onChoose(name)}
          />
          <span>
            <b id={`${id}-${name}`}>{label}</b>
            <small id={`${id}-${name}-means`}>{meaning}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
