/** Tells others which view of the board this page shows; and goes where one follows, from view to view. */

import { useEffect, useRef } from 'react'
import { useBoardSession } from '../board/board-context.tsx'
import { goToView } from '../board/go-to-view.ts'
import type { PresentPerson } from '../board/present-person.ts'
import { useViewName } from '../board/use-view-name.ts'
import type { ViewName } from '../board/view-name.ts'
import { useTogether } from './use-together.ts'

export function useFollowPlace(people: readonly PresentPerson[]): void {
  const { path, together } = useBoardSession()
  const here = useViewName()
  const { following } = useTogether()
  const place = people.find(({ personId }) => personId === following)?.place
  /** Where we were taken: going anywhere else is one's own wish. */
  const taken = useRef<ViewName>(undefined)
  useEffect(() => together.showPlace(here), [together, here])
  useEffect(() => {
    if (following === undefined || place === undefined) {
      taken.current = undefined
    } else if (taken.current !== place) {
      taken.current = place
      goToView(path, place)
    } else if (here !== place) together.leave()
  }, [following, place, here, path, together])
}
