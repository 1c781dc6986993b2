import { extname } from 'node:path'
import { PREFLIB_TYPES, type PreflibType } from '#app/election-files/preflib.ts'

export const TALLY_METHODS = ['majority-judgment', 'approval', 'schulze', 'equal-shares'] as const
export type TallyMethod = (typeof TALLY_METHODS)[number]

export type FileFormat = PreflibType | 'pb' | 'csv' | 'bundle'

export interface Arguments {
  method: TallyMethod
  input: string
  format: FileFormat
  /** Absent where the file may say. */
  unranked: 'last' | 'ignored' | undefined
  missing: 'worst' | 'ignored' | undefined
  byCollege: boolean
  json: boolean
}

/** Reads `--name value` and `--name=value`, each at most once; null for anything that is not understood. */
export function readArguments(given: readonly string[]): Arguments | null {
  const values = new Map<string, string>()
  const words = given.flatMap((word) => {
    const [, name, value] = /^(--[a-z]+)=(.*)$/s.exec(word) ?? []
    return name === undefined || value === undefined ? [word] : [name, value]
  })
  for (let at = 0; at < words.length; at += 1) {
    const name = words[at] ?? ''
    if (values.has(name)) return null
    if (name === '--json') values.set(name, 'yes')
    else {
      const value = words[at + 1]
      if (!WITH_VALUE.includes(name) || value === undefined) return null
      values.set(name, value)
      at += 1
    }
  }
  const method = oneOf(TALLY_METHODS, values.get('--method'))
  const input = values.get('--input')
  const unranked = oneOf(['last', 'ignored'] as const, values.get('--unranked'))
  const missing = oneOf(['worst', 'ignored'] as const, values.get('--missing'))
  const weights = oneOf(['college'] as const, values.get('--weights'))
  if (method == null || input === undefined || input === '') return null
  if (unranked === null || missing === null || weights === null) return null
  const format = formatOf(input)
  if (format === null) return null
  const [byCollege, json] = [weights === 'college', values.has('--json')]
  return { method, input, format, unranked, missing, byCollege, json }
}

const WITH_VALUE = ['--method', '--input', '--unranked', '--missing', '--weights']

/** Undefined for nothing, null for something else. */
function oneOf<T extends string>(known: readonly T[], value: string | undefined): T | undefined | null {
  return value === undefined ? undefined : (known.find((one) => one === value) ?? null)
}

function formatOf(path: string): FileFormat | null {
  const extension = extname(path).slice(1).toLowerCase()
  if (extension === 'pb') return 'pb'
  if (extension === 'csv' || extension === 'tsv') return 'csv'
  if (extension === 'jsonl' || extension === 'ndjson') return 'bundle'
  return PREFLIB_TYPES.find((type) => type === extension) ?? null
}
