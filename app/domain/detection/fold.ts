import type { Span, SpanKind, SpanReason } from './span.ts'

/**
 * A text as detectors read it: two views of equal length, without invisible characters, in which every apostrophe is
 * `'`, every space but the newline is ` `, every dash is `-`, and wide or ornamental letters and digits are plain ones.
 * `plain` moreover has no capitals and no accents.
 */
export interface Folded {
  plain: string
  cased: string
  /** The passage of the given text that `[from, to)` of a view was read from. */
  span: (from: number, to: number, kind: SpanKind, reason: SpanReason) => Span
}

const APOSTROPHES = '\u2018\u2019\u201b\u02bc\u02b9\u00b4\u0060\u2032\uff07'
const DASHES = '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d'
const INVISIBLE = new RegExp(
  '^[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f' +
    '\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff\\u3164\\uffa0]$',
)
const MARK = /^\p{M}$/u
const SPACE = /^\s$/

/** Reads a text of any content in one pass. */
export function fold(text: string): Folded {
  const starts: number[] = []
  const ends: number[] = []
  const plain: string[] = []
  const cased: string[] = []
  let at = 0
  for (const character of text) {
    const end = at + character.length
    const known = KNOWN.get(character)
    const read = known ?? readCharacter(character)
    if (known === undefined && KNOWN.size < 4096) KNOWN.set(character, read)
    if (read.mark) {
      const last = cased.length - 1
      const composed = `${cased[last] ?? ''}${character}`.normalize('NFC')
      if (last >= 0 && composed.length === 1) cased[last] = composed
      if (last >= 0) ends[last] = end
    } else
      for (let unit = 0; unit < read.cased.length; unit += 1) {
        cased.push(read.cased[unit] ?? '')
        plain.push(read.plain[unit] ?? '')
        starts.push(at)
        ends.push(end)
      }
    at = end
  }
  return {
    plain: plain.join(''),
    cased: cased.join(''),
    span: (from, to, kind, reason) => ({
      start: starts[from] ?? 0,
      end: ends[to - 1] ?? 0,
      kind,
      reason,
    }),
  }
}

interface Read {
  cased: string
  plain: string
  mark: boolean
}

/** What was read of characters, which are few in a text: bounded, and the same whatever came before. */
const KNOWN = new Map<string, Read>()

function readCharacter(character: string): Read {
  if (INVISIBLE.test(character)) return { cased: '', plain: '', mark: false }
  if (MARK.test(character)) return { cased: '', plain: '', mark: true }
  const cased = casedOf(character)
  const bare = [...cased].map((one) => one.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
  const plain = bare.join('')
  return { cased, plain: plain.length === cased.length ? plain : cased, mark: false }
}

function casedOf(character: string): string {
  if (character === '\n') return '\n'
  if (SPACE.test(character)) return character === '\u2028' || character === '\u2029' ? '\n' : ' '
  if (APOSTROPHES.includes(character)) return "'"
  if (DASHES.includes(character)) return '-'
  if (character === 'œ') return 'oe'
  if (character === 'Œ') return 'Oe'
  if (character === 'æ') return 'ae'
  if (character === 'Æ') return 'Ae'
  const common = character.normalize('NFKC')
  return common.length <= 4 && !common.includes(' ') ? common : character
}
