/** The menu under the second mouse button: what can be done with what is selected, and nothing else. */

import type { ReactElement } from 'react'
import {
  ClipboardMenuGroup,
  DefaultContextMenu,
  ReorderMenuSubmenu,
  type TLUiContextMenuProps,
  TldrawUiMenuActionItem,
  TldrawUiMenuGroup,
  TldrawUiMenuItem,
  useEditor,
  useValue,
} from 'tldraw'
import { CommentMenu } from './comment-menu.tsx'
import { ExportMenu } from './export-menu.tsx'
import { PackageMenu } from './package-menu.tsx'
import { RestoreMenu } from './restore-menu.tsx'
import { isDerivedId } from './shapes/entity-id.ts'
import { useCanvasActs } from './use-canvas-acts.ts'

export function BoardContextMenu(props: TLUiContextMenuProps): ReactElement {
  return (
    <DefaultContextMenu {...props}>
      <Content />
    </DefaultContextMenu>
  )
}

function Content(): ReactElement {
  const editor = useEditor()
  const acts = useCanvasActs()
  const mayEdit = useValue('may edit', () => !editor.getIsReadonly(), [editor])
  const selected = useValue('selected', () => kindOfSelection(editor.getSelectedShapes()), [editor])
  return (
    <>
      {mayEdit ? (
        <TldrawUiMenuGroup id="board">
          {selected === 'titled' ? (
            <TldrawUiMenuItem
              id="edit-title"
              label="Edit the title"
              onSelect={() => acts()?.editTitle()}
            />
          ) : null}
          <PackageMenu />
          <TldrawUiMenuItem
            id="new-proposal"
            label="New proposal here"
            onSelect={() => acts()?.newProposal(editor.inputs.currentPagePoint.clone())}
          />
        </TldrawUiMenuGroup>
      ) : null}
      {mayEdit && selected === 'ink' ? (
        <TldrawUiMenuGroup id="ink">
          <ReorderMenuSubmenu />
          <TldrawUiMenuActionItem actionId="group" />
          <TldrawUiMenuActionItem actionId="ungroup" />
        </TldrawUiMenuGroup>
      ) : null}
      <CommentMenu />
      <RestoreMenu />
      <ExportMenu />
      <ClipboardMenuGroup />
      <TldrawUiMenuGroup id="view">
        <TldrawUiMenuActionItem actionId="select-all" />
        <TldrawUiMenuActionItem actionId="zoom-to-fit" />
        <TldrawUiMenuActionItem actionId="zoom-to-100" />
      </TldrawUiMenuGroup>
    </>
  )
}

type Selected = 'titled' | 'board' | 'ink' | 'nothing'

function kindOfSelection(shapes: readonly { id: string; type: string }[]): Selected {
  const [first] = shapes
  if (!first) return 'nothing'
  if (!shapes.some(({ id }) => isDerivedId(id))) return 'ink'
  const isTitled = first.type === 'card' || first.type === 'heading'
  return shapes.length === 1 && isTitled ? 'titled' : 'board'
}
