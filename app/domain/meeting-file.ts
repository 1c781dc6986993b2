import type { Visibility } from './agenda-visibility.ts'
import type { FileType, ReadType } from './file-type.ts'
import { accepted, refusal, refused, type Result } from './refusal.ts'

/** A document of a meeting, without its content. */
export interface MeetingFile {
  id: string
  /** Of which item of the agenda; null: of the whole meeting. */
  itemId: string | null
  /** With the ending that its content asks for. */
  name: string
  type: FileType
  /** In bytes. */
  size: number
  /** Whether it goes with the convocation: by mail, where others may read it. */
  joined: boolean
  /** Instant. */
  addedAt: string
}

const MIB = 1024 * 1024
/** Of one file, in bytes. */
export const LARGEST_FILE = 10 * MIB
/** Of all the files of a meeting, in bytes. */
export const LARGEST_FILES = 40 * MIB
/** Of all that goes with a convocation, in bytes: as base64, what mail servers still take. */
export const LARGEST_JOINED = 7 * MIB
export const MOST_FILES = 20
export const LONGEST_FILE_NAME = 120

/** A file that somebody sent, and what its content says it is. */
export interface SentFile {
  name: string
  size: number
  type: ReadType
}

/**
 * Whether a file may be put beside those that a meeting has. Refuses at the field `file`, the first reason alone:
 * `file-missing`, `file-too-large`, `file-type`, `file-with-macros`, `too-many-files`, `files-too-large`.
 */
export function mayAddFile(
  { size, type }: SentFile,
  present: readonly Pick<MeetingFile, 'size'>[],
): Result<FileType> {
  const field = 'file'
  if (size === 0) return refused(refusal('file-missing', { field }))
  if (size > LARGEST_FILE) return refused(tooLarge(size))
  if (type === 'unknown') return refused(refusal('file-type', { field }))
  if (type === 'with-macros') return refused(refusal('file-with-macros', { field }))
  if (present.length >= MOST_FILES)
    return refused(refusal('too-many-files', { field, details: { most: MOST_FILES } }))
  if (sizeOf(present) + size > LARGEST_FILES)
    return refused(refusal('files-too-large', { field, details: { most: inMegabytes(LARGEST_FILES) } }))
  return accepted(type)
}

/** A file beyond `LARGEST_FILE`; its size is null where nobody read it to its end. */
export function tooLarge(size: number | null) {
  const most = inMegabytes(LARGEST_FILE)
  return size === null
    ? refusal('file-far-too-large', { field: 'file', details: { most } })
    : refusal('file-too-large', { field: 'file', details: { most, size: inMegabytes(size) } })
}

/**
 * Whether a file may go with the convocation. A mailbox is read by others too: only what is of the whole meeting, or of
 * an item that everybody will read. Refuses `file-restricted`, `joined-too-large`.
 */
export function mayJoin(
  file: Pick<MeetingFile, 'itemId' | 'size'>,
  itemVisibility: Visibility | null,
  joined: readonly Pick<MeetingFile, 'size'>[],
): Result<null> {
  if (file.itemId !== null && itemVisibility !== 'public') return refused(refusal('file-restricted'))
  return sizeOf(joined) + file.size > LARGEST_JOINED
    ? refused(refusal('joined-too-large', { details: { most: inMegabytes(LARGEST_JOINED) } }))
    : accepted(null)
}

function sizeOf(files: readonly Pick<MeetingFile, 'size'>[]): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}

/** Whole megabytes, never fewer than there are. */
function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / MIB)
}

/** Controls, signs that turn the direction of what is read, and what file systems give a meaning. */
const UNWANTED = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}<>:"|?*\\/]/gu
const DEFAULT_NAME = 'document'

/** A file's name as it is kept and sent: the last part of a path, without signs that mislead, with its true ending. */
export function fileName(name: string, type: FileType): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? ''
  const ending = `.${type}`
  const stem = last
    .replace(/\.[^.]{1,5}$/, '')
    .replaceAll(UNWANTED, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/, '')
    .trim()
  const short = [...stem].slice(0, LONGEST_FILE_NAME - ending.length).join('').trim()
  return `${short === '' ? DEFAULT_NAME : short}${ending}`
}
