/** What a room has otherwise than its plenary, to be ticked. Nothing is ticked unless somebody ticks it. */

import type { ReactElement } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Notice } from '../ui/notice.tsx'
import { type Change, type Choice, withoutConflict } from './carry.ts'
import { CarryChange } from './carry-change.tsx'
import styles from './carry-dialog.module.css'
import { CarryGroups } from './carry-groups.tsx'
import type { NameOf } from './carry-names.ts'
import { changesWords } from './carry-words.ts'

export type CarryChoiceProps = {
  /** Undefined until they are told. */
  readonly changes: readonly Change[] | undefined
  readonly chosen: readonly Change[]
  readonly nameOf: NameOf
  readonly problem: string | undefined
  readonly onChoose: (choice: Choice) => void
  readonly onChooseAll: (ids: ReadonlySet<string>) => void
  readonly onReview: () => void
  readonly onClose: () => void
}

export function CarryChoice(props: CarryChoiceProps): ReactElement {
  const { changes, problem } = props
  return (
    <Dialog title="Carry back to the plenary" about={ABOUT} width="wide" onClose={props.onClose}>
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      {changes || problem ? null : <p role="status">Comparing the room with the plenary…</p>}
      {changes?.length === 0 ? <p className={styles.none}>{NOTHING}</p> : null}
      {changes && changes.length > 0 ? (
        <Offered {...props} changes={changes} />
      ) : (
        <DialogActions>
          <Button onClick={props.onClose}>Close</Button>
        </DialogActions>
      )}
    </Dialog>
  )
}

type OfferedProps = CarryChoiceProps & { readonly changes: readonly Change[] }

function Offered(props: OfferedProps): ReactElement {
  const { changes, chosen, nameOf } = props
  const easy = withoutConflict(changes)
  return (
    <>
      <CarryGroups changes={changes} nameOf={nameOf}>
        {(change) => (
          <CarryChange
            change={change}
            nameOf={nameOf}
            isChosen={chosen.includes(change)}
            onChoose={(isChosen) => props.onChoose({ id: change.id, isChosen })}
          />
        )}
      </CarryGroups>
      <div className={styles.foot}>
        <DialogActions>
          {easy.size > 0 ? (
            <Button
              variant="plain"
              className={styles.all ?? ''}
              onClick={() => props.onChooseAll(easy)}
            >
              Tick all without conflict
            </Button>
          ) : null}
          <Button onClick={props.onClose}>Cancel</Button>
          <Button variant="primary" disabled={chosen.length === 0} onClick={props.onReview}>
            {chosen.length === 0 ? 'Nothing ticked' : `Look over ${changesWords(chosen.length)}`}
          </Button>
        </DialogActions>
      </div>
    </>
  )
}

const ABOUT =
  'What this room has otherwise than the plenary. What you tick is shown once more before anything is published; the rest stays here.'
const NOTHING =
  'There is nothing to carry back: the plenary has all that was changed here. Places of cards and comments stay in the room.'
