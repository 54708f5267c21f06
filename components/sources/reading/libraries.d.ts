/** Two builds for browsers that come without types. */

declare module 'mammoth/mammoth.browser.js' {
  type Input = { readonly arrayBuffer: ArrayBuffer }
  const mammoth: { readonly extractRawText: (input: Input) => Promise<{ readonly value: string }> }
  export = mammoth
}

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
