/** Kind, code, part in the negotiation, and who speaks for whom. */

import type { ReactElement } from 'react'
import type { ActorFields } from '#domain/board/command.ts'
import { ACTOR_KINDS, type Actor, type ActorKind } from '#domain/negotiation/actor.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { joinWords } from '#domain/words/join-words.ts'
import { ACTOR_KIND_WORDS } from '#domain/words/words.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import styles from './actor-facts.module.css'
import { ActorMembership } from './actor-membership.tsx'
import { CheckField } from './check-field.tsx'
import { ChoiceFact } from './choice-fact.tsx'
import { EntityLink } from './entity-link.tsx'
import { Fact, Facts } from './facts.tsx'
import { LineField } from './line-field.tsx'

export type ActorFactsProps = { readonly actor: Actor }

export function ActorFacts({ actor }: ActorFactsProps): ReactElement {
  const session = useBoardSession()
  const edit = (fields: { [Name in keyof ActorFields]?: ActorFields[Name] | null }) =>
    session.run({ type: 'editActor', id: actor.id, fields })
  return (
    <>
      <Facts>
        <ChoiceFact
          name="Kind"
          value={actor.kind}
          choices={ACTOR_KINDS.map((kind) => [kind, ACTOR_KIND_WORDS[kind]])}
          onChoose={(kind) => edit({ kind: kind as ActorKind })}
        />
        <Fact name="Role">{actor.role?.replaceAll('-', ' ')}</Fact>
        <Fact name="Office">{actor.title}</Fact>
        <Fact name="Also called">{joinWords(actor.aka)}</Fact>
        <ActorsFact name="Speaks for" ids={actor.represents ? [actor.represents] : []} />
        <ActorMembership actor={actor} />
        <ActorsFact name="Spoken for by" ids={actor.spokespeople} />
        <ReadOnlyConsent actor={actor} />
      </Facts>
      {useMayEdit() ? (
        <div className={styles.fields}>
          <CheckField
            label="Party: its consent counts"
            checked={actor.isParty}
            onChange={(isParty) => edit({ isParty })}
          />
          <CheckField
            label="Veto: nothing passes without it"
            checked={actor.vetoPlayer}
            onChange={(vetoPlayer) => edit({ vetoPlayer })}
          />
          <WeightField
            weight={actor.weight}
            onWrite={(weight) => edit({ weight: weight ?? null })}
          />
          <LineField
            label="Code for narrow places"
            value={actor.code ?? ''}
            placeholder="UA"
            maxLength={4}
            onWrite={(code) => edit({ code: code || null })}
          />
        </div>
      ) : null}
    </>
  )
}

function ReadOnlyConsent({ actor }: ActorFactsProps): ReactElement | null {
  const words = [actor.isParty ? 'Party' : '', actor.vetoPlayer ? 'veto' : ''].filter(Boolean)
  if (useMayEdit()) return null
  return (
    <>
      <Fact name="Consent">{words.join(', ')}</Fact>
      <Fact name="Weight">{actor.weight}</Fact>
      <Fact name="Code">{actor.code}</Fact>
    </>
  )
}

type WeightFieldProps = {
  readonly weight: number | undefined
  readonly onWrite: (weight: number | undefined) => void
}

/** What is not a number is not written: the field shows the old one again. */
function WeightField({ weight, onWrite }: WeightFieldProps): ReactElement {
  const write = (words: string) => {
    const number = Number(words.replace(',', '.'))
    if (words === '') onWrite(undefined)
    else if (Number.isFinite(number) && number >= 0) onWrite(number)
  }
  return (
    <LineField
      label="Weight, where the decision is by weight"
      value={weight === undefined ? '' : String(weight)}
      placeholder="1"
      maxLength={16}
      onWrite={write}
    />
  )
}

type ActorsFactProps = { readonly name: string; readonly ids: readonly ActorId[] }

function ActorsFact({ name, ids }: ActorsFactProps): ReactElement | null {
  const actors = useNegotiation((negotiation) => negotiation.actors)
  if (ids.length === 0) return null
  return (
    <Fact name={name}>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <EntityLink to={{ of: 'actor', id }}>{actors.get(id)?.name ?? id}</EntityLink>
        </span>
      ))}
    </Fact>
  )
}
