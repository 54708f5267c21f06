/** tldraw's keys and menus cut down to what makes sense on a board, with undo and P handed to the session. */

import type { Editor, TLUiActionsContextType, TLUiOverrides, TLUiToolsContextType } from 'tldraw'
import type { CanvasActs } from './canvas-acts.ts'
import { isDerivedType } from './shapes/board-shape.ts'

const KEPT_ACTIONS: ReadonlySet<string> = new Set([
  'undo',
  'redo',
  'duplicate',
  'group',
  'ungroup',
  'cut',
  'copy',
  'paste',
  'delete',
  'select-all',
  'select-none',
  'bring-to-front',
  'bring-forward',
  'send-backward',
  'send-to-back',
  'zoom-in',
  'zoom-out',
  'zoom-to-100',
  'zoom-to-fit',
  'zoom-to-selection',
  'select-zoom-tool',
  'adjust-shape-styles',
  'enlarge-shapes',
  'shrink-shapes',
  'a11y-open-context-menu',
  'a11y-repeat-shape-announce',
])

const KEPT_TOOLS: ReadonlySet<string> = new Set([
  'select',
  'hand',
  'note',
  'text',
  'draw',
  'highlight',
  'arrow',
  'rectangle',
  'ellipse',
  'line',
  'eraser',
  'laser',
])

/** Nobody else is in the past to whom one could point. */
const PAST_TOOLS: ReadonlySet<string> = new Set([...KEPT_TOOLS].filter((name) => name !== 'laser'))

/** `acts` is asked at the moment of use: the editor they act on comes later than these overrides. */
export function uiOverrides(acts: () => CanvasActs | undefined, isPast: boolean): TLUiOverrides {
  return {
    actions: (editor, actions) => {
      const kept = keep(actions, KEPT_ACTIONS)
      replace(kept, 'undo', () => acts()?.undo())
      replace(kept, 'redo', () => acts()?.redo())
      groupInkOnly(editor, kept)
      return kept
    },
    tools: (_editor, tools) => ({
      ...keep(tools, isPast ? PAST_TOOLS : KEPT_TOOLS),
      proposal: {
        id: 'proposal',
        label: 'Proposal',
        icon: 'plus',
        kbd: 'p',
        onSelect: () => acts()?.newProposal(),
      },
    }),
    translations: {
      en: {
        'tool.card': 'Proposal',
        'tool.token': 'Position',
        'tool.lane': 'Lane',
        'tool.heading': 'Issue',
      },
    },
  }
}

function keep<Named extends TLUiActionsContextType | TLUiToolsContextType>(
  all: Named,
  names: ReadonlySet<string>,
): Named {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name))) as Named
}

/** Nothing drawn from the board can be in a group; grouping the rest around it would restack it for nothing. */
function groupInkOnly(editor: Editor, actions: TLUiActionsContextType): void {
  const { group } = actions
  if (!group) return
  actions.group = {
    ...group,
    onSelect: (source) =>
      editor.getSelectedShapes().some(({ type }) => isDerivedType(type))
        ? undefined
        : group.onSelect(source),
  }
}

function replace(actions: TLUiActionsContextType, name: string, onSelect: () => void): void {
  const action = actions[name]
  if (action) actions[name] = { ...action, onSelect }
}
