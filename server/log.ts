/**
 * One line per event for whoever operates the server: time, level, event, then key=value. Ids, never contents: no board
 * text, no tokens, no cookies; errors go in as they are and come out as describe-error.ts says. Words for the person at
 * the terminal are main.ts's business.
 */
import { describeError } from './describe-error.ts'

export type LogFields = { readonly [key: string]: unknown }

export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, fields?: LogFields): void
}

/** @param write gets each line with its line end */
export function makeLog(write: (line: string) => void, now: () => Date = () => new Date()): Log {
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}) => {
      const words = Object.entries(fields).map(([key, value]) => ` ${key}=${quote(value)}`)
      write(`${now().toISOString()} ${level} ${event}${words.join('')}\n`)
    }
  return { info: at('info'), warn: at('warn'), error: at('error') }
}

function quote(value: unknown): string {
  const text = value instanceof Error ? describeError(value) : asText(value)
  return /^[^\s"=]+$/.test(text) ? text : JSON.stringify(text)
}

function asText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  try {
    return JSON.stringify(value)
  } catch {
    // A cycle or a BigInt: a log line must never be what breaks a request.
    return String(value)
  }
}
