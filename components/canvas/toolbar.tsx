/** The tools, bottom centre. On narrow screens the annotation tools fold into one menu; viewers get those that only look. */

import { FileText } from 'lucide-react'
import { Fragment, type ReactElement } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useBoardSession } from '#components/board/board-context.tsx'
import { Tooltip } from '#components/ui/tooltip.tsx'
import { useWhatIf } from '#components/what-if/use-what-if.ts'
import { CommentButton } from './comment-button.tsx'
import { FoldedTools } from './folded-tools.tsx'
import { ToolButton } from './tool-button.tsx'
import styles from './toolbar.module.css'
import { TOOLS } from './tools.ts'

const LOOKING = TOOLS.filter(({ looksOnly }) => looksOnly)
const NAVIGATING = LOOKING.filter(({ id }) => id !== 'laser')

type ToolbarProps = { readonly editor: Editor; readonly onNewProposal: () => void }

export function Toolbar({ editor, onNewProposal }: ToolbarProps): ReactElement {
  const isSupposing = useWhatIf() !== undefined
  const isWritable = useValue('may edit', () => !editor.getIsReadonly(), [editor])
  const mayEdit = isWritable && !isSupposing
  const { isPast } = useBoardSession()
  // Nobody else is in the past to whom one could point.
  const looksOnly = isPast ? NAVIGATING : LOOKING
  const tools = mayEdit ? TOOLS : looksOnly
  const [looking, writing] = [
    tools.filter(({ looksOnly }) => looksOnly),
    tools.filter(({ looksOnly }) => !looksOnly),
  ]
  return (
    <div role="toolbar" aria-label="Tools" className={styles.toolbar}>
      {isSupposing ? <span className={styles.mode}>What if</span> : null}
      {looking.map((tool) => (
        <ToolButton key={tool.id} editor={editor} tool={tool} />
      ))}
      <CommentButton editor={editor} />
      {mayEdit ? (
        <>
          <span className={styles.rule} />
          <Tooltip words="New proposal" keys="P" side="top">
            <button type="button" className={styles.proposal} onClick={onNewProposal}>
              <FileText size={19} strokeWidth={1.6} aria-hidden="true" />
              Proposal
              <span aria-hidden="true" className={styles.key}>
                P
              </span>
            </button>
          </Tooltip>
          <FoldedTools editor={editor} tools={writing.filter(({ foldable }) => foldable)} />
        </>
      ) : null}
      {writing.map((tool) => (
        <Fragment key={tool.id}>
          {tool.startsGroup ? <span className={styles.rule} data-foldable={tool.foldable} /> : null}
          <ToolButton editor={editor} tool={tool} />
        </Fragment>
      ))}
    </div>
  )
}
