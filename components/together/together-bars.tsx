/** Under the bar: whom one follows, who leads, and who follows oneself, each with the way out. */

import { Footprints, Navigation, Users } from 'lucide-react'
import { type ReactElement, useEffect, useState } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { useBoardView } from '../board/board-view.tsx'
import type { PresentPerson } from '../board/present-person.ts'
import { useMe } from '../board/use-me.ts'
import { useCompany } from '../board/use-people.ts'
import { Button } from '../ui/button.tsx'
import { Strip } from '../ui/strip.tsx'
import { followersOf, leaderOf, onePerPerson } from './company.ts'
import { useFollowPlace } from './use-follow-place.ts'
import { useTogether } from './use-together.ts'

export function TogetherBars(): ReactElement {
  const { personId } = useMe()
  const people = useCompany()
  const { following, leads } = useTogether()
  useFollowPlace(people)
  const leader = leaderOf(people, personId)
  const followers = followersOf(people, personId)
  return (
    <>
      {following !== undefined ? <FollowBar personId={following} people={people} /> : null}
      {leader && leader.personId !== following ? (
        <LeaderBar key={leader.clientId} leader={leader} />
      ) : null}
      {leads ? <LeadingBar people={people} followers={followers} /> : null}
      {!leads && followers.length > 0 ? <FollowedBar followers={followers} /> : null}
    </>
  )
}

type FollowBarProps = { readonly personId: string; readonly people: readonly PresentPerson[] }

function FollowBar({ personId, people }: FollowBarProps): ReactElement {
  const { together } = useBoardSession()
  const andOn = useAndOn()
  const person = people.find((each) => each.personId === personId)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog:modal')) together.leave()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [together])
  return (
    <Strip
      tone="person"
      name="Following"
      hue={person?.hue}
      icon={<Footprints {...ICON} />}
      acts={
        <Button size="tight" onClick={() => andOn(() => together.leave())}>
          Stop following
        </Button>
      }
    >
      {person ? (
        <>
          You see what <strong>{person.name}</strong> sees. Move the view, or press Esc, to look for
          yourself.
        </>
      ) : (
        'Whom you follow is not here at the moment.'
      )}
    </Strip>
  )
}

function LeaderBar({ leader }: { readonly leader: PresentPerson }): ReactElement {
  const { together } = useBoardSession()
  const andOn = useAndOn()
  const [hasDeclined, setDeclined] = useState(false)
  return (
    <Strip
      tone="person"
      name="Leading"
      hue={leader.hue}
      icon={<Navigation {...ICON} />}
      acts={
        <>
          <Button
            size="tight"
            variant="primary"
            onClick={() => andOn(() => together.follow(leader.personId))}
          >
            Come along
          </Button>
          {hasDeclined ? null : (
            <Button size="tight" onClick={() => setDeclined(true)}>
              Stay here
            </Button>
          )}
        </>
      }
    >
      <strong>{leader.name}</strong>{' '}
      {hasDeclined ? 'is leading. You stay where you are.' : 'asks everybody to come along.'}
    </Strip>
  )
}

type LeadingBarProps = {
  readonly people: readonly PresentPerson[]
  readonly followers: readonly PresentPerson[]
}

function LeadingBar({ people, followers }: LeadingBarProps): ReactElement {
  const { together } = useBoardSession()
  const andOn = useAndOn()
  const { personId } = useMe()
  const others = onePerPerson(people).filter((person) => person.personId !== personId)
  return (
    <Strip
      tone="person"
      name="Leading"
      icon={<Navigation {...ICON} />}
      acts={
        <Button size="tight" onClick={() => andOn(() => together.lead(false))}>
          Stop leading
        </Button>
      }
    >
      <strong>You are leading.</strong> {followers.length} of {others.length} came along
      {followers.length > 0 ? `: ${namesOf(followers)}` : ''}.
    </Strip>
  )
}

function FollowedBar({
  followers,
}: {
  readonly followers: readonly PresentPerson[]
}): ReactElement {
  return (
    <Strip tone="person" name="Followed" icon={<Users {...ICON} />}>
      <strong>{namesOf(followers)}</strong> {followers.length === 1 ? 'follows' : 'follow'} your
      view.
    </Strip>
  )
}

/** Does what a button says, which takes the button away, and gives the keys to the board: they would go nowhere. */
function useAndOn(): (act: () => void) => void {
  const { canvas } = useBoardView()
  return (act) => {
    act()
    canvas()?.focus()
  }
}

const MOST_NAMES = 4

function namesOf(people: readonly PresentPerson[]): string {
  const names = people.slice(0, MOST_NAMES).map(({ name }) => name)
  const more = people.length - names.length
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
}

const ICON = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const
