/** Finds cards, positions, quotes, actors and issues, and goes there. Ctrl/Cmd+F opens it. */

import { type KeyboardEvent, type ReactElement, useDeferredValue, useMemo, useState } from 'react'
import { useBoardView } from '../board/board-view.tsx'
import { useNegotiation } from '../board/use-reading.ts'
import { Section } from '../inspector/section.tsx'
import { PanelTitle } from '../ui/panel-title.tsx'
import { TextField } from '../ui/text-field.tsx'
import { type Hit, type Place, searchBoard } from './search-board.ts'
import styles from './search-panel.module.css'

const MOST_SHOWN = 60

export function SearchPanel(): ReactElement {
  const view = useBoardView()
  const negotiation = useNegotiation((whole) => whole)
  const [words, setWords] = useState('')
  const wanted = useDeferredValue(words)
  const hits = useMemo(() => searchBoard(negotiation, wanted), [negotiation, wanted])
  const go = (place: Place) => {
    if (place.of !== 'context') return view.show(place)
    view.showBoard()
    // The overview is drawn first; then its entry can be brought into sight.
    requestAnimationFrame(() => bringIntoSight(place.anchor))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const [first] = hits
    if (event.key === 'Enter' && first) go(first.place)
  }
  return (
    <search className={styles.search} onKeyDown={moveThroughHits}>
      <PanelTitle id="search" title="Search" onClose={view.close} />
      <TextField
        type="search"
        label="Find on this board"
        placeholder="A word, a name, a quote"
        value={words}
        autoComplete="off"
        ref={focusAtOnce}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={styles.count}>
        {countWords(wanted, hits.length)}
      </p>
      <Hits hits={hits.slice(0, MOST_SHOWN)} onGo={go} />
    </search>
  )
}

type HitsProps = { readonly hits: readonly Hit[]; readonly onGo: (place: Place) => void }

function Hits({ hits, onGo }: HitsProps): ReactElement {
  const groups = [...new Set(hits.map((hit) => hit.group))]
  return (
    <>
      {groups.map((group) => (
        <Section key={group} title={group}>
          <ul>
            {hits
              .filter((hit) => hit.group === group)
              .map((hit) => (
                <li key={JSON.stringify(hit.place)}>
                  <button
                    type="button"
                    className={styles.hit}
                    data-hit=""
                    onClick={() => onGo(hit.place)}
                  >
                    {hit.title}
                    {hit.excerpt ? <span className={styles.excerpt}>{hit.excerpt}</span> : null}
                  </button>
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </>
  )
}

function countWords(words: string, count: number): string {
  if (!words.trim()) return ''
  if (count === 0) return 'Nothing found.'
  const shown = count > MOST_SHOWN ? `, the first ${MOST_SHOWN} shown` : ''
  return `${count === 1 ? '1 place' : `${count} places`}${shown}`
}

/** Arrow keys walk from the field through the hits and back. */
function moveThroughHits(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>('input[type=search], [data-hit]'),
  ]
  const now = stops.indexOf(document.activeElement as HTMLElement)
  const next = stops[now + (event.key === 'ArrowDown' ? 1 : -1)]
  if (now < 0 || !next) return
  event.preventDefault()
  next.focus()
}

function bringIntoSight(anchor: string): void {
  const entry = document.getElementById(anchor)
  entry?.scrollIntoView({ block: 'center' })
  entry?.focus({ preventScroll: true })
}

function focusAtOnce(field: HTMLInputElement | null): void {
  field?.focus()
}
