/**
 * Keeps what is selected and which panel is open. The canvas owns its selection and tells us; what has no place on the
 * canvas (an actor without a lane) is selected here only. Used by board-room.tsx.
 */

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Board } from '#domain/board/board.ts'
import { positionKey } from '#domain/negotiation/position.ts'
import type { EntityRef, ViewHandle } from '../canvas/canvas-handle.ts'
import { useBoardSession } from './board-context.tsx'
import type { BoardView, OpenSource, PanelName } from './board-view.tsx'

export type ViewState = {
  readonly view: BoardView
  /** Undefined when the view that gave it is gone. */
  readonly onReady: (handle: ViewHandle | undefined) => void
  /** A plain click selected something: its details open unless the person closed them. */
  readonly onClick: () => void
}

export function useViewState(): ViewState {
  const session = useBoardSession()
  const [canvas, setCanvas] = useState<ViewHandle>()
  const [subjects, setSubjects] = useState<readonly EntityRef[]>([])
  const [panel, setPanel] = useState<PanelName>()
  const [entries, setEntries] = useState(0)
  const wantsDetails = useRef(true)

  /** The canvas's answer to our own wish, which must not replace a subject that has no place there. */
  const expected = useRef<string>(undefined)

  const latest = useLatest(subjects)

  useEffect(() => {
    if (!canvas) return
    // What was shown before this view was there, in another view or while it was being fetched.
    const wanted = latest.current.flatMap((ref) => refsOnCanvas(ref, session.seen().board))
    expected.current = JSON.stringify(wanted)
    canvas.select(wanted, { reveal: true })
    return canvas.onSelection((selection) => {
      if (JSON.stringify(selection) === expected.current) return
      expected.current = undefined
      setSubjects(selection)
    })
  }, [canvas, session, latest])

  const open = useCallback((name: PanelName) => {
    if (name === 'details') wantsDetails.current = true
    setPanel(name)
    setEntries((count) => count + 1)
  }, [])
  const { source, read } = useOpenSource(open)
  const { show, point } = useGoing({ canvas, expected, setSubjects, open })
  const showBoard = useCallback(() => {
    canvas?.select([])
    setSubjects([])
    open('details')
  }, [canvas, open])
  const close = useCallback(() => {
    wantsDetails.current = false
    setPanel(undefined)
    canvas?.focus()
  }, [canvas])
  const onClick = useCallback(() => {
    const selected = canvas?.selection() ?? []
    if (selected.length === 1 && wantsDetails.current && isRoomy())
      setPanel((now) => now ?? 'details')
  }, [canvas])

  const view = useMemo(
    () => ({
      ...{ subjects, panel, entries, source },
      ...{ show, point, showBoard, open, read, close, canvas: () => canvas },
    }),
    [subjects, panel, entries, source, show, point, showBoard, open, read, close, canvas],
  )
  return { view, onReady: setCanvas, onClick }
}

type Going = {
  readonly canvas: ViewHandle | undefined
  readonly expected: RefObject<string | undefined>
  readonly setSubjects: (subjects: readonly EntityRef[]) => void
  readonly open: BoardView['open']
}

function useGoing({
  canvas,
  expected,
  setSubjects,
  open,
}: Going): Pick<BoardView, 'show' | 'point'> {
  const session = useBoardSession()
  const select = useCallback(
    (ref: EntityRef) => {
      const onCanvas = refsOnCanvas(ref, session.seen().board)
      expected.current = JSON.stringify(onCanvas)
      canvas?.select(onCanvas, { reveal: true })
      setSubjects([ref])
    },
    [canvas, session, expected, setSubjects],
  )
  const show = useCallback(
    (ref: EntityRef) => {
      open('details')
      select(ref)
    },
    [open, select],
  )
  const point = useCallback(
    (ref: EntityRef) => (isCovered() ? show(ref) : select(ref)),
    [show, select],
  )
  return { show, point }
}

function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  return latest
}

function useOpenSource(open: BoardView['open']): Pick<BoardView, 'source' | 'read'> {
  const [source, setSource] = useState<OpenSource>()
  const read = useCallback(
    (wanted: OpenSource | undefined) => {
      // A copy: the same words may be asked for twice.
      setSource(wanted && { ...wanted })
      open('sources')
    },
    [open],
  )
  return { source, read }
}

/** What to select on the canvas to show a thing: itself, or the card whose position has no token to stand for it. */
function refsOnCanvas(ref: EntityRef, { negotiation, placement }: Board): readonly EntityRef[] {
  if (ref.of === 'actor') return placement.lanes.includes(ref.id) ? [ref] : []
  if (ref.of !== 'position') return [ref]
  const position = negotiation.positions.get(positionKey(ref.actorId, ref.proposalId))
  const hasToken =
    placement.lanes.includes(ref.actorId) && position && position.stance !== 'unknown'
  return hasToken ? [ref] : [{ of: 'proposal', id: ref.proposalId }]
}

/** Where the panel is as wide as the window: board-panel.module.css. */
function isCovered(): boolean {
  return window.innerWidth <= 480
}

/** On a narrow window the panel would leave nothing of the board. */
function isRoomy(): boolean {
  return window.innerWidth >= 1000
}
