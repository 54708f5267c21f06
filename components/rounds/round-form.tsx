/** The facilitator's form: which proposals, how long. After a round it offers the same proposals again. */

import { type FormEvent, type ReactElement, useState } from 'react'
import type { ProposalId } from '#domain/negotiation/ids.ts'
import { cardTitle, type Proposal } from '#domain/negotiation/proposal.ts'
import { MAX_ROUND_MINUTES, MAX_ROUND_PROPOSALS } from '#domain/rounds/sealed-round.ts'
import { isOffTheTable } from '#domain/words/words.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { errorWords } from '../http/error-words.ts'
import { useSend } from '../http/use-send.ts'
import { CheckField } from '../inspector/check-field.tsx'
import { PanelSection } from '../session/panel-section.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ROUND, type Round } from './round.ts'
import styles from './round-form.module.css'
import { useRounds } from './rounds-context.tsx'

export function RoundForm({ last }: { readonly last: Round | undefined }): ReactElement {
  const { path, ask } = useRounds()
  const { busy, refusal, send } = useSend()
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  const parties = useNegotiation((negotiation) => negotiation.actors)
  const [chosen, setChosen] = useState<ReadonlySet<ProposalId>>(new Set())
  const [minutes, setMinutes] = useState('10')
  const offered = [...proposals.values()].filter(({ status }) => !isOffTheTable(status))
  const proposalIds = offered.flatMap(({ id }) => (chosen.has(id) ? [id] : []))
  const problem = problemWith(proposalIds.length, Number(minutes))
  const hasParty = [...parties.values()].some(({ isParty }) => isParty)
  const choose = (id: ProposalId, isChosen: boolean) => {
    const others = [...chosen].filter((other) => other !== id)
    setChosen(new Set(isChosen ? [...others, id] : others))
  }
  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (problem) return
    const body = { proposalIds, minutes: Number(minutes) }
    const answer = await send({ path, method: 'POST', schema: ROUND, body })
    if (answer.ok) ask()
  }
  if (offered.length === 0 || !hasParty) {
    return <p className={styles.quiet}>A round needs a proposal and a party on the board.</p>
  }
  return (
    <PanelSection
      title="Open a round"
      aside={last ? <Again last={last} onChoose={(ids) => setChosen(new Set(ids))} /> : null}
    >
      <form className={styles.form} onSubmit={open}>
        <Choices offered={offered} chosen={chosen} onChoose={choose} />
        <div className={styles.row}>
          <TextField
            label="Minutes until the reveal"
            className={styles.minutes ?? ''}
            inputMode="numeric"
            value={minutes}
            onChange={(event) => setMinutes(event.currentTarget.value.replace(/\D/g, ''))}
          />
        </div>
        {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
        <div className={styles.row}>
          <Button type="submit" variant="primary" busy={busy} aria-disabled={problem !== undefined}>
            Open the round
          </Button>
          <span className={styles.quiet}>{problem}</span>
        </div>
      </form>
    </PanelSection>
  )
}

type AgainProps = {
  readonly last: Round
  readonly onChoose: (ids: readonly ProposalId[]) => void
}

function Again({ last, onChoose }: AgainProps): ReactElement {
  return (
    <Button
      size="tight"
      variant="plain"
      onClick={() => onChoose(last.proposals.map(({ id }) => id))}
    >
      Same as round {last.number}
    </Button>
  )
}

type ChoicesProps = {
  readonly offered: readonly Proposal[]
  readonly chosen: ReadonlySet<ProposalId>
  readonly onChoose: (id: ProposalId, isChosen: boolean) => void
}

function Choices({ offered, chosen, onChoose }: ChoicesProps): ReactElement {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>Proposals, {MAX_ROUND_PROPOSALS} at most</legend>
      {offered.map((proposal) => (
        <CheckField
          key={proposal.id}
          label={cardTitle(proposal)}
          checked={chosen.has(proposal.id)}
          onChange={(isChosen) => onChoose(proposal.id, isChosen)}
        />
      ))}
    </fieldset>
  )
}

function problemWith(count: number, minutes: number): string | undefined {
  if (count === 0) return 'Choose a proposal.'
  if (count > MAX_ROUND_PROPOSALS) return `That is ${count}: choose ${MAX_ROUND_PROPOSALS} at most.`
  if (minutes < 1 || minutes > MAX_ROUND_MINUTES) return 'Give it a time.'
  return undefined
}
