/** In the menu of cards and tokens: into which package to put what they stand for. */

import type { ReactElement } from 'react'
import { TldrawUiMenuItem, TldrawUiMenuSubmenu, useEditor, useValue } from 'tldraw'
import { useBoardSession } from '#components/board/board-context.tsx'
import { useBoardView } from '#components/board/board-view.tsx'
import { useNegotiation } from '#components/board/use-reading.ts'
import { putInPackage } from '#components/packages/put-in-package.ts'
import type { PackageId, ProposalId } from '#domain/negotiation/ids.ts'
import { entityOf } from './shapes/entity-id.ts'

export function PackageMenu(): ReactElement | null {
  const editor = useEditor()
  const session = useBoardSession()
  const view = useBoardView()
  const packages = useNegotiation((negotiation) => negotiation.packages)
  const proposalIds = useValue(
    'proposals selected',
    () => proposalsAmong(editor.getSelectedShapeIds()),
    [editor],
  )
  if (proposalIds.length === 0) return null
  const put = (id: PackageId | undefined) => putInPackage({ session, view }, id, proposalIds)
  return (
    <TldrawUiMenuSubmenu id="package" label="Put into a package" size="small">
      {[...packages.values()].map(({ id, title }) => (
        <TldrawUiMenuItem
          key={id}
          id={`package-${id}`}
          label={title || 'Without a name'}
          onSelect={() => put(id)}
        />
      ))}
      <TldrawUiMenuItem id="new-package" label="A new package" onSelect={() => put(undefined)} />
    </TldrawUiMenuSubmenu>
  )
}

function proposalsAmong(shapeIds: readonly string[]): readonly ProposalId[] {
  const ids = shapeIds.flatMap((shapeId) => {
    const ref = entityOf(shapeId)
    if (ref?.of === 'proposal') return ref.id
    return ref?.of === 'position' ? ref.proposalId : []
  })
  return [...new Set(ids)]
}
