import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { execFileSync, spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  document,
  heading,
  list,
  note,
  paragraph,
  prose,
  table,
  type DocumentDescription,
} from '#app/documents/description.ts'
import { documentFile } from '#app/documents/files.ts'
import { pdfFile } from '#app/documents/pdf-file.ts'
import { wordFile } from '#app/documents/word-file.ts'
import { allOf, readPdf, readWordFile } from '#tests/setup/read-documents.ts'

function described(over: Partial<Parameters<typeof document>[0]> = {}): DocumentDescription {
  return document({
    kind: 'Compte rendu',
    title: 'Comité de pilotage',
    author: 'CLSM du Pays de Vire',
    facts: [{ label: 'Date', value: 'jeudi 14\u00A0janvier 2027' }],
    blocks: [
      heading(1, 'Présence'),
      ...table({
        caption: 'Les collèges',
        header: ['Collège', 'Présents'],
        rows: [
          ['Usagers', '2'],
          ['Aidants', '1'],
        ],
      }),
      heading(1, 'Les points'),
      heading(2, '1. Une équipe mobile'),
      paragraph({ text: 'Retenue', bold: true }, ' : d’ici à l’été.'),
      ...list(['Une visite', 'Un bilan']),
      ...list(['Écrire', 'Relire'], true),
      heading(2, '2. La suite'),
      note('Un point n’est pas public.'),
    ],
    ...over,
  })
}

test('is read in the order in which it is written, as what it is', async () => {
  const { told } = await readPdf(await pdfFile(described()))
  expect(told.map(({ role }) => role)).toEqual(['Document'])
  const outline = allOf(told)
    .filter(({ text, role }) => text !== '' || /^(Table|TR|L|LI)$/.test(role))
    .map(({ role, text }) => `${role} ${text}`.trim())
  expect(outline).toEqual([
    'P CLSM du Pays de Vire',
    'H1 Comité de pilotage',
    'P Date : jeudi 14 janvier 2027',
    'H2 Présence',
    'Table',
    'Caption Les collèges',
    'TR',
    'TH Collège',
    'TH Présents',
    'TR',
    'TH Usagers',
    'TD 2',
    'TR',
    'TH Aidants',
    'TD 1',
    'H2 Les points',
    'H3 1. Une équipe mobile',
    'P Retenue : d’ici à l’été.',
    'L',
    'LI',
    'Lbl •',
    'LBody Une visite',
    'LI',
    'Lbl •',
    'LBody Un bilan',
    'L',
    'LI',
    'Lbl 1.',
    'LBody Écrire',
    'LI',
    'Lbl 2.',
    'LBody Relire',
    'H3 2. La suite',
    'P Un point n’est pas public.',
  ])
})

test('says its language, its title and that it is accessible, and what header cells are titles of', async () => {
  const bytes = await pdfFile(described())
  const { info, marked, metadata, outline } = await readPdf(bytes)
  expect(info).toMatchObject({
    Language: 'fr-FR',
    Title: 'Comité de pilotage',
    Author: 'CLSM du Pays de Vire',
    Subject: 'Compte rendu',
  })
  expect(marked).toMatchObject({ Marked: true })
  expect(metadata).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
  const raw = Buffer.from(bytes).toString('latin1')
  expect(raw).toMatch(/\/DisplayDocTitle true/)
  expect(raw.match(/\/Scope \/Column/g)).toHaveLength(2)
  expect(raw.match(/\/Scope \/Row/g)).toHaveLength(2)
  expect(outline.map(({ title, items }) => [title, items.map((item: { title: string }) => item.title)])).toEqual([
    ['Présence', []],
    ['Les points', ['1. Une équipe mobile', '2. La suite']],
  ])
})

test('carries its fonts, and numbers its sheets without anybody having to hear it', async () => {
  const bytes = await pdfFile(described({ blocks: prose('Une ligne.\n\n'.repeat(120)) }))
  const { sheets, told, pages } = await readPdf(bytes)
  expect(sheets).toBeGreaterThan(2)
  expect(pages.map((page, index) => page.includes(`Page ${index + 1} sur ${sheets}`))).not.toContain(false)
  expect(allOf(told).filter(({ text }) => text.includes('Page '))).toEqual([])
  const raw = Buffer.from(bytes).toString('latin1')
  const fonts = raw.match(/\/Type \/FontDescriptor/g) ?? []
  expect(fonts.length).toBeGreaterThan(0)
  expect(raw.match(/\/FontFile2/g)).toHaveLength(fonts.length)
})

test('titles of a long table are seen again on every sheet, and heard once', async () => {
  const rows = Array.from({ length: 200 }, (_row, index) => [`Ligne ${index}`, 'Un texte '.repeat(12)])
  const { told, pages } = await readPdf(
    await pdfFile(described({ blocks: table({ header: ['Quoi', 'Comment'], rows }) })),
  )
  expect(pages.length).toBeGreaterThan(3)
  expect(pages.filter((page) => page.includes('Comment'))).toHaveLength(pages.length)
  expect(allOf(told).filter(({ text }) => text.trim() === 'Comment')).toHaveLength(1)
  const titles = allOf(told).filter(({ role, text }) => role === 'TH' && text.startsWith('Ligne '))
  expect(titles.map(({ text }) => text.trim())).toEqual(rows.map(([title]) => title))
})

test('a cell higher than a sheet goes on on the next one, in full', async () => {
  const long = Array.from({ length: 900 }, (_word, index) => `mot${index}`)
  const { told } = await readPdf(
    await pdfFile(described({ blocks: table({ header: ['a', 'b'], rows: [['x', long.join(' ')]] }) })),
  )
  const cells = allOf(told).filter(({ role }) => role === 'TD')
  expect(cells.map(({ text }) => text).join(' ').trim().split(/\s+/)).toEqual(long)
})

test('signs that the fonts lack are told, not lost', async () => {
  const { told } = await readPdf(
    await pdfFile(described({ blocks: [paragraph('Łódź → 25\u202F%, ế, שלום, 👩🏽‍⚕️, a\u200Bb')] })),
  )
  const text = allOf(told).map((one) => one.text).join('')
  expect(text).toContain('Łódź -> 25')
  expect(text).toContain('e, ')
  expect(text).toContain('ab')
  expect(text).not.toContain('\u0000')
  const raw = Buffer.from(await pdfFile(described())).toString('latin1')
  expect(raw).toMatch(/^%PDF-1\.7/)
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '\u202Eעברית\u202C مرحبا',
    'a\u0000b\u0008c\uFFFE\uD800',
    '😀'.repeat(40),
    'x'.repeat(3_000),
    'Ç'.repeat(800),
    ' \n\t\n ',
    '\u00AD\u200B\u2060',
    '<w:p/>]]>&amp;" onload=',
    '(\\) Tj ET BDC',
  ),
)

test('every form of a document opens, whatever somebody pasted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: 1, maxLength: 12 }), async (texts) => {
      const [first = '', second = ''] = texts
      const given = document({
        kind: second,
        title: first,
        author: second,
        facts: [{ label: second, value: first }],
        blocks: [
          heading(1, first),
          ...texts.flatMap(prose),
          ...list(texts),
          ...list(texts, true),
          ...table({ caption: second, header: texts.slice(0, 6), rows: [texts, texts.toReversed()] }),
        ],
      })
      const [pdf, word] = [await pdfFile(given), await wordFile(given)]
      const { told, marked } = await readPdf(pdf)
      expect(allOf(told).filter(({ role }) => role === 'TH').length).toBeGreaterThan(0)
      expect(marked).toMatchObject({ Marked: true })
      const { paragraphs } = await readWordFile(word)
      expect(paragraphs.filter(({ style }) => style === 'Title')).toHaveLength(1)
    }),
    { numRuns: 25 },
  )
}, 120_000)

test('an office suite finds the same titles in the file for word processors', async ({ skip }) => {
  if (spawnSync('soffice', ['--version']).status !== 0) {
    console.info('LibreOffice is not installed here: nothing to compare with')
    return skip()
  }
  const folder = mkdtempSync(join(tmpdir(), 'concerto-office-'))
  const { bytes } = await documentFile(described(), 'docx')
  writeFileSync(join(folder, 'document.docx'), bytes)
  const from = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'html']
  execFileSync('soffice', [...from, '--outdir', folder, join(folder, 'document.docx')])
  const page = readFileSync(join(folder, 'document.html'), 'utf8')
  rmSync(folder, { recursive: true })
  const titles = [...page.matchAll(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/gs)].map(([, html = '']) =>
    html.replaceAll(/<[^>]*>|&nbsp;/g, ' ').replaceAll(/\s+/g, ' ').trim(),
  )
  expect(titles).toEqual(
    expect.arrayContaining(['Présence', 'Les points', '1. Une équipe mobile', '2. La suite']),
  )
  expect(page).toMatch(/<thead>|<th/)
}, 120_000)
