/** Words in a source as the quote of a position: whose, on what, which stance, and on whose word. */

import { type FormEvent, type ReactElement, useState } from 'react'
import { EVIDENCE_KINDS, type Evidence } from '#domain/negotiation/evidence.ts'
import type { ActorId, ProposalId } from '#domain/negotiation/ids.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import type { Stance } from '#domain/negotiation/stance.ts'
import { EVIDENCE_WORDS } from '#domain/words/words.ts'
import { useNegotiation } from '../../board/use-reading.ts'
import { StanceChoice } from '../../inspector/stance-choice.tsx'
import { Button } from '../../ui/button.tsx'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { TakeFormProps } from './take-dialog.tsx'
import styles from './take-form.module.css'
import { useTake } from './use-take.ts'

export function TakePosition({ quote, source, onClose }: TakeFormProps): ReactElement {
  const take = useTake()
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  const positions = useNegotiation((negotiation) => negotiation.positions)
  const [actor, setActor] = useState('')
  const [proposal, setProposal] = useState('')
  const [chosen, setChosen] = useState<Stance>()
  const [evidence, setEvidence] = useState<Evidence>('journalist')
  const [speaker, setSpeaker] = useState('')
  const [actorId, proposalId] = [actor as ActorId, proposal as ProposalId]
  const stance = chosen ?? positions.get(positionKey(actorId, proposalId))?.stance ?? 'unknown'
  const isWhole = actor !== '' && proposal !== '' && stance !== 'unknown'
  const state = (event: FormEvent) => {
    event.preventDefault()
    if (!isWhole) return
    const said = speaker.trim()
    const fields = { quote, evidence, source, ...(said && { speaker: said }) }
    const ref = { of: 'position', actorId, proposalId } as const
    take({ type: 'takePosition', actorId, proposalId, stance, fields }, ref)
    onClose()
  }
  return (
    <form className={styles.form} onSubmit={state}>
      <Select label="Actor" value={actor} onChange={(event) => setActor(event.currentTarget.value)}>
        <option value="">Choose…</option>
        {[...actors.values()].map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select
        label="On which proposal"
        value={proposal}
        onChange={(event) => setProposal(event.currentTarget.value)}
      >
        <option value="">Choose…</option>
        {[...proposals.values()].map((each) => (
          <option key={each.id} value={each.id}>
            {cardTitle(each)}
          </option>
        ))}
      </Select>
      <StanceChoice label="What the words say" stance={stance} onChoose={setChosen} />
      <Select
        label="On whose word"
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value as Evidence)}
      >
        {EVIDENCE_KINDS.filter((kind) => kind !== 'silent').map((kind) => (
          <option key={kind} value={kind}>
            {EVIDENCE_WORDS[kind]}
          </option>
        ))}
      </Select>
      <TextField
        label="Speaker"
        value={speaker}
        maxLength={200}
        onChange={(event) => setSpeaker(event.currentTarget.value)}
      />
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" disabled={!isWhole}>
          State the position
        </Button>
      </DialogActions>
    </form>
  )
}
