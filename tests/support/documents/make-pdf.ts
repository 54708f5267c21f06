/** A small PDF, written by hand: pages of lines in Helvetica, as a word processor would set them. */

export type PdfWish = {
  /** Lines of each page; an empty one leaves a gap, as between paragraphs. None: a page with a drawing only. */
  readonly pages: readonly (readonly string[])[]
  /** Says it is encrypted by a method and a password nobody has. */
  readonly locked?: boolean
}

const LEADING = 14

export function makePdf({ pages, locked = false }: PdfWish): Uint8Array<ArrayBuffer> {
  const pageIds = pages.map((_, index) => 4 + 2 * index)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pageIds.map((id) => `${id} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, index) => pageObjects(lines, 5 + 2 * index)),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const start = file.length
  const encrypted = locked ? ` ${ENCRYPTION}` : ''
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}`
  file += `trailer\n<< /Size ${size} /Root 1 0 R${encrypted} >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

/** Owner's and user's keys of no password: to open it, one would be asked for. */
const ENCRYPTION = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> /ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]`

function pageObjects(lines: readonly string[], contentId: number): readonly string[] {
  const content = lines.length > 0 ? textOf(lines) : '0 0 m 100 100 l S'
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${contentId} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]
}

function textOf(lines: readonly string[]): string {
  const shown = lines.map((line) => `${line === '' ? '' : `(${escaped(line)}) Tj `}T*`)
  return `BT /F1 11 Tf ${LEADING} TL 72 770 Td\n${shown.join('\n')}\nET`
}

function escaped(line: string): string {
  return line.replace(/[\\()]/g, '\\$&')
}
