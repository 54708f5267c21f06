/**
 * Pictures people drop or paste. They live in the document itself, so they are made small first; nothing that comes
 * from elsewhere is fetched, and a pasted link stays a line of text: no browser leaves this host for a board.
 */

import {
  AssetRecordType,
  createShapeId,
  type Editor,
  type TLAsset,
  Vec,
  type VecLike,
} from 'tldraw'
import type { BindingSession } from './binding-session.ts'
import { type SmallPicture, shrinkPicture } from './shrink-picture.ts'

type Notify = Pick<BindingSession, 'notify'>

export function keepPicturesLocal(editor: Editor, session: Notify): () => void {
  editor.registerExternalContentHandler('files', ({ files, point }) =>
    putPictures(editor, session, { files, point: point ?? middle(editor) }),
  )
  editor.registerExternalContentHandler('svg-text', ({ text, point }) => {
    const file = new File([text], 'drawing.svg', { type: 'image/svg+xml' })
    return putPictures(editor, session, { files: [file], point: point ?? middle(editor) })
  })
  for (const type of ['url', 'embed'] as const) {
    editor.registerExternalContentHandler(type, ({ url, point }) =>
      editor.putExternalContent({ type: 'text', text: url, ...(point && { point }) }),
    )
  }
  for (const type of ['file-replace', 'excalidraw'] as const) {
    editor.registerExternalContentHandler(type, null)
  }
  for (const type of ['file', 'url'] as const) editor.registerExternalAssetHandler(type, null)
  return () => {
    for (const type of ['files', 'svg-text', 'url', 'embed'] as const) {
      editor.registerExternalContentHandler(type, null)
    }
  }
}

function middle(editor: Editor): VecLike {
  return editor.getViewportPageBounds().center
}

type Dropped = { readonly files: readonly File[]; readonly point: VecLike }

const BESIDE = 24

async function putPictures(editor: Editor, session: Notify, dropped: Dropped): Promise<void> {
  let placed = 0
  for (const file of dropped.files) {
    const picture = await shrinkPicture(file)
    if (picture) {
      const offset = placed * BESIDE
      putPicture(editor, picture, Vec.Add(dropped.point, { x: offset, y: offset }))
      placed += 1
    } else {
      const text = `“${file.name}” was not added: only pictures that fit into 200 KB can be kept on a board.`
      session.notify({ text, tone: 'refused' })
    }
  }
}

function putPicture(editor: Editor, picture: SmallPicture, at: Vec): void {
  const { width: w, height: h, mimeType, name, source: src } = picture
  const asset: TLAsset = {
    id: AssetRecordType.createId(),
    typeName: 'asset',
    type: 'image',
    props: { name, src, w, h, mimeType, isAnimated: false },
    meta: {},
  }
  const id = createShapeId()
  editor.run(() => {
    editor.markHistoryStoppingPoint('picture')
    editor.createAssets([asset])
    const props = { assetId: asset.id, w, h }
    editor.createShape({ id, type: 'image', x: at.x - w / 2, y: at.y - h / 2, props })
    editor.select(id)
  })
}
