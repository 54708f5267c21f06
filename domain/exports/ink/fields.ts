/** Reads fields of drawings, which are opaque to the document: what is not as expected is as if it were not there. */

import type { Point } from '#domain/layout/rect.ts'

export type Fields = { readonly [name: string]: unknown }

export function fieldsIn(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : {}
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

export function numberIn(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise
}

export function wordIn(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}

export function pointIn(value: unknown): Point {
  const { x, y } = fieldsIn(value)
  return { x: numberIn(x, 0), y: numberIn(y, 0) }
}
