/** One tool: its drawing, its key in the corner, its name on hover. */

import type { ReactElement } from 'react'
import { type Editor, useValue } from 'tldraw'
import { Tooltip } from '#components/ui/tooltip.tsx'
import styles from './tool-button.module.css'
import { ToolIcon } from './tool-icon.tsx'
import type { Tool } from './tools.ts'

type ToolButtonProps = { readonly editor: Editor; readonly tool: Tool }

export function ToolButton({ editor, tool }: ToolButtonProps): ReactElement {
  const isChosen = useValue('chosen', () => tool.isChosen(editor), [editor, tool])
  return (
    <span className={styles.place} data-foldable={tool.foldable}>
      <Tooltip words={tool.label} keys={tool.keys} side="top">
        <button
          type="button"
          className={styles.tool}
          aria-label={tool.label}
          aria-pressed={isChosen}
          onClick={() => tool.choose(editor)}
        >
          <ToolIcon tool={tool.id} />
          <span aria-hidden="true" className={styles.key} data-keys={tool.keys} />
        </button>
      </Tooltip>
    </span>
  )
}
