/** Under the bar while a sealed round is open: who has submitted and how long it goes on; after it, that it is over. */

import { MailCheck, X } from 'lucide-react'
import { type ReactElement, useEffect, useState } from 'react'
import { useBoardView } from '../board/board-view.tsx'
import { useMe } from '../board/use-me.ts'
import { clockWords } from '../session/time-words.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Strip } from '../ui/strip.tsx'
import type { Round, ToldRounds } from './round.ts'
import styles from './round-strip.module.css'
import { useRounds } from './rounds-context.tsx'
import { turnoutWords } from './turnout-words.ts'
import { useTimeToReveal } from './use-time-to-reveal.ts'

export function RoundStrip(): ReactElement | null {
  const { told, open } = useRounds()
  const [seenId, setSeenId] = useState<string>()
  useEffect(() => {
    if (open) setSeenId(open.id)
  }, [open])
  if (!told) return null
  if (open) return <OpenStrip told={told} round={open} />
  const over = told.rounds.find(({ id }) => id === seenId)
  return over ? <OverStrip round={over} onClose={() => setSeenId(undefined)} /> : null
}

type OpenStripProps = { readonly told: ToldRounds; readonly round: Round }

function OpenStrip({ told, round }: OpenStripProps): ReactElement {
  const { role, actorId } = useMe()
  const view = useBoardView()
  const left = useTimeToReveal(told, round)
  const own = round.parties.find((party) => role === 'delegate' && party.actorId === actorId)
  return (
    <Strip
      name={NAME}
      tone="news"
      icon={<MailCheck {...ICON} />}
      acts={
        <>
          <span className={styles.time} role="timer">
            {left > 0 ? `Reveal in ${clockWords(left)}` : 'Being revealed…'}
          </span>
          <Button
            size="tight"
            variant={own && !own.hasSubmitted ? 'primary' : 'line'}
            onClick={() => view.open('rounds')}
          >
            {own ? (own.hasSubmitted ? 'Change your ballot' : 'Fill in your ballot') : 'Show'}
          </Button>
        </>
      }
    >
      <strong>Sealed round {round.number}.</strong> {turnoutWords(round)}
    </Strip>
  )
}

type OverStripProps = { readonly round: Round; readonly onClose: () => void }

function OverStrip({ round, onClose }: OverStripProps): ReactElement {
  const view = useBoardView()
  const isRevealed = round.state === 'revealed'
  return (
    <Strip
      name={NAME}
      tone="news"
      icon={<MailCheck {...ICON} />}
      acts={
        <>
          {isRevealed ? (
            <Button size="tight" onClick={() => view.open('rounds')}>
              See what changed
            </Button>
          ) : null}
          <IconButton label="Close" onClick={onClose}>
            <X {...ICON} />
          </IconButton>
        </>
      }
    >
      <strong>
        Sealed round {round.number} {isRevealed ? 'is revealed.' : 'was called off.'}
      </strong>{' '}
      {isRevealed
        ? 'All of it is on the board now.'
        : 'What was submitted is erased; nobody has seen it.'}
    </Strip>
  )
}

const NAME = 'News of the sealed round'
const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
