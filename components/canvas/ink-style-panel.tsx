/** Colour, size and the like, for drawing tools and drawings only: cards, tokens and lanes have no styles to choose. */

import type { ReactElement } from 'react'
import {
  DefaultStylePanel,
  DefaultStylePanelContent,
  useEditor,
  useRelevantStyles,
  useValue,
} from 'tldraw'
import { isDerivedId } from './shapes/entity-id.ts'

const STYLELESS_TOOLS: ReadonlySet<string> = new Set(['hand', 'eraser', 'laser', 'zoom'])

export function InkStylePanel(): ReactElement | null {
  const editor = useEditor()
  const styles = useRelevantStyles()
  const isWanted = useValue('styles wanted', () => {
    const tool = editor.getCurrentToolId()
    if (tool !== 'select') return !STYLELESS_TOOLS.has(tool)
    const selection = editor.getSelectedShapeIds()
    return selection.length > 0 && !selection.some(isDerivedId)
  }, [editor])
  if (!isWanted || !styles) return null
  return (
    <DefaultStylePanel>
      <DefaultStylePanelContent styles={styles} />
    </DefaultStylePanel>
  )
}
