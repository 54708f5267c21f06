/** Follows somebody from the list of people. */

import type { ReactElement } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import type { PresentPerson } from '../board/present-person.ts'
import { Button } from '../ui/button.tsx'
import { useTogether } from './use-together.ts'

export function FollowButton({ person }: { readonly person: PresentPerson }): ReactElement {
  const { together } = useBoardSession()
  const isFollowed = useTogether().following === person.personId
  return (
    <Button
      size="tight"
      variant="plain"
      aria-label={
        isFollowed ? `Stop following ${person.name} here` : `Follow ${person.name} from here`
      }
      onClick={() => (isFollowed ? together.leave() : together.follow(person.personId))}
    >
      {isFollowed ? 'Stop' : 'Follow'}
    </Button>
  )
}
