/** A proposal made of words in a source: a title of its own, the words as its quote. */

import { type FormEvent, type ReactElement, useState } from 'react'
import type { ActorId, IssueId, ProposalId } from '#domain/negotiation/ids.ts'
import { useBoardSession } from '../../board/board-context.tsx'
import { newId } from '../../board/new-id.ts'
import { useNegotiation } from '../../board/use-reading.ts'
import { freeSpot } from '../../inspector/free-spot.ts'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { TakeFormProps } from './take-dialog.tsx'
import styles from './take-form.module.css'
import { MAX_TAKEN_TITLE, shortened } from './taking.ts'
import { useTake } from './use-take.ts'

export function TakeProposal({ quote, source, onClose }: TakeFormProps): ReactElement {
  const session = useBoardSession()
  const take = useTake()
  const issues = useNegotiation((negotiation) => negotiation.issues)
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const [title, setTitle] = useState(() => shortened(quote, MAX_TAKEN_TITLE))
  const [issueId, setIssueId] = useState('')
  const [tabledBy, setTabledBy] = useState('')
  const make = (event: FormEvent) => {
    event.preventDefault()
    if (!title.trim()) return
    const id = newId<ProposalId>()
    const proposal = {
      ...{ id, title: title.trim(), quote, source },
      ...(issueId && { issueId: issueId as IssueId }),
      ...(tabledBy && { tabledBy: [tabledBy as ActorId] }),
    }
    const at = freeSpot(session.current().board.placement)
    take({ type: 'addProposal', proposal, at }, { of: 'proposal', id })
    onClose()
  }
  return (
    <form className={styles.form} onSubmit={make}>
      <TextField
        label="Title"
        value={title}
        required
        maxLength={MAX_TAKEN_TITLE}
        data-autofocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Select
        label="Issue"
        value={issueId}
        onChange={(event) => setIssueId(event.currentTarget.value)}
      >
        <option value="">None</option>
        {[...issues.values()].map((issue) => (
          <option key={issue.id} value={issue.id}>
            {issue.title}
          </option>
        ))}
      </Select>
      <Select
        label="Tabled by"
        value={tabledBy}
        onChange={(event) => setTabledBy(event.currentTarget.value)}
      >
        <option value="">Nobody said</option>
        {[...actors.values()].map((actor) => (
          <option key={actor.id} value={actor.id}>
            {actor.name}
          </option>
        ))}
      </Select>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary">
          Make the proposal
        </Button>
      </DialogActions>
    </form>
  )
}
