/** Keeps what is drawn on the pages of a PDF in a form that a large board fits in. */

/** So many operators of a page are kept one by one before they are joined. */
const OPERATORS = 4_096

/**
 * pdfkit keeps each operator as an array of bytes of its own until the page is written: a board of 5,000 cards has millions,
 * which took 1.2 GB and a third of the time to collect. From now on they are gathered as text; the function that is returned
 * hands over the rest, and has to be called before the document ends.
 */
export function gatherContent(doc: PDFKit.PDFDocument): () => void {
  const gathered = new Map<PDFKit.PDFPage, string[]>()
  doc.addContent = (operator: unknown) => {
    const operators = gathered.get(doc.page)
    if (operators === undefined) gathered.set(doc.page, [String(operator)])
    else if (operators.push(String(operator)) >= OPERATORS) handOver(doc.page, operators)
    return doc
  }
  return () => {
    for (const [page, operators] of gathered) handOver(page, operators)
  }
}

function handOver(page: PDFKit.PDFPage, operators: string[]): void {
  // Bytes, because pdfkit turns text into such letter by letter.
  if (operators.length > 0) page.write(Buffer.from(`${operators.splice(0).join('\n')}\n`, 'latin1'))
}
