/** Leads from something in the record to the moment it was written: of the replay one is in, else of one in another tab. */

import { History } from 'lucide-react'
import type { ReactElement } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { IconLink } from '../ui/icon-link.tsx'
import { entryPath } from './replay-address.ts'
import { useReplayHere } from './replay-here.ts'

export type ReplayFromHereProps = {
  /** As the entry is stamped, in ms since the epoch. */
  readonly at: number
  /** In a list that arrows go through, only one row is on the way of the Tab key. */
  readonly tabIndex?: 0 | -1
}

export function ReplayFromHere({ at, tabIndex = 0 }: ReplayFromHereProps): ReactElement {
  const { boardId } = useBoardSession()
  const goToEntry = useReplayHere()
  const shared = { label: 'Replay from here', tabIndex }
  const icon = <History size={15} strokeWidth={1.75} aria-hidden="true" />
  if (goToEntry) {
    return (
      <IconButton {...shared} onClick={() => goToEntry(at)}>
        {icon}
      </IconButton>
    )
  }
  return (
    <IconLink {...shared} href={entryPath(boardId, at)} target="_blank" rel="noopener">
      {icon}
    </IconLink>
  )
}
