/** Sealed rounds: opening one, stating in it, who has submitted, and what came of those before. */

import type { ReactElement } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { useBoardView } from '../board/board-view.tsx'
import { useMe } from '../board/use-me.ts'
import { errorWords } from '../http/error-words.ts'
import { Notice } from '../ui/notice.tsx'
import { PanelTitle } from '../ui/panel-title.tsx'
import { OpenRound } from './open-round.tsx'
import { RoundForm } from './round-form.tsx'
import { RoundResult } from './round-result.tsx'
import { useRounds } from './rounds-context.tsx'
import styles from './rounds-panel.module.css'

export function RoundsPanel(): ReactElement {
  const { told, refusal, open } = useRounds()
  const { close } = useBoardView()
  const mayOpen = mayRun(useMe().role)
  const past = told?.rounds.filter(({ state }) => state !== 'open') ?? []
  return (
    <section className={styles.panel} aria-labelledby="rounds">
      <PanelTitle id="rounds" title="Sealed round" onClose={close} />
      <p className={styles.about}>
        Every party states where it stands, and nobody sees another’s statement before all are
        revealed at once.
      </p>
      {refusal ? <Notice tone="error">{errorWords(refusal)}</Notice> : null}
      {told || refusal ? null : <p role="status">Fetching the rounds…</p>}
      {told && open ? <OpenRound key={open.id} told={told} round={open} /> : null}
      {told && !open && mayOpen ? <RoundForm key={past[0]?.id ?? 'first'} last={past[0]} /> : null}
      {told && !open && !mayOpen && past.length === 0 ? (
        <p className={styles.about}>None yet. A facilitator opens them.</p>
      ) : null}
      {past.map((round, index) => (
        <RoundResult key={round.id} round={round} isLatest={index === 0} />
      ))}
    </section>
  )
}
