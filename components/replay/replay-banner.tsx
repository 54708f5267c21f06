/** Says that a replay is shown, how far its history has been read, what has come since, and what one can do with the moment. */

import { History } from 'lucide-react'
import { type ReactElement, useState } from 'react'
import { useBoardView } from '../board/board-view.tsx'
import { comparisonOf } from '../changes/board-comparison.ts'
import { useRoom } from '../rooms/room-context.tsx'
import { copyText } from '../share/copy-text.ts'
import { StartBoardDialog } from '../snapshots/start-board-dialog.tsx'
import { Button } from '../ui/button.tsx'
import { ModeBar } from '../ui/mode-bar.tsx'
import { momentPath } from './replay-address.ts'
import styles from './replay-banner.module.css'
import { usePlace, useShownReplay, useTape } from './replay-context.tsx'
import { timeWords } from './replay-words.ts'
import { SinceOpened } from './since-opened.tsx'
import { useFreshNow } from './use-fresh-now.ts'

export function ReplayBanner(): ReactElement {
  const { boardId, player, session } = useShownReplay()
  const view = useBoardView()
  const { times } = useTape()
  const at = times[usePlace() - 1]
  // What is in a room stays in it.
  const isRoom = useRoom() !== undefined
  const [isStarting, setStarting] = useState(false)
  useFreshNow()
  const copyLink = async (near: HTMLElement) => {
    if (at === undefined) return
    const link = window.location.origin + momentPath(boardId, at)
    const isCopied = await copyText(link, near)
    const text = isCopied ? 'The link to this moment is copied.' : `The link: ${link}`
    session.board.notify({ text, tone: 'news' })
  }
  const compare = () => {
    if (at === undefined) return
    player.pause()
    comparisonOf(session.board).compareWith({ kind: 'now' })
    view.open('compare')
  }
  const begin = () => {
    player.pause()
    setStarting(true)
  }
  return (
    <ModeBar
      name="Replay"
      icon={<History size={16} strokeWidth={1.75} aria-hidden="true" />}
      acts={
        <>
          <Button
            variant="plain"
            size="tight"
            disabled={at === undefined}
            onClick={({ currentTarget }) => copyLink(currentTarget)}
          >
            Copy link
          </Button>
          <Button
            variant="plain"
            size="tight"
            className={styles.wide ?? ''}
            disabled={at === undefined}
            onClick={compare}
          >
            Compare with now
          </Button>
          {isRoom ? null : (
            <Button size="tight" disabled={at === undefined} onClick={begin}>
              Start a board from here
            </Button>
          )}
        </>
      }
    >
      <strong>Replay</strong> <ReadSoFar />
      {isStarting && at !== undefined ? (
        <StartBoardDialog
          from={{ at: new Date(at).toISOString() }}
          at={new Date(at).toISOString()}
          called={timeWords(at)}
          onClose={() => setStarting(false)}
        />
      ) : null}
    </ModeBar>
  )
}

function ReadSoFar(): ReactElement {
  const { times, total, isComplete, refusal } = useTape()
  const count = (n: number): string => n.toLocaleString('en-GB')
  if (refusal) {
    return <>The rest of the history could not be read: {count(times.length)} changes are here.</>
  }
  if (!isComplete) {
    return (
      <>
        Reading the history: {count(times.length)} of {count(total)} changes.
      </>
    )
  }
  return <SinceOpened />
}
