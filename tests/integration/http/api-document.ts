/** docs/api.md as data: each endpoint with who may call it and its example; and the endpoints that the routes have. */

import { readdirSync, readFileSync } from 'node:fs'
import { METRICS_PATH } from '#server/metrics/answer-metrics.ts'

export type Endpoint = {
  /** `POST /api/boards/:boardId/links` */
  readonly heading: string
  readonly method: string
  readonly path: string
  /** The words after "Who:". */
  readonly who: string
  readonly query: string
  /** The status after "Answers:". */
  readonly status: number
  /** The codes after "Errors:". */
  readonly errors: readonly string[]
  /** The example's request body and answer, where it shows them. */
  readonly body: unknown
  readonly answer: unknown
  /** Larger bodies are refused. */
  readonly maxBodyBytes: number
}

const USUAL_BODY_BYTES = 16 * 1024

const HEADING = /^### ((GET|POST|PATCH|PUT|DELETE) (\/\S+))$/
const text = readFileSync('docs/api.md', 'utf8')

export function documentedEndpoints(): readonly Endpoint[] {
  return text.split(/^(?=##)/m).flatMap((section) => readEndpoint(section) ?? [])
}

const codes = new Map(
  [...text.matchAll(/^\| `(\w+)` \| (\d{3}) \|/gm)].map(([, code = '', status]) => [
    code,
    Number(status),
  ]),
)

/** Error codes with the status that the table gives them. */
export function documentedCodes(): ReadonlyMap<string, number> {
  return codes
}

/** `METHOD /path` of every exported method of every route file, the catch-all aside, and of what needs no pages. */
export function routedEndpoints(): readonly string[] {
  return [`GET ${METRICS_PATH}`, ...pageEndpoints()]
}

function pageEndpoints(): readonly string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)route\.tsx?$/.test(file) && !file.includes('[...'))
    .flatMap((file) => {
      const path = `/${file.replace(/\/?route\.tsx?$/, '').replace(/\[(\w+)\]/g, ':$1')}`
      const source = readFileSync(`app/${file}`, 'utf8')
      const methods = source.matchAll(
        /^export (?:const|(?:async )?function) (GET|POST|PATCH|PUT|DELETE)\b/gm,
      )
      return [...methods].map(([, method]) => `${method} ${path}`)
    })
}

function readEndpoint(section: string): Endpoint | undefined {
  const [, heading, method, path] = HEADING.exec(section.split('\n')[0] ?? '') ?? []
  if (!heading || !method || !path) return undefined
  const example = /```\n([\s\S]*?)```/.exec(section)?.[1] ?? ''
  const [request = '', answer = ''] = /^\d{3}$/m.test(example.split('\n')[0] ?? '')
    ? ['', example]
    : example.split(/\n(?=\d{3}\n)/)
  return {
    heading,
    method,
    path,
    who: field(section, 'Who'),
    query: field(section, 'Query').replace(/`/g, ''),
    status: Number.parseInt(field(section, 'Answers'), 10),
    errors: [...field(section, 'Errors').matchAll(/`(\w+)`/g)].map(([, code = '']) => code),
    body: jsonIn(request),
    maxBodyBytes: maxBodyBytes(section),
    answer: jsonIn(answer) ?? jsonIn(field(section, 'Answers')),
  }
}

function maxBodyBytes(section: string): number {
  const mebibytes = /body\s+has at most (\d+) MiB/.exec(section)?.[1]
  return mebibytes === undefined ? USUAL_BODY_BYTES : Number(mebibytes) * 1024 * 1024
}

function field(section: string, name: string): string {
  return new RegExp(`^- \\*\\*${name}:\\*\\* (.*)$`, 'm').exec(section)?.[1] ?? ''
}

/** The JSON in an example; undefined where there is none, or it is cut short with an ellipsis. */
function jsonIn(example: string): unknown {
  const start = example.indexOf('{')
  if (start < 0 || example.includes('…}')) return undefined
  return JSON.parse(example.slice(start, example.lastIndexOf('}') + 1))
}
