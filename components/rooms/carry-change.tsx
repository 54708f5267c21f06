/** One change: to be ticked or only shown, with what was there at the opening, in the room, and in the plenary now. */

import { Ban, BookX, TriangleAlert } from 'lucide-react'
import { type ReactElement, type ReactNode, useId } from 'react'
import { asCarried, type CarriedBy } from '#domain/rooms/as-carried.ts'
import { STANCE_WORDS } from '#domain/words/words.ts'
import { StanceMark } from '../marks/stance-mark.tsx'
import type { Change } from './carry.ts'
import styles from './carry-change.module.css'
import type { NameOf } from './carry-names.ts'
import { KIND_WORDS, REFUSED_WORDS, type Standing, standing, titleOf } from './carry-words.ts'

export type CarryChangeProps = {
  readonly change: Change
  readonly nameOf: NameOf
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

export function CarryChange({
  change,
  nameOf,
  isChosen,
  onChoose,
}: CarryChangeProps): ReactElement {
  const id = useId()
  const { refused, isContested, base, room, plenary } = change
  return (
    <li className={styles.change} data-chosen={isChosen || undefined}>
      <label className={styles.head}>
        <input
          type="checkbox"
          className={styles.box}
          checked={isChosen}
          disabled={refused !== null}
          aria-describedby={id}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
        <span className={styles.title}>{titleOf(change, nameOf)}</span>
        <span className={styles.kind}>{KIND_WORDS[change.kind]}</span>
      </label>
      <div id={id} className={styles.body}>
        {refused ? (
          <p className={styles.mark}>
            <Ban {...ICON} /> {REFUSED_WORDS[refused]}
          </p>
        ) : null}
        {isContested && !refused ? (
          <p className={styles.mark} data-conflict="">
            <TriangleAlert {...ICON} /> Changed in the plenary, too: carrying this replaces what
            stands there now.
          </p>
        ) : null}
        <dl className={styles.places}>
          <Place name="At the opening" at={standing(change, base, nameOf)} />
          <Place name="In this room" at={standing(change, room, nameOf)} isMain />
          <Place name="In the plenary now" at={standing(change, plenary, nameOf)} />
        </dl>
      </div>
    </li>
  )
}

export type ShownChangeProps = {
  readonly change: Change
  readonly nameOf: NameOf
  readonly by: CarriedBy
  /** The text it was taken from stays in the room. */
  readonly leavesSource: boolean
}

/** As it will be published: what it puts there, and what it puts it in place of. */
export function ShownChange(props: ShownChangeProps): ReactElement {
  const { change, nameOf, by } = props
  const { isContested, plenary } = change
  return (
    <li className={styles.change}>
      <p className={styles.head}>
        <span className={styles.title}>{titleOf(change, nameOf)}</span>
        <span className={styles.kind}>{KIND_WORDS[change.kind]}</span>
      </p>
      <div className={styles.body}>
        {isContested ? (
          <p className={styles.mark} data-conflict="">
            <TriangleAlert {...ICON} /> Replaces something newer.
          </p>
        ) : null}
        {props.leavesSource ? (
          <p className={styles.mark}>
            <BookX {...ICON} /> The text it was taken from stays here: in the plenary the words do
            not lead back to it.
          </p>
        ) : null}
        <dl className={styles.places} data-count="2">
          <Place name="In the plenary now" at={standing(change, plenary, nameOf)} />
          <Place name="Then" at={standing(change, afterwards(change, by), nameOf)} isMain />
        </dl>
      </div>
    </li>
  )
}

/** Carried by another than its own delegate, a party's word is what somebody says of it; an agreement is the room's. */
function afterwards(change: Change, by: CarriedBy): Change['room'] {
  if (change.kind === 'agreement.changed') return { status: 'agreed_ad_referendum' }
  return change.actorId === undefined ? change.room : { ...change.room, ...asCarried(change, by) }
}

type PlaceProps = { readonly name: ReactNode; readonly at: Standing; readonly isMain?: boolean }

function Place({ name, at, isMain = false }: PlaceProps): ReactElement {
  return (
    <div className={styles.place} data-main={isMain || undefined}>
      <dt>{name}</dt>
      <dd>
        {at.stance ? (
          <span className={styles.stance}>
            <StanceMark stance={at.stance} />
            {STANCE_WORDS[at.stance]}
          </span>
        ) : null}
        {at.lines.map((line) => (
          <span key={line} className={styles.line}>
            {line}
          </span>
        ))}
      </dd>
    </div>
  )
}

const ICON = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const
