/** The tools of the board, left to right, with their keys. Those marked foldable go into a menu on narrow screens. */

import { type Editor, GeoShapeGeoStyle } from 'tldraw'

export type Tool = {
  readonly id: string
  readonly label: string
  readonly keys: string
  /** Where a thin rule stands before the tool. */
  readonly startsGroup?: true
  readonly foldable?: true
  /** Whether a viewer may use it. */
  readonly looksOnly?: true
  readonly choose: (editor: Editor) => void
  readonly isChosen: (editor: Editor) => boolean
}

function geoTool(geo: 'rectangle' | 'ellipse', label: string, keys: string): Tool {
  return {
    id: geo,
    label,
    keys,
    foldable: true,
    choose: (editor) => {
      editor.run(() => {
        editor.setStyleForNextShapes(GeoShapeGeoStyle, geo)
        editor.setCurrentTool('geo')
      })
    },
    isChosen: (editor) =>
      editor.getCurrentToolId() === 'geo' && editor.getStyleForNextShape(GeoShapeGeoStyle) === geo,
  }
}

export const TOOLS: readonly Tool[] = [
  { ...plainTool('select', 'Select', 'V'), looksOnly: true },
  { ...plainTool('hand', 'Hand', 'H'), looksOnly: true },
  { ...plainTool('note', 'Note', 'N'), startsGroup: true, foldable: true },
  { ...plainTool('text', 'Text', 'T'), foldable: true },
  { ...plainTool('draw', 'Draw', 'D'), foldable: true },
  { ...plainTool('highlight', 'Highlighter', '⇧D'), foldable: true },
  { ...plainTool('arrow', 'Arrow', 'A'), foldable: true },
  geoTool('rectangle', 'Rectangle', 'R'),
  geoTool('ellipse', 'Ellipse', 'O'),
  { ...plainTool('line', 'Line', 'L'), foldable: true },
  { ...plainTool('eraser', 'Eraser', 'E'), foldable: true },
  { ...plainTool('laser', 'Laser', 'K'), startsGroup: true, looksOnly: true },
]

/** A tool of the editor that is chosen by its id alone. */
export function plainTool(id: string, label: string, keys: string): Tool {
  return {
    id,
    label,
    keys,
    choose: (editor) => editor.setCurrentTool(id),
    isChosen: (editor) => editor.getCurrentToolId() === id,
  }
}
