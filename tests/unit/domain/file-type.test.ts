import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, test } from 'vitest'
import { FILE_TYPES, typeOf } from '#app/domain/file-type.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const archive = (entries: Readonly<Record<string, string>>) => {
  const zip = new JSZip()
  for (const [name, content] of Object.entries(entries))
    zip.file(name, content, { compression: name === 'mimetype' ? 'STORE' : 'DEFLATE' })
  return zip.generateAsync({ type: 'uint8array' })
}

describe('what a file is', () => {
  test('is read from its first bytes, whatever it is called', () => {
    expect(typeOf(bytes('%PDF-1.7\n…'), 'photo.png')).toBe('pdf')
    expect(typeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'x.pdf')).toBe('png')
    expect(typeOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'x')).toBe('jpg')
    expect(typeOf(bytes('Une note.\n'), 'x.exe')).toBe('txt')
    expect(typeOf(bytes('a;b\n1;2\n'), 'X.CSV')).toBe('csv')
  })

  test.for<[string, Readonly<Record<string, string>>]>([
    ['docx', { '[Content_Types].xml': '', 'word/document.xml': '' }],
    ['xlsx', { 'xl/workbook.xml': '' }],
    ['pptx', { 'ppt/presentation.xml': '' }],
    ['odt', { 'mimetype': 'application/vnd.oasis.opendocument.text', 'content.xml': '' }],
    ['ods', { mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }],
    ['odp', { mimetype: 'application/vnd.oasis.opendocument.presentation' }],
    ['with-macros', { 'word/document.xml': '', 'word/vbaProject.bin': '' }],
    ['with-macros', { 'xl/workbook.xml': '', 'xl/activeX/activeX1.bin': '' }],
    ['with-macros', { 'mimetype': 'application/vnd.oasis.opendocument.text', 'Basic/Standard/m.xml': '' }],
    ['unknown', { 'a.exe': '' }],
    ['unknown', { 'mimetype': 'application/epub+zip', 'word/other.xml': '' }],
  ])('an archive is a %s by its entries', async ([expected, entries]) => {
    expect(typeOf(await archive(entries), 'x.docx')).toBe(expected)
  })

  test('programs, pages with other signs than words and nothing at all are not taken', () => {
    expect(typeOf(new Uint8Array([0x4d, 0x5a, 0x90, 0x00]), 'x.pdf')).toBe('unknown')
    expect(typeOf(bytes('a\u0000b'), 'x.txt')).toBe('unknown')
    expect(typeOf(new Uint8Array([0xc3, 0x28]), 'x.txt')).toBe('unknown')
    expect(typeOf(new Uint8Array(), 'x.txt')).toBe('unknown')
  })

  test('whatever is sent, reading it ends, and an archive cut short is none', async () => {
    const whole = await archive({ 'word/document.xml': 'mot '.repeat(50), 'word/styles.xml': '' })
    fc.assert(
      fc.property(fc.integer({ min: 4, max: whole.length - 1 }), (length) => {
        expect(typeOf(whole.slice(0, length), 'x.docx')).toBe('unknown')
      }),
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (content, name) => {
        expect([...FILE_TYPES, 'unknown', 'with-macros']).toContain(typeOf(content, name))
        const zipped = new Uint8Array([0x50, 0x4b, 0x03, 0x04, ...content])
        expect([...FILE_TYPES, 'unknown', 'with-macros']).toContain(typeOf(zipped, name))
      }),
    )
  })
})
