/** The package has no types of its own in the version we use; only what bidi.ts calls. */

declare module 'bidi-js' {
  export type Levels = {
    /** One for each UTF-16 unit: odd runs right to left. */
    readonly levels: Uint8Array
    readonly paragraphs: readonly {
      readonly start: number
      readonly end: number
      readonly level: number
    }[]
  }
  type Bidi = {
    getEmbeddingLevels(text: string, base?: 'ltr' | 'rtl' | 'auto'): Levels
    getReorderSegments(text: string, levels: Levels, start?: number, end?: number): number[][]
    getMirroredCharacter(letter: string): string | null
  }
  // biome-ignore lint/style/noDefaultExport: the package has it.
  export default function bidiFactory(): Bidi
}
