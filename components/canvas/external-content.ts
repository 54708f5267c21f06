/**
 * What may come in by paste and drop: text, lists that become cards, and our own shapes. Links stay text, embeds and pictures are refused: nothing
 * on a board makes the browser ask another host. (Pictures need a place to be kept; they come with a later issue.)
 */

import { defaultHandleExternalTextContent, type Editor, type TLContent } from 'tldraw'
import { BOARD_SHAPE_TYPES } from './board-schema.ts'

/** `refuse` says why nothing happened; `takeList` makes cards of a text that is a list, or says that it is none. */
export function limitExternalContent(
  editor: Editor,
  refuse: (words: string) => void,
  takeList: (text: string) => boolean,
): void {
  const refusePictures = () => refuse('Pictures cannot be put on the board yet.')
  editor.registerExternalContentHandler('text', async (content) => {
    if (!takeList(content.text)) await defaultHandleExternalTextContent(editor, content)
  })
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
