/** Asks for the condition or the reason after an act. It stands beside nothing and blocks nothing: Enter states, Escape skips. */

import {
  type FormEvent,
  type KeyboardEvent,
  type ReactElement,
  useId,
  useState,
  useSyncExternalStore,
} from 'react'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { Button } from '../ui/button.tsx'
import styles from './ask-popover.module.css'
import type { Ask } from './asks.ts'
import { useBoardSession } from './board-context.tsx'
import { useBoardView } from './board-view.tsx'
import { useMayEdit } from './use-may-edit.ts'
import { useNegotiation } from './use-reading.ts'

export function AskPopover(): ReactElement | null {
  const { asks } = useBoardSession()
  const ask = useSyncExternalStore(asks.subscribe, asks.current, asks.current)
  // Whoever may not change the board any more has nothing to add to it.
  const mayEdit = useMayEdit()
  if (!ask || !mayEdit) return null
  return <AskForm key={`${ask.kind} ${ask.actorId} ${ask.proposalId}`} ask={ask} />
}

const QUESTIONS = {
  condition: { stance: 'conditional', field: 'What would turn this into consent?' },
  reason: { stance: 'no longer a red line', field: 'What moved them?' },
} as const

function AskForm({ ask }: { readonly ask: Ask }): ReactElement | null {
  const session = useBoardSession()
  const view = useBoardView()
  const titleId = useId()
  const [words, setWords] = useState('')
  const actor = useNegotiation((negotiation) => negotiation.actors.get(ask.actorId))
  const proposal = useNegotiation((negotiation) => negotiation.proposals.get(ask.proposalId))
  const behind = session.asks.behind()
  const leave = () => {
    session.asks.settle()
    if (behind === 0) view.canvas()?.focus()
  }
  const state = (event: FormEvent) => {
    event.preventDefault()
    const { actorId, proposalId, kind } = ask
    if (words.trim()) {
      session.run({ type: 'editPosition', actorId, proposalId, fields: { [kind]: words.trim() } })
    }
    leave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    leave()
  }
  const { stance, field } = QUESTIONS[ask.kind]
  return (
    <form
      data-ask=""
      className={styles.ask}
      aria-labelledby={titleId}
      onSubmit={state}
      onKeyDown={onKeyDown}
    >
      <h2 id={titleId} className={styles.title}>
        {actor?.name ?? 'An actor'}: {stance}
      </h2>
      <p className={styles.about}>{proposal ? cardTitle(proposal) : ''}</p>
      <div className={styles.line}>
        {ask.kind === 'condition' ? <em className={styles.if}>if</em> : null}
        <input
          className={styles.field}
          aria-label={field}
          placeholder={field}
          value={words}
          maxLength={2000}
          ref={focusAtOnce}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      <div className={styles.acts}>
        {behind > 0 ? <span className={styles.behind}>{behind} more to say</span> : null}
        {behind > 0 ? (
          <Button variant="plain" size="tight" onClick={() => session.asks.settleAll()}>
            Skip all
          </Button>
        ) : null}
        <Button variant="plain" size="tight" onClick={leave}>
          Skip
        </Button>
        <Button type="submit" variant="primary" size="tight">
          State
        </Button>
      </div>
    </form>
  )
}

function focusAtOnce(field: HTMLInputElement | null): void {
  field?.focus()
}
