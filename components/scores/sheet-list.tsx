/** The score sheets one may write, one of which is open. What is typed into one stays while another is looked at. */

import { type ReactElement, useState } from 'react'
import { mayWriteSheet, type ScoreAudience } from '#domain/access/score-rights.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { useMe } from '../board/use-me.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { Section } from '../inspector/section.tsx'
import type { Sheet } from './score-answers.ts'
import styles from './scores.module.css'
import type { SheetDraft } from './sheet-draft.ts'
import { SheetEditor } from './sheet-editor.tsx'

type SheetListProps = { readonly sheets: readonly Sheet[]; readonly audience: ScoreAudience }

export function SheetList({ sheets, audience }: SheetListProps): ReactElement | null {
  const me = useMe()
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const [chosen, setChosen] = useState<ActorId>()
  const [drafts, setDrafts] = useState<ReadonlyMap<ActorId, SheetDraft>>(new Map())
  const mine = holdersOf(actors, sheets).filter((id) => mayWriteSheet(audience, me, id))
  const [only] = mine
  const open = mine.length === 1 ? only : mine.find((id) => id === chosen)
  if (mine.length === 0) return null
  const nameOf = (id: ActorId) => actors.get(id)?.name || 'An actor no longer on the board'
  const keep = (id: ActorId) => (draft: SheetDraft | undefined) =>
    setDrafts((before) => {
      const after = new Map(before)
      if (draft) after.set(id, draft)
      else after.delete(id)
      return after
    })
  return (
    <Section title={mine.length === 1 && only ? `Points of ${nameOf(only)}` : 'Score sheets'}>
      {mine.length > 1 ? (
        <ul className={styles.holders} aria-label="Sheets">
          {mine.map((id) => (
            <li key={id}>
              <button
                type="button"
                className={styles.holder}
                aria-expanded={id === open}
                onClick={() => setChosen(id === open ? undefined : id)}
              >
                {nameOf(id)}
                <span className={styles.state}>
                  {drafts.has(id)
                    ? 'not saved'
                    : sheets.some(({ actorId }) => actorId === id)
                      ? 'written'
                      : 'none yet'}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {open ? (
        <SheetEditor
          key={open}
          actorId={open}
          name={nameOf(open)}
          sheet={sheets.find(({ actorId }) => actorId === open)}
          draft={drafts.get(open)}
          onDraft={keep(open)}
        />
      ) : null}
    </Section>
  )
}

/** Parties, all actors where there are none, and whoever has a sheet already. */
function holdersOf(
  actors: ReadonlyMap<ActorId, Actor>,
  sheets: readonly Sheet[],
): readonly ActorId[] {
  const parties = [...actors.values()].filter(({ isParty }) => isParty)
  const holders = (parties.length > 0 ? parties : [...actors.values()]).map(({ id }) => id)
  return [...new Set([...holders, ...sheets.map(({ actorId }) => actorId)])]
}
