/** The board as the server has it on disk, through the same door anybody's program would use. */
import type { Page } from '@playwright/test'

type Entity = { readonly id: string; readonly title?: string; readonly name?: string }

export type ExportedBoard = {
  readonly actors: readonly Entity[]
  readonly proposals: readonly Entity[]
  readonly positions: readonly {
    readonly actorId: string
    readonly proposalId: string
    readonly stance: string
  }[]
  readonly ledger: readonly {
    readonly actorId: string
    readonly proposalId: string
    readonly from: string
    readonly to: string
    readonly byName: string
    readonly direction: string
    readonly reason?: string
  }[]
  readonly placement: {
    readonly proposals: { readonly [id: string]: readonly [number, number] }
    readonly lanes: readonly string[]
  }
  readonly ink: Readonly<Record<string, unknown>> | readonly unknown[]
}

export async function exportedBoard(page: Page, boardId: string): Promise<ExportedBoard> {
  const response = await page.request.get(`/api/boards/${boardId}/export?format=json`)
  if (!response.ok()) throw new Error(`No export: ${response.status()} ${await response.text()}`)
  return (await response.json()) as ExportedBoard
}

/** Where an actor stands, by ids; `unknown` where nothing was stated. */
export function stanceIn(board: ExportedBoard, actorId: string, proposalId: string): string {
  const position = board.positions.find(
    (each) => each.actorId === actorId && each.proposalId === proposalId,
  )
  return position?.stance ?? 'unknown'
}
