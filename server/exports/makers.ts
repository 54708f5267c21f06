/** How each kind of file is made. Only the worker imports this. */

import type { FormatName } from './formats.ts'
import { makeJson } from './make-json.ts'
import { makeSvg } from './make-svg.ts'
import type { Maker } from './making.ts'

export const MAKERS: Readonly<Record<FormatName, Maker>> = {
  json: makeJson,
  svg: makeSvg,
}
