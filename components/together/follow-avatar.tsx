/** Somebody in the bar: pressed, one follows them; pressed again, one does not. Oneself is only shown. */

import type { ReactElement } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import type { PresentPerson } from '../board/present-person.ts'
import { useMe } from '../board/use-me.ts'
import { Avatar } from '../ui/avatar.tsx'
import { Tooltip } from '../ui/tooltip.tsx'
import styles from './follow-avatar.module.css'
import { useTogether } from './use-together.ts'

export function FollowAvatar({ person }: { readonly person: PresentPerson }): ReactElement {
  const { together } = useBoardSession()
  const { personId } = useMe()
  const { following } = useTogether()
  const { name, hue } = person
  if (person.personId === personId) {
    return (
      <span className={styles.avatar} title={`${name} (you)`}>
        <Avatar name={name} hue={hue} named />
      </span>
    )
  }
  const isFollowed = following === person.personId
  return (
    <Tooltip words={isFollowed ? `Stop following ${name}` : `Follow ${name}`} side="bottom">
      <button
        type="button"
        className={styles.avatar}
        aria-label={`Follow ${name}`}
        aria-pressed={isFollowed}
        onClick={() => (isFollowed ? together.leave() : together.follow(person.personId))}
      >
        <Avatar name={name} hue={hue} named />
      </button>
    </Tooltip>
  )
}
