/** In the menu of a card, a token or a lane, for facilitators: what it stands for comes back from a snapshot. */

import type { ReactElement } from 'react'
import { TldrawUiMenuGroup, TldrawUiMenuItem, useEditor, useValue } from 'tldraw'
import { useBoardSession } from '#components/board/board-context.tsx'
import { useBoardView } from '#components/board/board-view.tsx'
import { useMe } from '#components/board/use-me.ts'
import { wishedPartOf } from '#components/snapshots/wished-part.ts'
import { mayRun } from '#domain/access/role.ts'
import type { RestoreScope } from '#domain/board/restore-scope.ts'
import { entityOf } from './shapes/entity-id.ts'

export function RestoreMenu(): ReactElement | null {
  const editor = useEditor()
  const session = useBoardSession()
  const view = useBoardView()
  const { role } = useMe()
  const shapeId = useValue('only selected', () => editor.getOnlySelectedShapeId(), [editor])
  const scope = shapeId ? scopeOf(shapeId) : undefined
  if (!scope || !mayRun(role)) return null
  const begin = () => {
    wishedPartOf(session).wish(scope)
    view.open('snapshots')
  }
  return (
    <TldrawUiMenuGroup id="restore">
      <TldrawUiMenuItem id="restore" label="Restore from a snapshot" onSelect={begin} />
    </TldrawUiMenuGroup>
  )
}

function scopeOf(shapeId: string): RestoreScope | undefined {
  const ref = entityOf(shapeId)
  if (ref?.of === 'actor') return { kind: 'lane', actorId: ref.id }
  if (ref?.of === 'proposal') return { kind: 'proposal', proposalId: ref.id }
  if (ref?.of === 'position') return { kind: 'proposal', proposalId: ref.proposalId }
  return undefined
}
