/** The annotation tools behind one button, where the screen is narrow. */

import { ChevronUp } from 'lucide-react'
import { type ReactElement, useId, useRef } from 'react'
import { type Editor, useValue } from 'tldraw'
import { besideAnchor } from '#components/ui/beside-anchor.ts'
import { MenuAction } from '#components/ui/menu-action.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'
import styles from './folded-tools.module.css'
import { ToolIcon } from './tool-icon.tsx'
import type { Tool } from './tools.ts'

type FoldedToolsProps = { readonly editor: Editor; readonly tools: readonly Tool[] }

export function FoldedTools({ editor, tools }: FoldedToolsProps): ReactElement {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const chosen = useValue('chosen', () => tools.find((tool) => tool.isChosen(editor)), [editor])
  const place = () => {
    if (list.current && button.current)
      besideAnchor(list.current, button.current, { side: 'top', align: 'centre' })
  }
  return (
    <span className={styles.folded}>
      <Tooltip words="Annotate" side="top">
        <button
          ref={button}
          type="button"
          className={styles.button}
          aria-label={chosen ? `Annotate: ${chosen.label}` : 'Annotate'}
          aria-haspopup="menu"
          data-chosen={chosen ? true : undefined}
          popoverTarget={id}
        >
          <ToolIcon tool={chosen?.id ?? 'draw'} />
          <ChevronUp size={13} strokeWidth={1.8} aria-hidden="true" />
        </button>
      </Tooltip>
      <div
        ref={list}
        id={id}
        popover="auto"
        role="menu"
        aria-label="Annotate"
        className={styles.list}
        onToggle={place}
      >
        {tools.map((tool) => (
          <MenuAction
            key={tool.id}
            icon={<ToolIcon tool={tool.id} size={17} />}
            onSelect={() => {
              tool.choose(editor)
              list.current?.hidePopover()
            }}
          >
            {tool.label}
          </MenuAction>
        ))}
      </div>
    </span>
  )
}
