/** The board at a glance: the scene on one page across, as large as fits. */

import type { Scene } from '#domain/exports/scene/scene.ts'
import { A4, type PdfParts } from './pdf-parts.ts'

const EDGE = 28

export function overviewPage({ pen }: PdfParts, scene: Scene, onStep: () => void): void {
  const { doc } = pen
  doc.addPage({ size: 'A4', layout: 'landscape', margin: EDGE })
  doc.outline.addItem('The board')
  const [width, height] = [A4.h - 2 * EDGE, A4.w - 2 * EDGE - 22]
  const { box, ground, marks } = scene
  const scale = Math.min(width / box.w, height / box.h, 1)
  const [x, y] = [EDGE + (width - box.w * scale) / 2, EDGE + (height - box.h * scale) / 2]
  doc.save()
  doc.transform(scale, 0, 0, scale, x - box.x * scale, y - box.y * scale)
  doc.rect(box.x, box.y, box.w, box.h).clip()
  doc.rect(box.x, box.y, box.w, box.h).fill(ground)
  pen.marks(marks, onStep)
  doc.restore()
}
