/** How much of a snapshot comes back: all of it, one actor's lane, or one proposal. */

import { type ReactElement, useId, useState } from 'react'
import { type RestoreScope, WHOLE_BOARD } from '#domain/board/restore-scope.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { errorWords } from '../http/error-words.ts'
import { Notice } from '../ui/notice.tsx'
import { Select } from '../ui/select.tsx'
import styles from './scope-choice.module.css'
import { useBoardIn } from './use-board-in.ts'

type Kind = RestoreScope['kind']

export type ScopeChoiceProps = {
  /** Of the snapshot's endpoints. */
  readonly path: string
  /** Undefined while it is not said of which. */
  readonly scope: RestoreScope | undefined
  readonly onChoose: (scope: RestoreScope | undefined) => void
}

const KINDS: { readonly [K in Kind]: { readonly label: string; readonly about: string } } = {
  all: { label: 'The whole board', about: 'What was added since goes.' },
  lane: {
    label: 'One actor',
    about: 'The actor and all its positions. Everything else stays as it is now.',
  },
  proposal: {
    label: 'One proposal',
    about: 'Its text and everybody’s positions on it. Everything else stays as it is now.',
  },
}

export function ScopeChoice({ path, scope, onChoose }: ScopeChoiceProps): ReactElement {
  const name = useId()
  const [kind, setKind] = useState<Kind>(scope?.kind ?? 'all')
  const choose = (next: Kind) => {
    setKind(next)
    onChoose(next === 'all' ? WHOLE_BOARD : undefined)
  }
  return (
    <fieldset className={styles.scope}>
      <legend className={styles.legend}>What comes back</legend>
      {Object.entries(KINDS).map(([each, { label, about }]) => (
        <label key={each} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={kind === each}
            onChange={() => choose(each as Kind)}
          />
          <span>
            <b>{label}</b>
            <small>{about}</small>
          </span>
        </label>
      ))}
      {kind === 'all' ? null : (
        <PartChoice key={kind} path={path} kind={kind} scope={scope} onChoose={onChoose} />
      )}
    </fieldset>
  )
}

type PartChoiceProps = ScopeChoiceProps & { readonly kind: Exclude<Kind, 'all'> }

/** What there was to choose from then: what has been removed since can come back as well. */
function PartChoice({ path, kind, scope, onChoose }: PartChoiceProps): ReactElement {
  const { board, refusal } = useBoardIn(path)
  if (refusal) return <Notice tone="error">{errorWords(refusal)}</Notice>
  if (!board) return <p role="status">Fetching the board as it was…</p>
  const { actors, proposals } = board.negotiation
  const parts: readonly (readonly [RestoreScope, string])[] =
    kind === 'lane'
      ? [...actors.values()].map(({ id, name }) => [{ kind, actorId: id }, name])
      : [...proposals.values()].map((proposal) => [
          { kind, proposalId: proposal.id },
          cardTitle(proposal),
        ])
  if (parts.length === 0) return <Notice>There was none in this snapshot.</Notice>
  return (
    <Select
      label={kind === 'lane' ? 'Which actor' : 'Which proposal'}
      value={JSON.stringify(scope ?? null)}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        onChoose(parts.find(([part]) => JSON.stringify(part) === chosen)?.[0])
      }}
    >
      <option value="null">Choose…</option>
      {parts.map(([part, words]) => (
        <option key={JSON.stringify(part)} value={JSON.stringify(part)}>
          {words}
        </option>
      ))}
    </Select>
  )
}
