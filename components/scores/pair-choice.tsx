/** The two parties whose points the plot shows. */

import type { ReactElement } from 'react'
import type { Pair } from '#domain/analysis/weighted/two-parties.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import type { Names } from '../analyses/names.ts'
import { Select } from '../ui/select.tsx'
import styles from './scores.module.css'

type PairChoiceProps = {
  readonly actorIds: readonly ActorId[]
  readonly pair: Pair
  readonly names: Names
  readonly onPair: (pair: Pair) => void
}

export function PairChoice(props: PairChoiceProps): ReactElement | null {
  const { actorIds, pair, names, onPair } = props
  const [x, y] = pair
  if (actorIds.length < 3) return null
  const options = actorIds.map((id, actor) => (
    <option key={id} value={actor}>
      {names.actor(id)}
    </option>
  ))
  // Whoever is chosen twice changes places with the other.
  const choose = (place: 0 | 1, actor: number) =>
    onPair(place === 0 ? [actor, actor === y ? x : y] : [actor === x ? y : x, actor])
  return (
    <div className={styles.pair}>
      <Select
        label="Across"
        value={x}
        onChange={(event) => choose(0, Number(event.currentTarget.value))}
      >
        {options}
      </Select>
      <Select
        label="Upwards"
        value={y}
        onChange={(event) => choose(1, Number(event.currentTarget.value))}
      >
        {options}
      </Select>
    </div>
  )
}
