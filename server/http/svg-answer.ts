/** A small drawing as an answer, for `<img>`. */

import { z } from 'zod'
import { THEMES } from '#domain/exports/palette.ts'

export const THEME_QUERY = z.strictObject({ theme: z.enum(THEMES).default('light') })

export function svgAnswer(svg: string): Response {
  return new Response(svg, { headers: { 'content-type': 'image/svg+xml' } })
}
