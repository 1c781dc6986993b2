import { printed } from './text.ts'

/**
 * One document, whatever it is read in: written once, it becomes a file for word processors, a tagged PDF
 * and a web page. Its words are typeset already.
 */
export interface DocumentDescription {
  /** What kind of document it is: "Ordre du jour". */
  kind: string
  title: string
  /** In whose name it is written: the council's. */
  author: string
  language: 'fr-FR'
  /** What stands under the title: when, where … */
  facts: readonly Fact[]
  blocks: readonly Block[]
}

export interface Fact {
  label: string
  value: string
}

export type Block =
  | { kind: 'heading'; level: Level; text: string }
  | { kind: 'paragraph'; runs: readonly Run[] }
  /** Said beside the text: why something is missing, where more is found. */
  | { kind: 'note'; runs: readonly Run[] }
  | { kind: 'list'; ordered: boolean; items: readonly (readonly Run[])[] }
  | TableBlock
  | { kind: 'page-break' }

export type Level = 1 | 2 | 3

export interface TableBlock {
  kind: 'table'
  /** What the table is about; empty where a heading has just said it. */
  caption: string
  /** One title a column. */
  header: readonly string[]
  rows: readonly (readonly Cell[])[]
  /** Whether the first cell of a row is its title. */
  headerColumn: boolean
}

export type Cell = readonly Run[]

/** A stretch of text in one appearance. A line end in it stays one. */
export interface Run {
  text: string
  bold?: true
}

/** Words, or a stretch that is more than that. */
export type Words = string | Run

/** A document of these parts, in French, with its title, kind and author typeset. */
export function document(
  parts: Omit<DocumentDescription, 'language' | 'facts' | 'blocks'> & {
    facts?: readonly Fact[]
    blocks: readonly Block[]
  },
): DocumentDescription {
  return {
    kind: printed(parts.kind),
    title: oneLine(parts.title),
    author: oneLine(parts.author),
    language: 'fr-FR',
    facts: (parts.facts ?? []).map(({ label, value }) => ({
      label: printed(label),
      value: printed(value),
    })),
    blocks: parts.blocks,
  }
}

export function heading(level: Level, text: string): Block {
  return { kind: 'heading', level, text: oneLine(text) }
}

export function paragraph(...words: readonly Words[]): Block {
  return { kind: 'paragraph', runs: runs(words) }
}

export function note(...words: readonly Words[]): Block {
  return { kind: 'note', runs: runs(words) }
}

/** A list; nothing where there is nothing to list. */
export function list(items: readonly (Words | readonly Words[])[], ordered = false): Block[] {
  if (items.length === 0) return []
  return [{ kind: 'list', ordered, items: items.map((item) => runs(many(item))) }]
}

/** A table; nothing where it has no row. Rows shorter than the header are filled up with empty cells. */
export function table(parts: {
  caption?: string
  header: readonly string[]
  rows: readonly (readonly (Words | readonly Words[])[])[]
  headerColumn?: boolean
}): Block[] {
  const { caption = '', header, rows, headerColumn = true } = parts
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      caption: oneLine(caption),
      header: header.map(oneLine),
      rows: rows.map((row) => header.map((_title, column) => runs(many(row[column] ?? '')))),
      headerColumn,
    },
  ]
}

/** Text that somebody typed: blank lines part paragraphs, single line ends are kept. */
export function prose(text: string): Block[] {
  return printed(text)
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', runs: [{ text: part.trim() }] }))
}

/** What a description says, in reading order and without its form. */
export function wordsOf({ kind, title, author, facts, blocks }: DocumentDescription): string[] {
  return [
    kind,
    title,
    author,
    ...facts.flatMap(({ label, value }) => [label, value]),
    ...blocks.flatMap(wordsIn),
  ].filter((words) => words !== '')
}

function wordsIn(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
    case 'note':
      return [textOf(block.runs)]
    case 'list':
      return block.items.map(textOf)
    case 'table':
      return [block.caption, ...block.header, ...block.rows.flatMap((row) => row.map(textOf))]
    case 'page-break':
      return []
  }
}

export function textOf(stretches: readonly Run[]): string {
  return stretches.map(({ text }) => text).join('')
}

function runs(words: readonly Words[]): Run[] {
  return words
    .map((word): Run => (typeof word === 'string' ? { text: printed(word) } : { ...word, text: printed(word.text) }))
    .filter(({ text }) => text !== '')
}

function many(words: Words | readonly Words[]): readonly Words[] {
  return typeof words === 'string' || 'text' in words ? [words] : words
}

/** Titles stand on one line, whatever was pasted into them. */
function oneLine(text: string): string {
  return printed(text).replaceAll('\n', ' ').trim()
}
