/** What is not as it was: the board on show against another moment of it, in words that lead to where it happened. */

import { type ReactElement, useEffect, useMemo, useState } from 'react'
import { changesMarkdown } from '#domain/changes/changes-markdown.ts'
import { type Grouping, groupSentences } from '#domain/changes/group-sentences.ts'
import { summaryWords } from '#domain/changes/summary-words.ts'
import { threadSummary } from '#domain/changes/thread-sentences.ts'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import { errorWords } from '../http/error-words.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PanelTitle } from '../ui/panel-title.tsx'
import { BaseChoice, baseLabel } from './base-choice.tsx'
import { type Compared, comparisonOf } from './board-comparison.ts'
import { ChangeList } from './change-list.tsx'
import styles from './compare-panel.module.css'
import type { ComparisonBase } from './comparison-base.ts'
import { momentInWords } from './moment-in-words.ts'
import { TakeHome } from './take-home.tsx'
import { useBases } from './use-bases.ts'
import { useComparison } from './use-comparison.ts'

export function ComparePanel(): ReactElement {
  const comparison = comparisonOf(useBoardSession())
  const state = useComparison()
  const { close } = useBoardView()
  const { bases, hasOlder } = useBases()
  const first = bases.find(({ kind }) => kind === 'last-here' || kind === 'now')
  // It is looked at as long as the panel is, and its marks go with it.
  useEffect(() => () => comparison.end(), [comparison])
  useEffect(() => comparison.begin(first), [comparison, first])
  const chosen = state.state === 'off' ? undefined : state.base
  return (
    <section className={styles.panel} aria-labelledby="compare">
      <PanelTitle id="compare" title="Compare" onClose={close} />
      <BaseChoice
        bases={bases}
        chosen={chosen}
        hasOlder={hasOlder}
        onChoose={(base) => comparison.compareWith(base)}
      />
      {state.state === 'off' ? (
        <p className={styles.words}>
          Choose a snapshot or a moment, and the panel says what has changed since: who moved, on
          what condition, which texts were amended, what was agreed, what was said beside it.
        </p>
      ) : null}
      {state.state === 'reading' ? <p role="status">Fetching the board as it was…</p> : null}
      {state.state === 'failed' ? (
        <Notice tone="error">
          {errorWords(state.refusal)}{' '}
          <Button size="tight" onClick={() => comparison.compareWith(state.base)}>
            Try again
          </Button>
        </Notice>
      ) : null}
      {state.state === 'done' ? <Found base={state.base} compared={state.compared} /> : null}
    </section>
  )
}

type FoundProps = { readonly base: ComparisonBase; readonly compared: Compared }

function Found({ base, compared }: FoundProps): ReactElement {
  const { isPast } = useBoardSession()
  const [by, setBy] = useState<Grouping>('actor')
  const { differences, threads, sentences, boards, marks } = compared
  const summary = [summaryWords(differences), threadSummary(threads ?? [])]
    .filter(Boolean)
    .join(', ')
  const groups = useMemo(() => groupSentences(sentences, by, boards), [sentences, boards, by])
  const here = isPast ? 'this board' : 'now'
  const there = base.kind === 'now' ? 'now' : baseLabel(base)
  const [from, to] = marks.isEarlier ? [here, there] : [there, here]
  const markdown = (): string => {
    const momentWords = (at: number) => momentInWords(at, new Date())
    const title = boards.after.negotiation.title || 'Board'
    const head = `## ${title}: what changed\n\n${from} → ${to}: ${summary}\n\n`
    return `${head}${changesMarkdown(groups, { level: 3, momentWords })}\n`
  }
  if (groups.length === 0) {
    return (
      <p role="status" className={styles.words}>
        Nothing is different: the board reads as it did then
        {threads ? ', and nothing was said beside it.' : `. ${NOT_COMPARED}`}
      </p>
    )
  }
  return (
    <>
      <div className={styles.head}>
        <p role="status" className={styles.summary}>
          {summary}
        </p>
        <p className={styles.words}>
          From {from} to {to}
          {threads ? null : `. ${NOT_COMPARED}`}
        </p>
      </div>
      <div className={styles.bar}>
        <GroupSwitch by={by} onChange={setBy} />
        <TakeHome fileName="what-changed.md" markdown={markdown} />
      </div>
      <ChangeList key={by} groups={groups} />
    </>
  )
}

/** They could not be fetched. */
const NOT_COMPARED = 'Comments are not compared here.'

const GROUPS = [
  ['actor', 'By actor'],
  ['proposal', 'By proposal'],
] as const

type GroupSwitchProps = { readonly by: Grouping; readonly onChange: (by: Grouping) => void }

function GroupSwitch({ by, onChange }: GroupSwitchProps): ReactElement {
  return (
    <fieldset className={styles.switch}>
      <legend className={styles.legend}>Grouped</legend>
      {GROUPS.map(([name, label]) => (
        <button key={name} type="button" aria-pressed={by === name} onClick={() => onChange(name)}>
          {label}
        </button>
      ))}
    </fieldset>
  )
}
