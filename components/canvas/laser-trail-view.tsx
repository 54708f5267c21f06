/** A glowing trail. Other people's go with their pointers where these are hidden; one's own and a facilitator's stay. */

import type { ReactElement } from 'react'
import { type TLScribbleProps, TldrawScribble } from 'tldraw'
import { usePointersHidden } from '#components/together/use-pointers-hidden.ts'
import { isHideable } from './binding/laser.ts'

export function LaserTrailView(props: TLScribbleProps): ReactElement | null {
  const isHidden = usePointersHidden()
  return isHidden && isHideable(props.scribble.id) ? null : <TldrawScribble {...props} />
}
