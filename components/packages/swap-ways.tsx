/** Which cards to take out, and which options to swap, so that nobody blocks: the fewest, all that are equally few. */

import type { ReactElement } from 'react'
import type { Verdict } from '#domain/analysis/verdict.ts'
import { joinWords } from '#domain/words/join-words.ts'
import type { Ways } from '../analyses/analysis-task.ts'
import type { Names } from '../analyses/names.ts'
import { plural } from './count-words.ts'
import styles from './package-ways.module.css'

type SwapWaysProps = {
  readonly ways: Ways
  readonly names: Names
  readonly verdict: Verdict
}

/** More would not be read. */
const MOST_SHOWN = 5

export function SwapWays({ ways, names, verdict }: SwapWaysProps): ReactElement | null {
  if (verdict !== 'blocked') return null
  return (
    <>
      <TakeOut sets={ways.takeOut} names={names} />
      <Nearest nearest={ways.nearest} names={names} />
      <p className={styles.plain}>
        Not blocked is not agreed: who is silent has not been asked, and conditions may be open.
      </p>
    </>
  )
}

type TakeOutProps = { readonly sets: Ways['takeOut']; readonly names: Names }

function TakeOut({ sets, names }: TakeOutProps): ReactElement {
  if (!sets) return <p className={styles.plain}>Too many cards are objected to for a search.</p>
  const [first] = sets
  if (!first)
    return <p className={styles.plain}>Taking cards out does not help: no set of them would do.</p>
  const words = sets.map((set) => joinWords(set.map((id) => `“${names.short(id)}”`)))
  return (
    <>
      <p className={styles.plain}>
        Fewest cards to take out so that nobody blocks: {first.length}.
      </p>
      <Choices words={words} />
    </>
  )
}

type NearestProps = { readonly nearest: Ways['nearest']; readonly names: Names }

function Nearest({ nearest, names }: NearestProps): ReactElement {
  if (!nearest)
    return (
      <p className={styles.plain}>
        There are too many combinations to look for the nearest package nobody blocks.
      </p>
    )
  const [first] = nearest
  if (!first)
    return (
      <p className={styles.plain}>
        Swapping options does not help: every package of the issues’ options is blocked.
      </p>
    )
  const words = nearest.map(({ swaps }) =>
    swaps
      .map(({ issueId, optionId }) => `${names.issue(issueId)}: ${names.option(issueId, optionId)}`)
      .join('; '),
  )
  return (
    <>
      <p className={styles.plain}>
        Nearest package nobody blocks: {plural(first.swaps.length, 'issue')} decided otherwise.
      </p>
      <Choices words={words} />
    </>
  )
}

function Choices({ words }: { readonly words: readonly string[] }): ReactElement {
  const more = words.length - MOST_SHOWN
  return (
    <ul className={styles.choices}>
      {words.slice(0, MOST_SHOWN).map((choice) => (
        <li key={choice}>{choice || 'Nothing'}</li>
      ))}
      {more > 0 ? <li>and {more} more, equally few</li> : null}
    </ul>
  )
}
