/** Pins where open threads are: they follow what they are on, keep their size at any zoom, and let drags pass. */

import { type ReactElement, type RefObject, useRef } from 'react'
import { useEditor, usePassThroughWheelEvents, useValue } from 'tldraw'
import { useBoardView } from '#components/board/board-view.tsx'
import { useMe } from '#components/board/use-me.ts'
import { useReading } from '#components/board/use-reading.ts'
import { useBoardComments, useComments } from '#components/comments/comments-context.tsx'
import { type Thread, unreadIn } from '#components/comments/said.ts'
import { anchorKey, anchorWords } from '#domain/words/anchor-words.ts'
import styles from './comment-pins.module.css'
import { pinnedShape } from './make-pins.ts'
import { levelOf } from './shapes/level-of-detail.ts'

export function CommentPins(): ReactElement {
  const editor = useEditor()
  const { threads = [] } = useComments()
  const isBusy = useValue('dragging', () => editor.inputs.isPointing, [editor])
  const isMoving = useValue('moving', () => editor.isIn('select.translating'), [editor])
  const level = useValue('level', () => levelOf(editor).get(), [editor])
  const groups = new Map<string, Thread[]>()
  for (const thread of threads) {
    if (thread.resolved) continue
    const key = anchorKey(thread.anchor)
    groups.set(key, [...(groups.get(key) ?? []), thread])
  }
  return (
    <div
      className={styles.pins}
      data-busy={isBusy || undefined}
      data-moving={isMoving || undefined}
      data-level={level}
    >
      {[...groups].map(([key, pinned]) => (
        <Pin key={key} threads={pinned} />
      ))}
    </div>
  )
}

type PinProps = { readonly threads: readonly Thread[] }

function Pin({ threads }: PinProps): ReactElement | null {
  const place = usePlace(threads[0])
  return place ? <PinButton threads={threads} place={place} /> : null
}

function PinButton({ threads, place }: PinProps & { readonly place: Place }): ReactElement | null {
  const comments = useBoardComments()
  const { open } = useBoardView()
  const { personId } = useMe()
  const { openId } = useComments()
  const button = useRef<HTMLButtonElement>(null)
  usePassThroughWheelEvents(button as RefObject<HTMLElement>)
  const [first] = threads
  const name = useReading(({ board }) => first && anchorWords(first, board).name)
  if (!first) return null
  const unread = threads.flatMap((thread) => unreadIn(thread, personId))
  const newest = threads.find((thread) => unreadIn(thread, personId).length > 0) ?? threads.at(-1)
  const count = threads
    .flatMap((thread) => thread.comments)
    .filter(({ deletedAt }) => !deletedAt).length
  const words = count === 1 ? '1 comment' : `${count} comments`
  const show = () => {
    comments?.open(newest?.id)
    open('comments')
  }
  return (
    <button
      ref={button}
      type="button"
      className={styles.pin}
      style={{ left: place.x, top: place.y }}
      data-on={first.anchor.of}
      data-open={threads.some(({ id }) => id === openId) || undefined}
      data-unread={unread.length > 0 || undefined}
      aria-label={`${words} on ${name}${unread.length > 0 ? `, ${unread.length} new` : ''}`}
      // The canvas would take it for a press on what lies under the pin.
      onPointerDown={(event) => event.stopPropagation()}
      onClick={show}
    >
      <span aria-hidden="true">{count}</span>
    </button>
  )
}

type Place = { readonly x: number; readonly y: number }

/** The upper right corner of what a thread is on, as it moves; undefined while it is not on the canvas. */
function usePlace(thread: Thread | undefined): Place | undefined {
  const editor = useEditor()
  return useValue('pin', () => {
    if (!thread) return undefined
    const { anchor } = thread
    if (anchor.of === 'spot') return { x: anchor.at[0], y: anchor.at[1] }
    const shapeId = pinnedShape(anchor)
    const bounds = shapeId && editor.getShapePageBounds(shapeId)
    return bounds && { x: bounds.maxX, y: bounds.minY }
  }, [editor, thread])
}
