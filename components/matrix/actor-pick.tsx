/** Which actors have a column. Nobody chosen: the parties. */

import type { ReactElement } from 'react'
import type { MatrixSettings } from '#domain/matrix/matrix-settings.ts'
import { lanesFirst } from '#domain/matrix/table-columns.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import { useReading } from '../board/use-reading.ts'
import { Button } from '../ui/button.tsx'
import styles from './actor-pick.module.css'
import { BarPopover } from './bar-popover.tsx'
import { CheckList } from './check-list.tsx'
import type { ChangeSettings } from './use-matrix-settings.ts'

export type ActorPickProps = {
  /** Those shown now. */
  readonly columns: readonly Actor[]
  readonly settings: MatrixSettings
  readonly onChange: ChangeSettings
}

export function ActorPick({ columns, settings, onChange }: ActorPickProps): ReactElement {
  const actors = useReading(({ board }) => board.negotiation.actors)
  const lanes = useReading(({ board }) => board.placement.lanes)
  const all = lanesFirst({ actors }, lanes)
  const choicesOf = (isParty: boolean) =>
    all.filter((actor) => actor.isParty === isParty).map(({ id, name }) => [id, name] as const)
  const shown = columns.map(({ id }) => id)
  const parties = choicesOf(true)
  const others = choicesOf(false)
  const change = (of: readonly (readonly [Actor['id'], string])[]) => (ids: typeof shown) => {
    const rest = shown.filter((id) => !of.some(([choice]) => choice === id))
    onChange({ actors: [...rest, ...ids] })
  }
  return (
    <BarPopover label="Actors" count={settings.actors.length > 0 ? columns.length : 0}>
      {parties.length > 0 ? (
        <CheckList
          title="Parties"
          choices={parties}
          chosen={shown}
          onChange={(ids) => change(parties)([...ids])}
        />
      ) : null}
      {others.length > 0 ? (
        <CheckList
          title={parties.length > 0 ? 'Others' : 'Actors'}
          choices={others}
          chosen={shown}
          onChange={(ids) => change(others)([...ids])}
        />
      ) : null}
      {settings.actors.length > 0 ? (
        <div className={styles.acts}>
          <Button size="tight" onClick={() => onChange({ actors: [] })}>
            {parties.length > 0 ? 'Only the parties' : 'As they come'}
          </Button>
        </div>
      ) : null}
    </BarPopover>
  )
}
