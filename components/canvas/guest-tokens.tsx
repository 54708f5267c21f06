/** Ghosts of other people's what-ifs, in the bands they would move to: shown, never touched. */

import type { CSSProperties, ReactElement } from 'react'
import { useValue } from 'tldraw'
import { useBoardSession } from '#components/board/board-context.tsx'
import { useReading } from '#components/board/use-reading.ts'
import { StanceMark } from '#components/marks/stance-mark.tsx'
import { initialsOf } from '#components/ui/initials-of.ts'
import type { Guest } from '#components/what-if/shown-what-ifs.ts'
import { useShownWhatIfs } from '#components/what-if/use-shown-what-ifs.ts'
import { tokenTitle } from '#domain/negotiation/proposal.ts'
import { inSentence, STANCE_WORDS } from '#domain/words/words.ts'
import styles from './guest-tokens.module.css'
import { guestPlaces } from './shapes/guest-places.ts'

export function GuestTokens(): ReactElement {
  const { shownWhatIfs } = useBoardSession()
  useShownWhatIfs()
  const negotiation = useReading(({ board }) => board.negotiation)
  const places = useValue(guestPlaces)
  return (
    <>
      {shownWhatIfs.guests().map((guest) => {
        const { key, move, of } = guest
        const rect = places.get(key)
        const proposal = negotiation.proposals.get(move.proposalId)
        const actor = negotiation.actors.get(move.actorId)
        if (!rect || !proposal || !actor) return null
        const style = {
          left: rect.x,
          top: rect.y,
          width: rect.w,
          height: rect.h,
          '--person': `var(--person-${of.by.hue + 1})`,
        }
        return (
          <div
            key={key}
            className={styles.guest}
            style={style as CSSProperties}
            role="img"
            aria-label={guestWords(guest, { actor: actor.name, title: proposal.title })}
          >
            <StanceMark stance={move.stance} />
            <span className={styles.title}>{tokenTitle(proposal)}</span>
            <span className={styles.by}>{initialsOf(of.by.name)}</span>
          </div>
        )
      })}
    </>
  )
}

type Names = { readonly actor: string; readonly title: string }

function guestWords({ move, of }: Guest, { actor, title }: Names): string {
  const stance = inSentence(STANCE_WORDS[move.stance])
  return `Only what if, shown by ${of.by.name}: ${actor}. ${title}: ${stance}`
}
