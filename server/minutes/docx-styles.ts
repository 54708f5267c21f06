/** How minutes look in Word: A4, serif for the text, sans for what Parley says. Fonts that every office has. */

import { convertMillimetersToTwip, type IStylesOptions, LineRuleType } from 'docx'

export const SERIF = 'Georgia'
export const SANS = 'Calibri'
export const INK = '1B211D'
export const INK_2 = '5A635C'
export const ACCENT = '1D5A44'
export const LINE = 'C9CFC8'

const MARGIN = convertMillimetersToTwip(24)

export const PAGE = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
} as const

/**
 * Lines as high as a part of their letters, in 240ths. Said in every style that has any distance: LibreOffice takes the
 * line of the document's defaults for a fixed one where a style leaves it out, and the lines of a long title overlap.
 */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })

const heading = (size: number, before: number, color = INK) => ({
  run: { font: SANS, size, bold: true, color },
  paragraph: { spacing: { before, after: 90, ...lines(252) }, keepNext: true, keepLines: true },
})

/** Sizes are half points, distances twentieths of a point. */
export const DOCX_STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: SERIF, size: 21, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, ...lines(288) } },
    },
    title: {
      run: { font: SERIF, size: 44, bold: true, color: INK },
      paragraph: { spacing: { after: 240, ...lines(252) }, keepNext: true },
    },
    heading1: heading(30, 420, ACCENT),
    heading2: heading(25, 320),
    heading3: heading(22, 240),
  },
  paragraphStyles: [
    {
      id: 'FactLabel',
      name: 'Fact label',
      basedOn: 'Normal',
      run: { font: SANS, size: 20, color: INK_2 },
      paragraph: { spacing: { after: 60, ...lines(264) } },
    },
    {
      id: 'Fact',
      name: 'Fact',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 60, ...lines(264) } },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { before: 30, after: 30, ...lines(252) } },
    },
    {
      id: 'CellHead',
      name: 'Cell head',
      basedOn: 'Cell',
      run: { font: SANS, size: 18, bold: true, color: INK_2 },
    },
    {
      id: 'NarrowCell',
      name: 'Narrow cell',
      basedOn: 'Cell',
      run: { size: 16 },
    },
    {
      id: 'Entry',
      name: 'Entry',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 70, ...lines(288) } },
    },
    {
      id: 'Quoted',
      name: 'Quoted',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 480 } },
    },
    {
      id: 'Code',
      name: 'Code',
      basedOn: 'Normal',
      run: { font: 'Courier New', size: 18 },
      paragraph: { spacing: { after: 0, ...lines(252) } },
    },
  ],
}
