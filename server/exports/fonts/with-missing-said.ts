/** A scene with a line under it that names letters no font here has; most scenes stay as they are. */

import { PALETTES, type Theme } from '#domain/exports/palette.ts'
import { baseline, textMark } from '#domain/exports/scene/marks.ts'
import type { Mark, Scene } from '#domain/exports/scene/scene.ts'
import { missingWords, Typesetter } from './set-in-fonts.ts'

const LINE = 32

export function withMissingSaid(scene: Scene, theme: Theme): Scene {
  const typesetter = new Typesetter()
  readLetters(scene.marks, typesetter)
  const words = missingWords(typesetter.missing)
  if (words === '') return scene
  const { x, y, w, h } = scene.box
  const note = textMark(
    words,
    { x: x + 12, y: baseline(y + h, LINE - 8, 12) },
    { face: 'interface-regular', size: 12, paint: PALETTES[theme].ink3 },
  )
  return { ...scene, box: { x, y, w, h: h + LINE }, marks: [...scene.marks, note] }
}

function readLetters(marks: readonly Mark[], typesetter: Typesetter): void {
  for (const mark of marks) {
    if (mark.kind === 'text') typesetter.pieces(mark.text, mark.face)
    else if (mark.kind === 'group') readLetters(mark.marks, typesetter)
  }
}
