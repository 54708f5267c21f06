'use client'
/** What the facilitator may do with a board from the list. */

import { Ellipsis, Pencil, Trash2 } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { Menu } from '../ui/menu.tsx'
import { MenuAction } from '../ui/menu-action.tsx'
import type { BoardSummary } from './board-summary.ts'
import { DeleteBoardDialog } from './delete-board-dialog.tsx'
import { NameDialog } from './name-dialog.tsx'

export type BoardMenuProps = { readonly board: BoardSummary }

export function BoardMenu({ board }: BoardMenuProps): ReactElement {
  const [asking, setAsking] = useState<'name' | 'delete'>()
  const close = () => setAsking(undefined)
  return (
    <>
      <Menu label={`More about ${board.title}`} icon={<Ellipsis size={18} strokeWidth={1.5} />}>
        <MenuAction
          icon={<Pencil size={16} strokeWidth={1.5} />}
          onSelect={() => setAsking('name')}
        >
          Rename…
        </MenuAction>
        <hr />
        <MenuAction
          danger
          icon={<Trash2 size={16} strokeWidth={1.5} />}
          onSelect={() => setAsking('delete')}
        >
          Delete…
        </MenuAction>
      </Menu>
      {asking === 'name' ? (
        <NameDialog
          title="Rename the board"
          label="Name of the board"
          hint="Everybody on the board sees the new name at once."
          name={board.title}
          maxLength={200}
          path={`/api/boards/${board.id}`}
          field="title"
          onClose={close}
        />
      ) : null}
      {asking === 'delete' ? <DeleteBoardDialog board={board} onClose={close} /> : null}
    </>
  )
}
