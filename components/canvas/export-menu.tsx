/** In the menu of cards, tokens and lanes, one or several: what is selected, as a file. */

import type { ReactElement } from 'react'
import { TldrawUiMenuGroup, TldrawUiMenuItem } from 'tldraw'
import { useBoardView } from '#components/board/board-view.tsx'
import { useOpenDialog } from '#components/board/open-dialog.ts'
import { selectedScope } from '#components/exports/scope-choice.ts'

export function ExportMenu(): ReactElement | null {
  const { subjects } = useBoardView()
  const open = useOpenDialog()
  if (!open || !selectedScope(subjects)) return null
  return (
    <TldrawUiMenuGroup id="export">
      <TldrawUiMenuItem
        id="export-selection"
        label="Export selection…"
        readonlyOk
        onSelect={() => open('export-selection')}
      />
    </TldrawUiMenuGroup>
  )
}
