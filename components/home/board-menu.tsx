'use client'
/** What one may do with a board from the list. */

import {
  Archive,
  ArchiveRestore,
  BookCopy,
  Copy,
  Ellipsis,
  LogOut,
  Pencil,
  Trash2,
  Undo2,
} from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type ReactElement, useState } from 'react'
import { mayRun } from '#domain/access/role.ts'
import { ANYTHING } from '../http/call-api.ts'
import { useSend } from '../http/use-send.ts'
import { CopyBoardDialog } from '../templates/copy-board-dialog.tsx'
import { SaveTemplateDialog } from '../templates/save-template-dialog.tsx'
import { Menu } from '../ui/menu.tsx'
import { MenuAction } from '../ui/menu-action.tsx'
import { BoardActDialog } from './board-act-dialog.tsx'
import type { BoardAct } from './board-acts.tsx'
import type { BoardSummary } from './board-summary.ts'
import { NameDialog } from './name-dialog.tsx'

type Asking = BoardAct | 'name' | 'copy' | 'template'

export type BoardMenuProps = { readonly board: BoardSummary }

export function BoardMenu({ board }: BoardMenuProps): ReactElement {
  const [asking, setAsking] = useState<Asking>()
  const back = useTakeBack(board)
  const Acts = board.trash ? TrashActs : OpenActs
  return (
    <>
      <Menu label={`More about ${board.title}`} icon={<Ellipsis size={18} strokeWidth={1.5} />}>
        <Acts board={board} ask={setAsking} takeBack={back} />
      </Menu>
      <AskedDialog board={board} asking={asking} onClose={() => setAsking(undefined)} />
    </>
  )
}

type ActsProps = {
  readonly board: BoardSummary
  readonly ask: (asking: Asking) => void
  /** Out of the trash, or out of the archive. */
  readonly takeBack: () => void
}

function OpenActs({ board, ask, takeBack }: ActsProps): ReactElement {
  const runs = mayRun(board.role)
  return (
    <>
      {runs ? (
        <MenuAction icon={<Pencil {...ICON} />} onSelect={() => ask('name')}>
          Rename…
        </MenuAction>
      ) : null}
      <MenuAction icon={<Copy {...ICON} />} onSelect={() => ask('copy')}>
        Duplicate…
      </MenuAction>
      {runs ? (
        <MenuAction icon={<BookCopy {...ICON} />} onSelect={() => ask('template')}>
          Save as template…
        </MenuAction>
      ) : null}
      <hr />
      {board.isArchived ? (
        <MenuAction icon={<ArchiveRestore {...ICON} />} onSelect={takeBack}>
          Take out of the archive
        </MenuAction>
      ) : (
        <MenuAction icon={<Archive {...ICON} />} onSelect={() => ask('archive')}>
          Archive…
        </MenuAction>
      )}
      <MenuAction icon={<LogOut {...ICON} />} onSelect={() => ask('leave')}>
        Leave…
      </MenuAction>
      {runs ? (
        <MenuAction danger icon={<Trash2 {...ICON} />} onSelect={() => ask('trash')}>
          Put into the trash…
        </MenuAction>
      ) : null}
    </>
  )
}

function TrashActs({ ask, takeBack }: ActsProps): ReactElement {
  return (
    <>
      <MenuAction icon={<Undo2 {...ICON} />} onSelect={takeBack}>
        Put it back
      </MenuAction>
      <hr />
      <MenuAction danger icon={<Trash2 {...ICON} />} onSelect={() => ask('delete')}>
        Delete for good…
      </MenuAction>
    </>
  )
}

type AskedDialogProps = {
  readonly board: BoardSummary
  readonly asking: Asking | undefined
  readonly onClose: () => void
}

function AskedDialog({ board, asking, onClose }: AskedDialogProps): ReactElement | null {
  switch (asking) {
    case undefined:
      return null
    case 'name':
      return (
        <NameDialog
          title="Rename the board"
          label="Name of the board"
          hint="Everybody on the board sees the new name at once."
          name={board.title}
          maxLength={200}
          path={`/api/boards/${board.id}`}
          field="title"
          onClose={onClose}
        />
      )
    case 'copy':
      return <CopyBoardDialog boardId={board.id} title={board.title} onClose={onClose} />
    case 'template':
      return <SaveTemplateDialog boardId={board.id} title={board.title} onClose={onClose} />
    default:
      return <BoardActDialog act={asking} board={board} onClose={onClose} />
  }
}

function useTakeBack(board: BoardSummary): () => void {
  const router = useRouter()
  const { send } = useSend()
  return () => {
    const path = `/api/boards/${board.id}/${board.trash ? 'trash' : 'archive'}`
    // Refused or not, the list then shows how it is.
    void send({ path, method: 'DELETE', schema: ANYTHING }).then(() => router.refresh())
  }
}

const ICON = { size: 16, strokeWidth: 1.5 } as const
