/** What a test's pages and attackers need of a server: in this process and without sockets, or another process behind real ones. */

import type { BoardView } from './board-view.ts'
import type { WirePage } from './wire-page.ts'

export type LinkEnds = {
  readonly heard: (message: Buffer) => unknown
  readonly closed: (code: number) => void
}

export interface PageLink {
  readonly isOpen: boolean
  send(bytes: Uint8Array): void
  /** The link breaks; neither end says so. */
  cut(): void
}

export interface PageServer {
  connect(boardId: string, personId: string, ends: LinkEnds): PageLink
  /** Everything said has been heard, by everybody. */
  settle(pages: readonly WirePage[]): Promise<void>
  /** Lets the server do what it put off. */
  turn(): Promise<void>
  view(boardId: string): Promise<BoardView>
  /** What is stored of a board. */
  rows(boardId: string): Promise<readonly Uint8Array[]>
  /** Has the server write something itself; under which id, and its first free clock. */
  write(boardId: string): Promise<{ readonly id: number; readonly end: number }>
  /** Closes a board for good. */
  forget(boardId: string): Promise<void>
}
