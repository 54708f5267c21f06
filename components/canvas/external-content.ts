/**
 * What may come in by paste and drop: text and our own shapes. Links stay text, embeds and pictures are refused: nothing
 * on a board makes the browser ask another host. (Pictures need a place to be kept; they come with a later issue.)
 */

import type { Editor, TLContent } from 'tldraw'
import { BOARD_SHAPE_TYPES } from './board-schema.ts'

/** `refuse` says why nothing happened. */
export function limitExternalContent(editor: Editor, refuse: (words: string) => void): void {
  const refusePictures = () => refuse('Pictures cannot be put on the board yet.')
  editor.registerExternalContentHandler('url', ({ url, point }) =>
    editor.putExternalContent({ type: 'text', text: url, ...(point && { point }) }),
  )
  editor.registerExternalContentHandler('embed', ({ url, point }) =>
    editor.putExternalContent({ type: 'text', text: url, ...(point && { point }) }),
  )
  editor.registerExternalContentHandler('files', refusePictures)
  editor.registerExternalContentHandler('file-replace', refusePictures)
  editor.registerExternalContentHandler('svg-text', refusePictures)
  editor.registerExternalContentHandler('excalidraw', null)
  editor.registerExternalContentHandler('tldraw', ({ content, point }) => {
    editor.putContentOntoCurrentPage(withoutRefused(content), {
      ...(point && { point }),
      select: true,
    })
  })
}

function withoutRefused(content: TLContent): TLContent {
  const shapes = content.shapes.filter(({ type }) => BOARD_SHAPE_TYPES.has(type))
  const kept = new Set(shapes.map(({ id }) => id))
  return {
    ...content,
    shapes,
    assets: [],
    rootShapeIds: content.rootShapeIds.filter((id) => kept.has(id)),
    bindings: content.bindings?.filter(({ fromId, toId }) => kept.has(fromId) && kept.has(toId)),
  }
}
