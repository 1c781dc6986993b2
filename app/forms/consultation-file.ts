import { z } from 'zod'
import {
  DEFAULT_GRADES,
  LARGEST_AMOUNT,
  METHODS,
  MINIMUM_THRESHOLD,
  MISSING_OPINIONS,
  WEIGHTINGS,
  type Definition,
} from '#app/domain/consultation.ts'
import { isSlug } from '#app/domain/slug.ts'
import { accepted, refusal, refused, type Result } from '#app/domain/refusal.ts'

/** Ids are keys of objects, some of whose keys every object has (`constructor`). */
const SLUG = z
  .string()
  .refine(isSlug, {
    error: 'des minuscules, des chiffres et des traits d’union sont attendus',
    abort: true,
  })
  .refine((slug) => !(slug in {}), 'ce mot est réservé')
/** PostgreSQL cannot keep it, and nobody types it. */
const NOT_NUL = (text: string) => !text.includes('\0')
const LINE = z.string().trim().min(1).max(300).refine(NOT_NUL, 'un caractère nul s’y trouve')
const TEXT = z.string().trim().max(10_000).refine(NOT_NUL, 'un caractère nul s’y trouve')
const INSTANT = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString())
const PERIOD = z.strictObject({ opensAt: INSTANT, closesAt: INSTANT })

/** Whole euros, or ticks. */
const AMOUNT = z.number().int().min(1).max(LARGEST_AMOUNT)

const FILE = z.strictObject({
  council: SLUG,
  slug: SLUG,
  title: LINE,
  question: LINE,
  context: TEXT.default(''),
  summary: TEXT.default(''),
  reach: TEXT.default(''),
  themes: z.array(z.strictObject({ id: SLUG, name: LINE })).max(30).default([]),
  priorities: z
    .array(
      z.strictObject({
        id: SLUG,
        title: LINE,
        description: TEXT.default(''),
        theme: SLUG.optional(),
        cost: AMOUNT.optional(),
      }),
    )
    .max(60)
    .default([]),
  colleges: z.array(SLUG).min(1).max(12),
  method: z.enum(METHODS).default('majority-judgment'),
  grades: z.array(LINE).max(7).optional(),
  missingOpinions: z.enum(MISSING_OPINIONS).default('ignored'),
  mostApprovals: AMOUNT.optional(),
  budget: AMOUNT.optional(),
  threshold: z.number().int().max(10_000).default(MINIMUM_THRESHOLD),
  officialWeighting: z.enum(WEIGHTINGS).default('person'),
  calendar: z.strictObject({ proposing: PERIOD.optional(), voting: PERIOD }),
  distressContacts: z.array(LINE).max(10).default([]),
  emailVoting: z.boolean().default(false),
})

/** What a file says of a new consultation: where it goes and how it is defined. */
export interface ConsultationFile {
  council: string
  consultation: Omit<Definition, 'colleges' | 'charterVersion'> & {
    slug: string
    colleges: readonly string[]
  }
}

/** Reads the text of a consultation file. Refuses with one `field-invalid` for each fault, at its path. */
export function parseConsultationFile(text: string): Result<ConsultationFile> {
  const json = parseJson(text)
  if (json === undefined) return refused(refusal('file-malformed'))
  const parsed = FILE.safeParse(json, { error: z.locales.fr().localeError })
  if (!parsed.success)
    return refused(
      ...parsed.error.issues.map(({ path, message }) =>
        refusal('field-invalid', { field: path.join('.'), details: { why: message } }),
      ),
    )
  const { council, grades, themes, priorities, calendar, ...rest } = parsed.data
  const repeated = [
    ...repeats('themes', themes.map(({ id }) => id)),
    ...repeats('priorities', priorities.map(({ id }) => id)),
    ...repeats('colleges', rest.colleges),
    ...strangers(priorities, themes),
  ]
  if (repeated.length > 0) return refused(...repeated)
  return accepted({
    council,
    consultation: {
      ...rest,
      themes,
      grades: grades ?? (rest.method === 'majority-judgment' ? DEFAULT_GRADES : []),
      priorities: priorities.map(({ theme, ...priority }) => ({
        ...priority,
        ...(theme !== undefined && { themeId: theme }),
      })),
      calendar: {
        voting: calendar.voting,
        ...(calendar.proposing !== undefined && { proposing: calendar.proposing }),
      },
    },
  })
}

/** An instant as commands take it: with its offset, for instance `2026-12-31T18:00:00+01:00`. */
export function parseInstant(text: string): string | null {
  return INSTANT.safeParse(text).data ?? null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function repeats(list: string, ids: readonly string[]) {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) === index
      ? []
      : [refusal('field-invalid', { field: `${list}.${index}`, details: { why: `«\u202f${id}\u202f» est répété` } })],
  )
}

function strangers(
  priorities: readonly { theme?: string | undefined }[],
  themes: readonly { id: string }[],
) {
  return priorities.flatMap(({ theme }, index) =>
    theme === undefined || themes.some(({ id }) => id === theme)
      ? []
      : [
          refusal('field-invalid', {
            field: `priorities.${index}.theme`,
            details: { why: `le thème «\u202f${theme}\u202f» n’existe pas` },
          }),
        ],
  )
}
