/** Asks whose position a stance chosen by a key is to be. Arrows and first letters go through the actors; Escape leaves. */

import { type KeyboardEvent, type ReactElement, useId, useMemo } from 'react'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { type Position, positionKey } from '#domain/negotiation/position.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { STANCE_WORDS } from '#domain/words/words.ts'
import { StanceMark } from '../marks/stance-mark.tsx'
import ask from './ask-popover.module.css'
import { useBoardSession } from './board-context.tsx'
import { useBoardView } from './board-view.tsx'
import { type OpenStance, takeStance } from './stance-keys.ts'
import { useNegotiation, useReading } from './use-reading.ts'
import styles from './whose-stance.module.css'

export type WhoseStanceProps = { readonly open: OpenStance; readonly onDone: () => void }

export function WhoseStance({ open, onDone }: WhoseStanceProps): ReactElement {
  const session = useBoardSession()
  const view = useBoardView()
  const titleId = useId()
  const choices = useChoices(open)
  const { stance, proposalIds } = open
  const leave = () => {
    onDone()
    view.canvas()?.focus()
  }
  const choose = (actorId: ActorId) => {
    leave()
    takeStance(
      session,
      proposalIds.map((proposalId) => ({ actorId, proposalId })),
      stance,
    )
  }
  return (
    <section
      className={ask.ask}
      aria-labelledby={titleId}
      data-whose=""
      onKeyDown={keysThrough(leave)}
    >
      <h2 id={titleId} className={`${ask.title} ${styles.title}`}>
        <StanceMark stance={stance} /> {STANCE_WORDS[stance]}: whose position?
      </h2>
      <About open={open} />
      <ul className={styles.actors}>
        {choices.map(({ id, name }, index) => (
          <li key={id}>
            <button
              type="button"
              className={styles.actor}
              ref={index === 0 ? focusAtOnce : undefined}
              onClick={() => choose(id)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      {choices.length === 0 ? (
        <p className={ask.about}>
          {stance === 'unknown' ? 'Nobody has said anything on it.' : 'There is no actor yet.'}
        </p>
      ) : null}
    </section>
  )
}

function About({ open: { proposalIds } }: { readonly open: OpenStance }): ReactElement {
  const [only, ...others] = proposalIds
  const proposal = useNegotiation((negotiation) => only && negotiation.proposals.get(only))
  const title = proposal ? cardTitle(proposal) : ''
  return (
    <p className={ask.about}>{others.length > 0 ? `${proposalIds.length} proposals` : title}</p>
  )
}

/** Those with a lane, from left to right; all others after them. Only who has spoken can fall silent. */
function useChoices({
  stance,
  proposalIds,
}: OpenStance): readonly { readonly id: ActorId; readonly name: string }[] {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const positions = useNegotiation((negotiation) => negotiation.positions)
  const lanes = useReading(({ board }) => board.placement.lanes)
  return useMemo(() => {
    const others = [...actors.keys()].filter((id) => !lanes.includes(id))
    const hasSpoken = (id: ActorId): boolean =>
      proposalIds.some((each) => isKnown(positions.get(positionKey(id, each))))
    return [...lanes, ...others]
      .filter((id) => stance !== 'unknown' || hasSpoken(id))
      .flatMap((id) => actors.get(id) ?? [])
  }, [actors, lanes, positions, proposalIds, stance])
}

function isKnown(position: Position | undefined): boolean {
  return position !== undefined && position.stance !== 'unknown'
}

function keysThrough(leave: () => void) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll('button')]
    const now = buttons.findIndex((button) => button.matches(':focus'))
    const next = event.key === 'Escape' ? undefined : nextOf(buttons, now, event.key)
    if (event.key !== 'Escape' && !next) return
    event.preventDefault()
    event.stopPropagation()
    if (next) next.focus()
    else leave()
  }
}

/** Round the list by arrows; by a letter to the next name that begins with it. */
function nextOf(
  buttons: readonly HTMLButtonElement[],
  now: number,
  key: string,
): HTMLButtonElement | undefined {
  const count = buttons.length
  if (key === 'ArrowDown' || key === 'ArrowRight') return buttons[(now + 1) % count]
  if (key === 'ArrowUp' || key === 'ArrowLeft') return buttons[(now - 1 + count) % count]
  if (key.length !== 1 || key === ' ') return undefined
  const after = [...buttons.slice(now + 1), ...buttons.slice(0, now + 1)]
  return after.find(({ textContent }) => textContent?.toLowerCase().startsWith(key.toLowerCase()))
}

function focusAtOnce(button: HTMLButtonElement | null): void {
  button?.focus()
}
