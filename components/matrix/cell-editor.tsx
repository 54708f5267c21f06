/**
 * The editor of a cell: everything that can be said about a position, beside the cell it is about. What is chosen or
 * written in it is stated at once, as in the panel; Escape goes back to the cell.
 */

import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { cardTitle } from '#domain/negotiation/proposal.ts'
import { useNegotiation } from '../board/use-reading.ts'
import { PositionEditor } from '../inspector/position-editor.tsx'
import { positionOrSilence } from '../inspector/silent-position.ts'
import { besideCell } from './beside-cell.ts'
import styles from './cell-editor.module.css'
import { type Place, refAt } from './grid-place.ts'
import { isPartOfWork } from './is-part-of-work.ts'

/** Back to the cell; to another one, or to a question the act has raised; or away from the table. */
export type LeaveWay = 'back' | 'on' | 'away'

export type CellEditorProps = {
  readonly place: Place
  /** The cell as it is drawn now. */
  readonly cell: () => HTMLElement | null
  readonly onLeave: (way: LeaveWay) => void
}

export function CellEditor({ place, cell, onLeave }: CellEditorProps): ReactElement | null {
  const ref = refAt(place)
  const frame = useRef<HTMLDivElement>(null)
  const actor = useNegotiation((negotiation) =>
    ref?.of === 'position' ? negotiation.actors.get(ref.actorId) : undefined,
  )
  const proposal = useNegotiation((negotiation) =>
    ref?.of === 'position' ? negotiation.proposals.get(ref.proposalId) : undefined,
  )
  const positions = useNegotiation((negotiation) => negotiation.positions)
  usePlaced(frame, cell)
  useLeaveByPress(frame, onLeave)
  if (!actor || !proposal) return null
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) onLeave('back')
  }
  const onBlur = (event: FocusEvent<HTMLElement>): void => {
    const { currentTarget, relatedTarget } = event
    if (relatedTarget === null) {
      // A field that was left by Enter or Escape: the keyboard stays here, before the next key comes.
      queueMicrotask(() => {
        if (document.activeElement === document.body) currentTarget.focus({ preventScroll: true })
      })
    } else if (!currentTarget.contains(relatedTarget)) onLeave(wayTo(relatedTarget))
  }
  const about = `${actor.name} on ${cardTitle(proposal)}`
  return (
    <div
      ref={frame}
      popover="manual"
      role="dialog"
      tabIndex={-1}
      aria-label={`Position of ${about}`}
      className={styles.editor}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <p className={styles.about}>
        {actor.name} <span>on</span> {cardTitle(proposal)}
      </p>
      <PositionEditor
        position={positionOrSilence(positions, actor.id, proposal.id)}
        about={`Where ${about} stands`}
      />
    </div>
  )
}

function wayTo(target: EventTarget): LeaveWay {
  return isPartOfWork(target) ? 'on' : 'away'
}

/** In the top layer, beside the cell wherever that goes, the keyboard on the stance as it is. */
function usePlaced(frame: RefObject<HTMLElement | null>, cell: () => HTMLElement | null): void {
  const latest = useRef(cell)
  latest.current = cell
  useLayoutEffect(() => {
    const editor = frame.current
    if (!editor) return
    editor.showPopover()
    const place = () => {
      const box = latest.current()?.getBoundingClientRect()
      if (!box) return
      const { offsetWidth: width, offsetHeight: height } = editor
      const corner = besideCell(
        box,
        { width, height },
        { width: window.innerWidth, height: window.innerHeight },
      )
      editor.style.left = `${corner.left}px`
      editor.style.top = `${corner.top}px`
    }
    place()
    const now = editor.querySelector<HTMLElement>('[aria-pressed="true"]') ?? editor
    now.focus({ preventScroll: true })
    const observer = new ResizeObserver(place)
    observer.observe(editor)
    window.addEventListener('resize', place)
    window.addEventListener('scroll', place, { capture: true, passive: true })
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', place)
      window.removeEventListener('scroll', place, { capture: true })
    }
  }, [frame])
}

/** What is half written is stated on the way out: the field loses the keyboard before the editor goes. */
function useLeaveByPress(
  frame: RefObject<HTMLElement | null>,
  leave: CellEditorProps['onLeave'],
): void {
  const latest = useRef(leave)
  latest.current = leave
  useEffect(() => {
    const onPress = (event: PointerEvent): void => {
      const { target } = event
      if (!(target instanceof Element) || frame.current?.contains(target)) return
      const { activeElement } = document
      if (activeElement instanceof HTMLElement && frame.current?.contains(activeElement)) {
        activeElement.blur()
      }
      latest.current(wayTo(target))
    }
    document.addEventListener('pointerdown', onPress, { capture: true })
    return () => document.removeEventListener('pointerdown', onPress, { capture: true })
  }, [frame])
}
