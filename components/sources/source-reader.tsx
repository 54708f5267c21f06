/** Reads a source: its text with marks, a search, what was taken from it, and what selected words can become. */

import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import type { Negotiation } from '#domain/negotiation/negotiation.ts'
import { clampSpan, type TextSpan } from '#domain/sources/clamp-span.ts'
import { findWords } from '#domain/sources/find-words.ts'
import { type Taken, takenFrom } from '#domain/sources/taken-from.ts'
import { type OpenSource, useBoardView } from '../board/board-view.tsx'
import { useMayEdit } from '../board/use-may-edit.ts'
import { useNegotiation } from '../board/use-reading.ts'
import type { ReaderMark } from './reader-mark.ts'
import { ReaderSearch } from './reader-search.tsx'
import { ReaderText } from './reader-text.tsx'
import { showTaken } from './show-taken.ts'
import type { SOURCE_WITH_TEXT } from './source.ts'
import { SuggestionList } from './suggestion-list.tsx'
import { TakeBar } from './take/take-bar.tsx'
import { TakeDialog } from './take/take-dialog.tsx'
import type { Taking } from './take/taking.ts'
import { TakenList } from './taken-list.tsx'
import { useSelectedSpan } from './use-selected-span.ts'

export type SourceReaderProps = {
  readonly source: z.infer<typeof SOURCE_WITH_TEXT>
  readonly open: OpenSource
}

export function SourceReader({ source, open }: SourceReaderProps): ReactElement {
  const { id, text } = source
  const view = useBoardView()
  const mayEdit = useMayEdit()
  const place = useRef<HTMLDivElement>(null)
  const selected = useSelectedSpan(place, text)
  const [words, setWords] = useState('')
  const [hit, setHit] = useState(0)
  const [taking, setTaking] = useState<Taking>()
  const taken = useTaken(id, text)
  const found = useMemo(() => findWords(text, words), [text, words])
  const target = useTarget(open, text)
  const now = found[hit]
  const marks = useMemo(
    () => marksOf({ taken, found, now, target: taking?.span ?? target }),
    [taken, found, now, taking, target],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same words may be asked for again
  useEffect(() => scrollTo(place.current, '[data-target]'), [open])
  useEffect(() => {
    if (now) scrollTo(place.current, '[data-now]')
  }, [now])
  const show = (shown: Taken) => showTaken(view, shown.ref)
  return (
    <>
      <ReaderSearch
        words={words}
        count={found.length}
        at={hit}
        onWords={(wanted) => {
          setWords(wanted)
          setHit(0)
        }}
        onStep={setHit}
      />
      <ReaderText ref={place} text={text} marks={marks} onShow={show} />
      <TakenList taken={taken} onShow={show} />
      {mayEdit ? <SuggestionList text={text} onTake={setTaking} /> : null}
      {mayEdit && (selected ?? now) ? (
        <TakeBar
          words={text}
          span={selected ?? (now as TextSpan)}
          onTake={(what) => setTaking({ what, span: selected ?? (now as TextSpan) })}
        />
      ) : null}
      {taking ? (
        <TakeDialog
          taking={taking}
          sourceId={id}
          text={text}
          onClose={() => setTaking(undefined)}
        />
      ) : null}
    </>
  )
}

/** What was taken from this source, as far as its words are in it. */
function useTaken(id: SourceReaderProps['source']['id'], text: string): readonly Taken[] {
  const list = useNegotiation(
    useCallback((negotiation: Negotiation) => takenFrom(negotiation, id), [id]),
    isSameList,
  )
  return useMemo(
    () =>
      list.flatMap((taken) => {
        const span = clampSpan(text, taken)
        return span ? [{ ...taken, ...span }] : []
      }),
    [list, text],
  )
}

function isSameList(a: readonly Taken[], b: readonly Taken[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function useTarget({ from, to }: OpenSource, text: string): TextSpan | undefined {
  return useMemo(
    () => (from === undefined || to === undefined ? undefined : clampSpan(text, { from, to })),
    [from, to, text],
  )
}

type Marked = {
  readonly taken: readonly Taken[]
  readonly found: readonly TextSpan[]
  readonly now: TextSpan | undefined
  readonly target: TextSpan | undefined
}

function marksOf({ taken, found, now, target }: Marked): readonly ReaderMark[] {
  return [
    ...taken.map((each) => ({ is: 'taken' as const, taken: each, from: each.from, to: each.to })),
    ...found.map((span) => ({ is: span === now ? ('now' as const) : ('found' as const), ...span })),
    ...(target ? [{ is: 'target' as const, ...target }] : []),
  ]
}

function scrollTo(place: HTMLElement | null, mark: string): void {
  place?.querySelector(mark)?.scrollIntoView({ block: 'center' })
}
