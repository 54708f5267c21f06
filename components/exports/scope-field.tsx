/** Which part of the board: all of it, what is selected, chosen lanes, what is in sight. */

import type { ReactElement, ReactNode } from 'react'
import type { Scope } from '#domain/exports/scene/scope.ts'
import styles from './export-dialog.module.css'
import type { ScopeName } from './scope-choice.ts'

type ScopeFieldProps = {
  readonly chosen: ScopeName
  readonly onChange: (name: ScopeName) => void
  readonly selection: Scope | undefined
  readonly hasView: boolean
  readonly lanes: readonly { readonly id: string; readonly name: string }[]
  readonly ticked: readonly string[]
  readonly onTick: (ids: readonly string[]) => void
}

export function ScopeField(props: ScopeFieldProps): ReactElement {
  const { chosen, onChange, selection, hasView, lanes, ticked, onTick } = props
  const choice = (name: ScopeName, words: ReactNode) => (
    <label className={styles.choice}>
      <input type="radio" name="scope" checked={chosen === name} onChange={() => onChange(name)} />
      <span>{words}</span>
    </label>
  )
  return (
    <fieldset className={styles.field}>
      <legend className={styles.legend}>What</legend>
      {choice('board', 'The whole board')}
      {selection ? choice('selection', selectionWords(selection)) : null}
      {hasView ? choice('view', 'What is in sight') : null}
      {lanes.length > 0 ? choice('lanes', 'Some lanes') : null}
      {chosen === 'lanes' ? (
        <div className={styles.lanes}>
          {lanes.map(({ id, name }) => (
            <label key={id} className={styles.choice}>
              <input
                type="checkbox"
                checked={ticked.includes(id)}
                onChange={() =>
                  onTick(
                    ticked.includes(id) ? ticked.filter((each) => each !== id) : [...ticked, id],
                  )
                }
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      ) : null}
    </fieldset>
  )
}

function selectionWords(selection: Scope): string {
  if (selection.kind === 'proposals') return counted(selection.proposalIds.length, 'proposal')
  return selection.kind === 'lanes' ? counted(selection.actorIds.length, 'lane') : ''
}

function counted(count: number, thing: string): string {
  return `What is selected: ${count} ${thing}${count === 1 ? '' : 's'}`
}
