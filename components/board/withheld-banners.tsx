/** Changes made in this browser that were not sent: why, and what can be done with them. */

import { type ReactElement, useState, useSyncExternalStore } from 'react'
import { readBoard } from '#domain/board/read-board.ts'
import type { Withheld } from '../kept/earlier-changes.ts'
import { Button } from '../ui/button.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { Banner } from './banner.tsx'
import { useBoardSession } from './board-context.tsx'
import { downloadCopy } from './download-copy.ts'
import { useMe } from './use-me.ts'
import { withheldWords } from './withheld-words.ts'

export function WithheldBanners(): ReactElement[] {
  const { earlier } = useBoardSession()
  const withheld = useSyncExternalStore(earlier.subscribe, earlier.withheld, earlier.withheld)
  return withheld.map((group) => (
    <WithheldBanner key={`${group.reason}-${group.isShown}`} group={group} />
  ))
}

function WithheldBanner({ group }: { readonly group: Withheld }): ReactElement {
  const session = useBoardSession()
  const { role } = useMe()
  const [isAsking, setIsAsking] = useState(false)
  const { title, text } = withheldWords(group, role)
  const download = () => {
    const copy = session.earlier.copyWith(group)
    downloadCopy(readBoard(copy), session.boardId)
    copy.destroy()
  }
  const discard = async () => {
    await session.earlier.discard(group)
    // What this page shows and nobody else sees can only be got rid of by reading the board anew.
    if (group.isShown) window.location.reload()
  }
  const actions = (
    <>
      <Button size="tight" onClick={download}>
        Download a copy
      </Button>
      <Button size="tight" onClick={() => setIsAsking(true)}>
        Discard
      </Button>
    </>
  )
  return (
    <Banner tone="warn" title={title} actions={actions}>
      {text}
      {isAsking ? (
        <ConfirmDialog
          title={group.count === 1 ? 'Discard this change?' : `Discard ${group.count} changes?`}
          confirm="Discard"
          danger
          onConfirm={() => void discard()}
          onClose={() => setIsAsking(false)}
        >
          What you discard was never sent, so nobody else has it. Download a copy first if you need
          it.
        </ConfirmDialog>
      ) : null}
    </Banner>
  )
}
