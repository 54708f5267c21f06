/**
 * A source's text as one reads it, with its marks. It holds the text's letters and nothing else, so that a selection's
 * offsets are those of the text (selected-span.ts).
 */

import { Fragment, type ReactElement, type Ref, useMemo } from 'react'
import { blocksOf } from '#domain/sources/blocks.ts'
import { type Segment, segmentsOf } from '#domain/sources/segments.ts'
import type { Taken } from '#domain/sources/taken-from.ts'
import type { ReaderMark } from './reader-mark.ts'
import styles from './reader-text.module.css'
import { TAKEN_WORDS } from './show-taken.ts'

export type ReaderTextProps = {
  readonly text: string
  readonly marks: readonly ReaderMark[]
  readonly onShow: (taken: Taken) => void
  readonly ref: Ref<HTMLDivElement>
}

export function ReaderText({ text, marks, onShow, ref }: ReaderTextProps): ReactElement {
  const blocks = useMemo(() => blocksOf(text), [text])
  return (
    <div ref={ref} className={styles.text} dir="auto">
      {blocks.map((block) => (
        <div key={block.from}>
          {segmentsOf(block, marks).map((segment) => {
            const words = text.slice(segment.from, segment.to)
            return segment.marks.length === 0 ? (
              <Fragment key={segment.from}>{words}</Fragment>
            ) : (
              <Piece key={segment.from} segment={segment} words={words} onShow={onShow} />
            )
          })}
        </div>
      ))}
    </div>
  )
}

type PieceProps = Pick<ReaderTextProps, 'onShow'> & {
  readonly segment: Segment<ReaderMark>
  readonly words: string
}

function Piece({ segment: { from, marks }, words, onShow }: PieceProps): ReactElement {
  const taken = marks.flatMap((mark) => (mark.is === 'taken' ? [mark.taken] : []))
  const [nearest] = taken
  const state = {
    'data-found': marks.some(({ is }) => is === 'found') || undefined,
    'data-now': marks.some(({ is }) => is === 'now') || undefined,
    'data-target': marks.some(({ is }) => is === 'target') || undefined,
  }
  if (!nearest) {
    return (
      <mark className={styles.mark} {...state}>
        {words}
      </mark>
    )
  }
  return (
    // biome-ignore lint/a11y/useValidAnchor: a button would not break over lines with the text around it
    <a
      {...state}
      href="#taken"
      className={styles.mark}
      data-taken={nearest.ref.of}
      draggable={false}
      // A mark in several pieces is one stop for the keyboard.
      tabIndex={from === nearest.from ? 0 : -1}
      title={taken.map(({ ref, title }) => `${TAKEN_WORDS[ref.of]}: ${title}`).join('\n')}
      onClick={(event) => {
        event.preventDefault()
        // Whoever has just selected words here wants those.
        if (document.getSelection()?.isCollapsed !== false) onShow(nearest)
      }}
    >
      {words}
    </a>
  )
}
