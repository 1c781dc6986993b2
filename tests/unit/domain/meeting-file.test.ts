import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FILE_TYPES } from '#app/domain/file-type.ts'
import {
  fileName,
  LARGEST_FILE,
  LARGEST_FILES,
  LARGEST_JOINED,
  LONGEST_FILE_NAME,
  mayAddFile,
  mayJoin,
  MOST_FILES,
  tooLarge,
} from '#app/domain/meeting-file.ts'
import type { Result } from '#app/domain/refusal.ts'

const codesOf = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code }) => code)
const pdf = { name: 'x', type: 'pdf' } as const
const add = (size: number, present: readonly { size: number }[] = []) =>
  codesOf(mayAddFile({ ...pdf, size }, present))

describe('a document of a meeting', () => {
  test('is neither empty nor larger than ten megabytes', () => {
    expect(add(0)).toEqual(['file-missing'])
    expect(add(1)).toEqual([])
    expect(add(LARGEST_FILE)).toEqual([])
    expect(add(LARGEST_FILE + 1)).toEqual(['file-too-large'])
    expect(tooLarge(23 * 1024 * 1024).details).toEqual({ most: 10, size: 23 })
    expect(tooLarge(LARGEST_FILE + 1).details).toEqual({ most: 10, size: 11 })
  })

  test('stands beside others up to a number and a size', () => {
    expect(add(1, Array.from({ length: MOST_FILES - 1 }, () => ({ size: 1 })))).toEqual([])
    expect(add(1, Array.from({ length: MOST_FILES }, () => ({ size: 1 })))).toEqual(['too-many-files'])
    expect(add(2, [{ size: LARGEST_FILES - 1 }])).toEqual(['files-too-large'])
  })

  test('of an unknown kind or with a program is refused', () => {
    expect(codesOf(mayAddFile({ name: 'x', size: 1, type: 'unknown' }, []))).toEqual(['file-type'])
    expect(codesOf(mayAddFile({ name: 'x', size: 1, type: 'with-macros' }, []))).toEqual([
      'file-with-macros',
    ])
  })

  test('leaves by mail only where everybody will read it, and as far as mailboxes take it', () => {
    expect(codesOf(mayJoin({ itemId: null, size: 1 }, null, []))).toEqual([])
    expect(codesOf(mayJoin({ itemId: 'a', size: 1 }, 'public', []))).toEqual([])
    for (const visibility of ['members', 'named', null] as const)
      expect(codesOf(mayJoin({ itemId: 'a', size: 1 }, visibility, []))).toEqual(['file-restricted'])
    expect(codesOf(mayJoin({ itemId: null, size: 2 }, null, [{ size: LARGEST_JOINED - 1 }]))).toEqual([
      'joined-too-large',
    ])
  })

  test.for<[string, string]>([
    ['C:\\Users\\moi\\Budget 2027.PDF', 'Budget 2027.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['rapport.pdf\r\nSet-Cookie: a', 'rapport.pdf Set-Cookie a.pdf'],
    ['fdp\u202Exslx.exe', 'fdp xslx.pdf'],
    ['.htaccess', 'htaccess.pdf'],
    ['', 'document.pdf'],
    ['Évaluation – été.docx', 'Évaluation – été.pdf'],
  ])('%s is called %s', ([sent, kept]) => {
    expect(fileName(sent, 'pdf')).toBe(kept)
  })

  test('no name misleads, leads elsewhere or is too long, and a kept name stays', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...FILE_TYPES), (sent, type) => {
        const kept = fileName(sent, type)
        expect(kept).not.toMatch(/[\p{Cc}\p{Cf}<>:"|?*\\/]/u)
        expect(kept.endsWith(`.${type}`)).toBe(true)
        expect([...kept].length).toBeLessThanOrEqual(LONGEST_FILE_NAME)
        expect(kept.startsWith('.')).toBe(false)
        expect(fileName(kept, type)).toBe(kept)
      }),
    )
  })
})
