import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { withoutEnd } from '#app/domain/without-end.ts'
import type { StoreConfig } from '#db/store-config.ts'
import { MAIL_FROM, SMTP_URL, type MailSettings } from './mail-settings.ts'

const ENVIRONMENT = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'expects a number from 0 to 65535')
      .transform(Number)
      .pipe(z.number().max(65_535))
      .default(3000),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATA_DIR: z.string().min(1).default('.data'),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    CLIENT_ADDRESS_HEADER: z
      .string()
      .regex(/^[A-Za-z][A-Za-z-]*$/, 'expects the name of a header')
      .optional(),
    DATABASE_URL: z.string().startsWith('postgres').optional(),
    URN_DATABASE_URL: z.string().startsWith('postgres').optional(),
    SECRET_KEY: z
      .string()
      .regex(/^[0-9a-f]{64,}$/i, 'expects at least 64 hexadecimal digits')
      .optional(),
    SMTP_URL: SMTP_URL.optional(),
    MAIL_FROM: MAIL_FROM.optional(),
  })
  .refine((env) => (env.DATABASE_URL === undefined) === (env.URN_DATABASE_URL === undefined), {
    message: 'DATABASE_URL and URN_DATABASE_URL go together: registry and urn are two clusters',
    path: ['URN_DATABASE_URL'],
  })
  .refine((env) => env.DATABASE_URL === undefined || env.SECRET_KEY !== undefined, {
    message: 'is needed with PostgreSQL, the same for every process',
    path: ['SECRET_KEY'],
  })
  .refine((env) => (env.SMTP_URL === undefined) === (env.MAIL_FROM === undefined), {
    message: 'SMTP_URL and MAIL_FROM go together: a relay, and in whose name',
    path: ['MAIL_FROM'],
  })

export interface Settings {
  port: number
  host: string
  dataDirectory: string
  /** Address that people see, without a trailing slash. */
  publicUrl: string
  /** In which header the proxy tells a visitor's address; absent: nobody does. */
  clientAddressHeader?: string
  stores: StoreConfig
  serverSecret: Uint8Array
  /** Absent: letters are handed over by whoever administers the platform. */
  mail?: MailSettings
}

/** Reads the environment once, at start; throws with every reason why it cannot serve. */
export function readSettings(environment: NodeJS.Dict<string>): Settings {
  const parsed = ENVIRONMENT.safeParse(environment)
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new Error(`The environment is not usable:\n${reasons.join('\n')}`)
  }
  const env = parsed.data
  return {
    port: env.PORT,
    host: env.HOST,
    dataDirectory: env.DATA_DIR,
    publicUrl: withoutEnd(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`, /\//),
    ...(env.CLIENT_ADDRESS_HEADER !== undefined && {
      clientAddressHeader: env.CLIENT_ADDRESS_HEADER,
    }),
    stores:
      env.DATABASE_URL !== undefined && env.URN_DATABASE_URL !== undefined
        ? { engine: 'postgres', registryUrl: env.DATABASE_URL, urnUrl: env.URN_DATABASE_URL }
        : { engine: 'sqlite', directory: env.DATA_DIR },
    serverSecret:
      env.SECRET_KEY === undefined
        ? secretKept(env.DATA_DIR)
        : Buffer.from(env.SECRET_KEY, 'hex'),
    ...(env.SMTP_URL !== undefined &&
      env.MAIL_FROM !== undefined && { mail: { ...env.SMTP_URL, sender: env.MAIL_FROM } }),
  }
}

/**
 * Whether visitors seem to come through a proxy (https ends there) that tells nobody's address: attempts
 * at signing in cannot be counted by visitor then.
 */
export function visitorsLookAlike({
  publicUrl,
  clientAddressHeader,
}: Pick<Settings, 'publicUrl' | 'clientAddressHeader'>): boolean {
  return publicUrl.startsWith('https:') && clientAddressHeader === undefined
}

/** The secret beside an embedded database: drawn at the first start, readable by its owner alone. */
function secretKept(directory: string): Uint8Array {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const path = join(directory, 'secret.key')
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const secret = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex')
  if (secret.length < 32) throw new Error('secret.key in DATA_DIR is damaged: expected 64 hex digits')
  return secret
}
