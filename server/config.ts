/**
 * The settings, read once from the environment by main.ts; nobody else reads it. A wrong value stops the start with a
 * list of everything that is wrong. The table for people is in README.md.
 */
import { resolve } from 'node:path'
import { z } from 'zod'
import { isFontFile } from './exports/fonts/is-font-file.ts'
import { NO_PROXIES, readTrustedProxies, type TrustedProxies } from './http/trusted-proxies.ts'
import {
  checkSignIn,
  SIGN_IN_FIELDS,
  type SignInSettings,
  signInSettings,
} from './sign-in/sign-in-settings.ts'
import { StartError } from './start-error.ts'
import { DEFAULT_LIMITS, limitVariable, type SyncLimits } from './sync/sync-limits.ts'

export type Config = {
  /** 0: any free port. */
  readonly port: number
  readonly host: string
  /** A Postgres of one's own; absent: the embedded one. */
  readonly databaseUrl?: string
  /** Absolute. */
  readonly dataDir: string
  /** What people type, when a proxy stands in front; an origin without a path. */
  readonly publicUrl?: URL
  /** Believed about the addresses they speak for. */
  readonly trustedProxies: TrustedProxies
  /** At least 32 characters; absent: kept in the data folder (secret.ts). */
  readonly secret?: string
  /** What a program brings that reads /metrics from elsewhere; absent: only programs on this machine may. */
  readonly metricsToken?: string
  /** The path of a font with letters that the board's own lack, for PDF and PNG; absolute. */
  readonly exportFont?: string
  /** Absent: everybody is a guest. */
  readonly signIn?: SignInSettings
  /** Pages are compiled on demand and reload themselves. */
  readonly dev: boolean
  /** Limits that differ from those of sync-limits.ts. */
  readonly limits: Partial<SyncLimits>
}

export type Environment = { readonly [name: string]: string | undefined }

const PORT = 'must be a whole number from 0 to 65535'
const DATABASE_URL = 'must look like postgresql://user:password@host:5432/database'
const PUBLIC_URL = 'must look like https://parley.example.org, without a path'
const TRUSTED_PROXIES =
  'must be how many proxies stand in front (0 to 9), or their addresses: 127.0.0.1, 10.0.0.0/8'
const EXPORT_FONT = 'must be the path of a font file (.ttf, .otf or .ttc) that can be read'
/** A timer takes no longer time than this many milliseconds, and no message has more bytes. */
const MAX_LIMIT = 2 ** 31 - 1
const LIMIT = `must be a whole number from 1 to ${MAX_LIMIT}`

const variables = z.object({
  ...SIGN_IN_FIELDS,
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, PORT)
    .transform(Number)
    .pipe(z.number().max(65_535, PORT))
    .default(3000),
  HOST: z.string().regex(/^\S+$/, 'must be an address or a host name').default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: DATABASE_URL }).optional(),
  PARLEY_DATA: z.string().default('.data'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: PUBLIC_URL })
    .transform((text) => new URL(text))
    .refine((url) => url.href === `${url.origin}/`, PUBLIC_URL)
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => readTrustedProxies(text))
    .refine((trusted) => trusted !== undefined, TRUSTED_PROXIES)
    .default(NO_PROXIES),
  PARLEY_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  EXPORT_FONT: z
    .string()
    .transform((path) => resolve(path))
    .refine(isFontFile, EXPORT_FONT)
    .optional(),
  NODE_ENV: z.string().optional(),
})
const environment = variables.superRefine(checkSignIn)

/** One variable for each limit of sync-limits.ts, named after it. */
const limits = z.object(
  Object.fromEntries(Object.keys(DEFAULT_LIMITS).map((name) => [limitVariable(name), limit()])),
)

function limit() {
  const digits = z.string().regex(/^[1-9]\d{0,9}$/, LIMIT)
  return digits.transform(Number).pipe(z.number().max(MAX_LIMIT, LIMIT)).optional()
}

/**
 * Empty values count as absent.
 * @throws StartError that names every wrong value
 */
export function readConfig(values: Environment = process.env): Config {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  const readLimits = limits.safeParse(given)
  if (!read.success || !readLimits.success) {
    const issues = [...(read.error?.issues ?? []), ...(readLimits.error?.issues ?? [])]
    throw new StartError(wordsFor(issues, given))
  }
  const { PORT, HOST, DATABASE_URL, PARLEY_DATA, PUBLIC_URL, TRUSTED_PROXIES, PARLEY_SECRET } =
    read.data
  const signIn = signInSettings(read.data)
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(PARLEY_DATA),
    dev: read.data.NODE_ENV === 'development',
    trustedProxies: TRUSTED_PROXIES,
    limits: namedLimits(readLimits.data),
    ...(DATABASE_URL !== undefined && { databaseUrl: DATABASE_URL }),
    ...(PUBLIC_URL !== undefined && { publicUrl: PUBLIC_URL }),
    ...(read.data.METRICS_TOKEN !== undefined && { metricsToken: read.data.METRICS_TOKEN }),
    ...(read.data.EXPORT_FONT !== undefined && { exportFont: read.data.EXPORT_FONT }),
    ...(PARLEY_SECRET !== undefined && { secret: PARLEY_SECRET }),
    ...(signIn && { signIn }),
  }
}

function namedLimits(values: Readonly<Record<string, number | undefined>>): Partial<SyncLimits> {
  const set = Object.keys(DEFAULT_LIMITS).map((name) => [name, values[limitVariable(name)]])
  return Object.fromEntries(set.filter(([, value]) => value !== undefined))
}

/** Values that may hold a password are not repeated. */
function wordsFor(issues: readonly z.core.$ZodIssue[], given: Environment): string {
  const secrets = new Set(['DATABASE_URL', 'PARLEY_SECRET', 'METRICS_TOKEN', 'OIDC_CLIENT_SECRET'])
  const lines = issues.map((issue) => {
    const name = String(issue.path[0])
    const shown = secrets.has(name) ? '' : `, not ${JSON.stringify(given[name])}`
    return `  ${name} ${issue.message}${shown}`
  })
  return `These settings in the environment are wrong:\n${[...new Set(lines)].join('\n')}`
}
