/** Where a request believes it was sent, and whether a browser sent it from one of our own pages. */

import type { IncomingHttpHeaders } from 'node:http'
import type { Config } from '../config.ts'

/** Headers as Node's requests have them, or as the web's have them. */
export type RequestHeaders = IncomingHttpHeaders | Headers
export type OriginConfig = Pick<Config, 'publicUrl'>

/** One header's text; of a repeated one, the first. */
export function headerOf(headers: RequestHeaders, name: string): string | undefined {
  if (headers instanceof Headers) return headers.get(name) ?? undefined
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** PUBLIC_URL's origin when set; else what the Host header and a proxy's forwarded headers say. */
export function originOf(headers: RequestHeaders, config: OriginConfig): string {
  return config.publicUrl?.origin ?? sentTo(headers)
}

/** What the Host header says, or a proxy's forwarded headers where there are some. */
function sentTo(headers: RequestHeaders): string {
  const scheme = firstOf(headerOf(headers, 'x-forwarded-proto')) === 'https' ? 'https' : 'http'
  const host = firstOf(headerOf(headers, 'x-forwarded-host')) ?? headerOf(headers, 'host')
  return `${scheme}://${host ?? 'localhost'}`
}

/** Whether people reach us over https, so that cookies are Secure. */
export function isSecure(headers: RequestHeaders, config: OriginConfig): boolean {
  return originOf(headers, config).startsWith('https:')
}

/**
 * Whether a request that changes something, or opens a socket, comes from our own pages. The Origin is compared
 * whole: prefixes, suffixes and `null` are strangers. Programs send no Origin and no Sec-Fetch-Site; browsers always
 * send one of them, and no page can leave them out.
 */
export function isOwnOrigin(headers: RequestHeaders, config: OriginConfig): boolean {
  const origin = headerOf(headers, 'origin')
  if (origin !== undefined) {
    return origin === config.publicUrl?.origin || origin === sentTo(headers)
  }
  const site = headerOf(headers, 'sec-fetch-site')
  return site === undefined || site === 'same-origin'
}

/** A forwarded header is a list, the part nearest to the browser first. */
function firstOf(list: string | undefined): string | undefined {
  return list?.split(',')[0]?.trim() || undefined
}
