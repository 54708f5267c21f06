/** All actors: those with a lane in their order, then all others, each of whom can be given one. */

import { type ReactElement, useMemo, useState } from 'react'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useReading } from '../board/use-reading.ts'
import { Section } from '../inspector/section.tsx'
import { foldText } from '../search/fold-text.ts'
import { PanelTitle } from '../ui/panel-title.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ActorEntry } from './actor-entry.tsx'
import styles from './actors-panel.module.css'
import { AddActor } from './add-actor.tsx'
import { LaneEntry } from './lane-entry.tsx'

/** Fewer than this are seen at a glance and need no filter. */
const FILTER_FROM = 8

export function ActorsPanel(): ReactElement {
  const { close } = useBoardView()
  const session = useBoardSession()
  const mayEdit = useMayEdit()
  const actors = useReading(({ board }) => board.negotiation.actors)
  const lanes = useReading(({ board }) => board.placement.lanes)
  const [filter, setFilter] = useState('')
  const others = useMemo(
    () =>
      [...actors.values()]
        .filter(({ id }) => !lanes.includes(id))
        .filter(({ name }) => foldText(name).includes(foldText(filter))),
    [actors, lanes, filter],
  )
  const arrange = (order: readonly ActorId[]) => session.run({ type: 'arrangeLanes', lanes: order })
  return (
    <>
      <PanelTitle id="actors" title="Actors and lanes" onClose={close} />
      <Section title="Lanes, left to right" aside={lanes.length}>
        {lanes.length === 0 ? <p className={styles.none}>No actor has a lane yet.</p> : null}
        <ol>
          {lanes.map((id, place) => (
            <LaneEntry key={id} id={id} place={place} lanes={lanes} onArrange={arrange} />
          ))}
        </ol>
      </Section>
      <Section title="Without a lane" aside={actors.size - lanes.length}>
        {actors.size - lanes.length >= FILTER_FROM ? (
          <TextField
            type="search"
            label="Find an actor"
            labelHidden
            placeholder="Find an actor"
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        ) : null}
        <ul>
          {others.map((actor) => (
            <ActorEntry
              key={actor.id}
              actor={actor}
              onGiveLane={() => arrange([...lanes, actor.id])}
            />
          ))}
        </ul>
      </Section>
      {mayEdit ? <AddActor /> : null}
    </>
  )
}
