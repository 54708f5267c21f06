/** A real tldraw editor bound to a real board session, in jsdom: what a browser has, without the pixels. */

import {
  createTLStore,
  defaultAddFontsFromNode,
  defaultBindingUtils,
  defaultShapeTools,
  defaultShapeUtils,
  defaultTools,
  Editor,
  type TLAnyShapeUtilConstructor,
  type TLPointerEventInfo,
  type TLShapeId,
  tipTapDefaultExtensions,
} from 'tldraw'
import { vi } from 'vitest'
import { BoardSession } from '#components/board/board-session.ts'
import { liveLine } from '#components/board/live-line.ts'
import type { Me } from '#components/board/me.ts'
import { type BoardBinding, bindBoard } from '#components/canvas/binding/bind-board.ts'
import { boardSchema } from '#components/canvas/board-schema.ts'
import { laneShapeId } from '#components/canvas/shapes/board-shape.ts'
import { BOARD_SHAPE_UTILS } from '#components/canvas/shapes/board-shape-utils.ts'
import type { Board } from '#domain/board/board.ts'
import {
  bandRect,
  FOOT,
  HEAD,
  LANE_WIDTH,
  laneLeft,
  laneRect,
} from '#domain/layout/lane-geometry.ts'
import type { Rect } from '#domain/layout/rect.ts'
import { type ProposalId, toId } from '#domain/negotiation/ids.ts'
import type { Band } from '#domain/negotiation/stance.ts'
import { eventually } from '#tests/support/eventually.ts'
import { MemoryStore } from '#tests/support/memory-store.ts'
import { MemoryRelay } from './memory-relay.ts'

export type Place = readonly [x: number, y: number]

const NO_KEYS = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false, accelKey: false }

/** One person at one board. */
export class Seat {
  readonly session: BoardSession
  readonly editor: Editor
  readonly binding: BoardBinding
  /** Bytes of each update this person's document sent since the last clear(). */
  readonly updates: number[] = []

  constructor(session: BoardSession) {
    this.session = session
    this.editor = makeEditor()
    this.binding = bindBoard(this.editor, session)
    session.doc.on('update', (update: Uint8Array, _origin: unknown, _doc: unknown, { local }) => {
      if (local) this.updates.push(update.length)
    })
  }

  get board(): Board {
    return this.session.current().board
  }

  place(id: string): Place | undefined {
    const shape = this.editor.getShape(id as TLShapeId)
    return shape && [Math.round(shape.x), Math.round(shape.y)]
  }

  stance(actorId: string, proposalId: string): string {
    return this.board.negotiation.positions.get(`${actorId}:${proposalId}`)?.stance ?? 'unknown'
  }

  at(proposalId: string): Place | undefined {
    return this.board.placement.proposals.get(toId<ProposalId>(proposalId))
  }

  /** The middle of a band, a head or a foot of the nth lane, as it is drawn now. */
  inBand(lane: number, band: Band): Place {
    return middleOf(bandRect(lane, band, this.#heights()))
  }

  onHead(lane: number): Place {
    return [laneLeft(lane) + LANE_WIDTH / 2, HEAD / 2]
  }

  onFoot(lane: number): Place {
    const { y, h } = laneRect(lane, this.#heights())
    return [laneLeft(lane) + LANE_WIDTH / 2, y + h - FOOT / 2]
  }

  middle(id: string): Place {
    const bounds = this.editor.getShapePageBounds(id as TLShapeId)
    if (!bounds) throw new Error(`${id} is not on the canvas`)
    return [bounds.center.x, bounds.center.y]
  }

  notices(): readonly string[] {
    return this.session.notices.current().map(({ text }) => text)
  }

  ledger(): readonly string[] {
    return this.board.negotiation.ledger.map(
      ({ actorId, proposalId, from, to }) => `${actorId}:${proposalId} ${from} > ${to}`,
    )
  }

  undo(): void {
    this.binding.flush()
    this.session.undo.undo()
  }

  #heights(): readonly number[] {
    const props: object = this.editor.getShape(laneShapeId('a0'))?.props ?? {}
    return 'bands' in props ? (props.bands as number[]) : []
  }

  point(name: TLPointerEventInfo['name'], [x, y]: Place, keys: Partial<typeof NO_KEYS> = {}): void {
    const screen = this.editor.pageToScreen({ x, y })
    this.editor.dispatch({
      ...NO_KEYS,
      ...keys,
      type: 'pointer',
      target: 'canvas',
      name,
      point: { x: screen.x, y: screen.y, z: 0.5 },
      pointerId: 1,
      button: 0,
      isPen: false,
    })
    // Pointer moves wait for the next tick of the editor.
    this.editor.emit('tick', 16)
  }

  grab(from: Place, to: Place, keys: Partial<typeof NO_KEYS> = {}): void {
    this.point('pointer_move', from, keys)
    this.point('pointer_down', from, keys)
    for (const part of [0.1, 0.5, 1]) {
      this.point(
        'pointer_move',
        [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part],
        keys,
      )
    }
  }

  async drag(from: Place, to: Place, keys: Partial<typeof NO_KEYS> = {}): Promise<void> {
    this.grab(from, to, keys)
    await turn()
    this.point('pointer_up', to, keys)
    await turn()
  }

  press(key: string, keys: Partial<typeof NO_KEYS> = {}): void {
    for (const name of ['key_down', 'key_up'] as const) {
      this.editor.dispatch({ ...NO_KEYS, ...keys, type: 'keyboard', name, key, code: key })
    }
  }

  close(): void {
    this.binding.dispose()
    this.editor.dispose()
    this.session.close()
  }
}

function middleOf({ x, y, w, h }: Rect): Place {
  return [x + w / 2, y + h / 2]
}

function makeEditor(): Editor {
  const container = document.createElement('div')
  document.body.append(container)
  // The schema has fewer shapes than there are utils; their constructors differ in what they narrow.
  const shapeUtils = [...defaultShapeUtils, ...BOARD_SHAPE_UTILS] as TLAnyShapeUtilConstructor[]
  const bindingUtils = defaultBindingUtils
  const editor = new Editor({
    store: createTLStore({ schema: boardSchema() }),
    shapeUtils,
    bindingUtils,
    tools: [...defaultTools, ...defaultShapeTools],
    getContainer: () => container,
    initialState: 'select',
    textOptions: {
      addFontsFromNode: defaultAddFontsFromNode,
      tipTapConfig: { extensions: tipTapDefaultExtensions },
    },
  })
  editor.user.updateUserPreferences({ edgeScrollSpeed: 0 })
  return editor
}

export class Table {
  readonly relay = new MemoryRelay()
  readonly #seats: Seat[] = []

  async session(name: string, role: Me['role'] = 'editor'): Promise<BoardSession> {
    const me: Me = { personId: `person-${name}`, name, hue: 1, role }
    const url = 'ws://relay/sync'
    const store = new MemoryStore()
    const session = new BoardSession({
      boardId: 'board',
      me,
      line: liveLine({ url, Socket: this.relay.Socket, store }),
    })
    await eventually(() => {
      if (!session.opened) throw new Error('not open yet')
    })
    return session
  }

  async seat(name: string, role: Me['role'] = 'editor'): Promise<Seat> {
    const seat = new Seat(await this.session(name, role))
    this.#seats.push(seat)
    await turn()
    return seat
  }

  close(): void {
    for (const seat of this.#seats) seat.close()
  }
}

/** Everything that was put off to the end of a turn has happened. */
export async function turn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0))
}

export function stubBrowser(): void {
  const list = { matches: false, addEventListener() {}, removeEventListener() {} }
  vi.stubGlobal('matchMedia', (media: string) => ({
    ...list,
    media,
    addListener() {},
    removeListener() {},
  }))
}

/** The gesture a session tells the others about. */
export function gestureOf(session: BoardSession): unknown {
  return session.awareness.getLocalState()?.gesture
}
