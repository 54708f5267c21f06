/** Which proposals are looked at as moves, and who could make each of them alone: whoever looks has to say so. */

import { X } from 'lucide-react'
import type { ReactElement } from 'react'
import { MAX_OF_ONE, mostOfOne } from '#domain/analysis/board-conflict.ts'
import { MAX_OPTIONS } from '#domain/analysis/conflict/option-game.ts'
import type { Actor } from '#domain/negotiation/actor.ts'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { joinWords } from '#domain/words/join-words.ts'
import type { Names } from '../analyses/names.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useNegotiation } from '../board/use-reading.ts'
import { Section } from '../inspector/section.tsx'
import { useOpenPackage } from '../packages/use-open-package.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { QuietSelect } from '../ui/quiet-select.tsx'
import { type ChosenOption, chosenOptionsOf } from './chosen-options.ts'
import styles from './stability.module.css'

type OptionListProps = { readonly options: readonly ChosenOption[]; readonly names: Names }

export function OptionList({ options, names }: OptionListProps): ReactElement {
  const given = options.flatMap(({ proposalId, actorId }) =>
    actorId ? { proposalId, actorId } : [],
  )
  return (
    <Section
      title="Who could do what alone"
      aside={options.length > 0 ? `${options.length} of at most ${MAX_OPTIONS}` : undefined}
    >
      <p className={styles.words}>
        Choose what somebody could carry out, or leave alone, without asking the others. The board
        cannot know this: you say it, for yourself, and it is written nowhere.
      </p>
      {options.length > 0 ? (
        <ul className={styles.options} aria-label="What could be done alone">
          {options.map((option) => (
            <OptionLine key={option.proposalId} option={option} names={names} />
          ))}
        </ul>
      ) : null}
      {mostOfOne(given) > MAX_OF_ONE ? (
        <p className={styles.warning} role="status">
          One actor can have {MAX_OF_ONE} of them at most: its moves are all their combinations.
          Take one out, or give it to somebody else.
        </p>
      ) : null}
      <AddOption options={options} />
    </Section>
  )
}

type OptionLineProps = { readonly option: ChosenOption; readonly names: Names }

function OptionLine({ option: { proposalId, actorId }, names }: OptionLineProps): ReactElement {
  const chosen = chosenOptionsOf(useBoardSession())
  const actors = useNegotiation((negotiation) => negotiation.actors)
  const tabledBy = useNegotiation(({ proposals }) => proposals.get(proposalId)?.tabledBy)
  const all = [...actors.values()]
  const title = names.proposal(proposalId)
  return (
    <li className={styles.option}>
      <p className={styles.title}>{title}</p>
      <QuietSelect
        frame="edge"
        aria-label={`Who could do it alone: ${title}`}
        value={actorId ?? ''}
        onChange={({ currentTarget: { value } }) =>
          chosen.give(proposalId, all.find(({ id }) => id === value)?.id)
        }
      >
        <option value="">Who could, alone?</option>
        <Actors label="Parties" actors={all.filter(({ isParty }) => isParty)} />
        <Actors label="Others" actors={all.filter(({ isParty }) => !isParty)} />
      </QuietSelect>
      <IconButton
        label={`Take out: ${title}`}
        className={styles.out ?? ''}
        onClick={() => chosen.takeOut(proposalId)}
      >
        <X size={15} strokeWidth={1.5} aria-hidden="true" />
      </IconButton>
      {actorId === undefined ? (
        <p className={styles.hint}>
          Left out until you say who.
          {tabledBy && tabledBy.length > 0
            ? ` Tabled by ${joinWords(tabledBy.map(names.actor))}, which does not say who could do it.`
            : ''}
        </p>
      ) : null}
    </li>
  )
}

type ActorsProps = { readonly label: string; readonly actors: readonly Actor[] }

function Actors({ label, actors }: ActorsProps): ReactElement | null {
  if (actors.length === 0) return null
  return (
    <optgroup label={label}>
      {actors.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </optgroup>
  )
}

function AddOption({ options }: Pick<OptionListProps, 'options'>): ReactElement {
  const chosen = chosenOptionsOf(useBoardSession())
  const proposals = useNegotiation((negotiation) => negotiation.proposals)
  const open = useOpenPackage()
  const isIn = (id: string): boolean => options.some(({ proposalId }) => proposalId === id)
  if (options.length >= MAX_OPTIONS)
    return (
      <p className={styles.words}>
        Twelve is the most: 4,096 combinations, and each further one would double them. Take one out
        to add another.
      </p>
    )
  const fresh = open?.proposalIds.filter((id) => !isIn(id)) ?? []
  return (
    <div className={styles.add}>
      <QuietSelect
        frame="edge"
        aria-label="Add a proposal"
        value=""
        onChange={({ currentTarget: { value } }) => {
          const added = [...proposals.keys()].find((id) => id === value)
          if (added) chosen.add([added], MAX_OPTIONS)
        }}
      >
        <option value="">Add a proposal…</option>
        {[...proposals.values()]
          .filter(({ id }) => !isIn(id))
          .map((proposal) => (
            <option key={proposal.id} value={proposal.id}>
              {cardTitle(proposal)}
            </option>
          ))}
      </QuietSelect>
      {fresh.length > 0 ? (
        <Button size="tight" onClick={() => chosen.add(fresh, MAX_OPTIONS)}>
          Add “{open?.title || 'the package in the tray'}”
        </Button>
      ) : null}
    </div>
  )
}
