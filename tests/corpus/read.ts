import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  DISTRESS_LEVELS,
  SPAN_KINDS,
  type DistressLevel,
  type SpanKind,
} from '#app/domain/detection.ts'

/** A contribution written by hand, and what a careful reader marked in it. */
export interface Contribution {
  id: string
  register: string
  distress: DistressLevel
  prevention: boolean
  text: string
  spans: readonly Marked[]
}

/** UTF-16 offsets into the text without its marks. */
export interface Marked {
  start: number
  end: number
  kind: SpanKind
}

/** The contributions of every file of this folder whose name ends with the part, in the order of names. */
export function readPart(part: 'open' | 'aside'): readonly Contribution[] {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith(`-${part}.txt`))
  return files
    .toSorted()
    .flatMap((name) => parseCorpus(readFileSync(join(import.meta.dirname, name), 'utf8')))
}

const HEADER = /^### (\S+) \| register: (\w+) \| distress: (\w+)( \| about: prevention)?$/

/** Reads the format that `tests/corpus/README.md` tells. Throws of the line that does not follow it. */
export function parseCorpus(content: string): readonly Contribution[] {
  const contributions: Contribution[] = []
  let header: RegExpExecArray | null = null
  let body: string[] = []
  const close = () => {
    if (header === null) return
    const [, id = '', register = '', level, prevention] = header
    const distress = DISTRESS_LEVELS.find((known) => known === level)
    if (distress === undefined) throw new Error(`${id}: no such distress`)
    if (contributions.some((other) => other.id === id)) throw new Error(`${id}: twice`)
    contributions.push({
      id,
      register,
      distress,
      prevention: prevention !== undefined,
      ...unmark(id, body.join('\n').trim()),
    })
  }
  for (const line of content.replace(/\r/g, '').split('\n')) {
    if (!line.startsWith('###')) {
      body.push(line)
      continue
    }
    close()
    header = HEADER.exec(line.trimEnd())
    body = []
    if (header === null) throw new Error(`Not a header: ${line}`)
  }
  close()
  return contributions
}

function unmark(id: string, marked: string): { text: string; spans: readonly Marked[] } {
  const spans: Marked[] = []
  const open: { start: number; kind: SpanKind }[] = []
  let text = ''
  for (const piece of marked.split(/(⟦[a-z]+\||⟧)/)) {
    if (piece.startsWith('⟦')) {
      const kind = SPAN_KINDS.find((known) => piece === `⟦${known}|`)
      if (kind === undefined) throw new Error(`${id}: no such kind ${piece}`)
      open.push({ start: text.length, kind })
    } else if (piece === '⟧') {
      const last = open.pop()
      if (last === undefined) throw new Error(`${id}: closed without being opened`)
      spans.push({ ...last, end: text.length })
    } else if (/[⟦⟧]/.test(piece)) throw new Error(`${id}: a stray mark in ${piece}`)
    else text += piece
  }
  if (open.length > 0) throw new Error(`${id}: left open`)
  return { text, spans: spans.toSorted((a, b) => a.start - b.start || b.end - a.end) }
}
