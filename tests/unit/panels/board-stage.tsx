/** Draws a component for a board of a test: a real session on a real document, the line to the server alone left out. */

import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import * as Y from 'yjs'
import { BoardProvider } from '#components/board/board-context.tsx'
import { BoardSession } from '#components/board/board-session.ts'
import { type BoardView, BoardViewProvider } from '#components/board/board-view.tsx'
import { liveLine } from '#components/board/live-line.ts'
import type { EntityRef } from '#components/canvas/canvas-handle.ts'
import type { Role } from '#domain/access/role.ts'
import type { Command } from '#domain/board/command.ts'
import { SERVER_ORIGIN } from '#domain/board/document.ts'
import { execute } from '#domain/board/execute.ts'
import type { ActorId } from '#domain/negotiation/ids.ts'
import { MemoryStore } from '#tests/support/memory-store.ts'

/** A socket that never gets anywhere. */
class DeadSocket extends EventTarget {
  readonly readyState = 0
  send(): void {}
  close(): void {}
}

type StageWish = {
  readonly role?: Role
  /** The actor a delegate speaks for. */
  readonly actorId?: ActorId
  readonly commands: readonly Command[]
}

export class BoardStage {
  readonly session: BoardSession
  /** Where links led to. */
  readonly shown: EntityRef[] = []
  readonly host = document.body.appendChild(document.createElement('div'))
  readonly #root = createRoot(this.host)

  constructor({ role = 'editor', actorId, commands }: StageWish) {
    ;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true
    this.session = new BoardSession({
      boardId: 'board-1',
      me: { personId: 'ann', name: 'Ann', hue: 0, role, ...(actorId && { actorId }) },
      line: liveLine({
        url: 'ws://127.0.0.1:9/sync',
        Socket: DeadSocket as unknown as typeof WebSocket,
        store: new MemoryStore(),
      }),
      now: () => 1000,
    })
    const doc = new Y.Doc()
    execute(doc, commands, { by: 'server', byName: 'Server', at: 1 }, SERVER_ORIGIN)
    Y.applyUpdate(this.session.doc, Y.encodeStateAsUpdate(doc))
  }

  async draw(content: ReactNode, subjects: readonly EntityRef[] = []): Promise<void> {
    const view: BoardView = {
      subjects,
      panel: 'details',
      entries: 0,
      show: (ref) => this.shown.push(ref),
      point: (ref) => this.shown.push(ref),
      showBoard: () => {},
      open: () => {},
      source: undefined,
      read: () => {},
      close: () => {},
      canvas: () => undefined,
    }
    await act(() =>
      this.#root.render(
        <BoardProvider session={this.session}>
          <BoardViewProvider view={view}>{content}</BoardViewProvider>
        </BoardProvider>,
      ),
    )
  }

  /** Somebody else's act arrives. */
  async others(...commands: Command[]): Promise<void> {
    await act(() =>
      execute(this.session.doc, commands, { by: 'ben', byName: 'Ben', at: 2 }, SERVER_ORIGIN),
    )
  }

  get text(): string {
    return this.host.textContent ?? ''
  }

  /** The control with exactly this role and name. */
  control(selector: string, name: string): HTMLElement {
    const found = [...this.host.querySelectorAll<HTMLElement>(selector)].filter(
      (element) => nameOf(element) === name,
    )
    const [control] = found
    if (!control || found.length > 1) throw new Error(`${found.length} × ${selector} "${name}"`)
    return control
  }

  async press(selector: string, name: string): Promise<void> {
    await act(() => this.control(selector, name).click())
  }

  async leave(): Promise<void> {
    await act(() => this.#root.unmount())
    this.host.remove()
    this.session.close()
  }
}

function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label') ?? labelOf(element)
  return (label ?? element.textContent ?? '').trim()
}

function labelOf(element: HTMLElement): string | null | undefined {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement
    ? element.labels?.[0]?.textContent
    : undefined
}
