import { expect } from 'vitest'
import type { DocumentDescription } from '#app/documents/description.ts'
import { pdfFile } from '#app/documents/pdf-file.ts'
import { wordFile } from '#app/documents/word-file.ts'
import { allOf, readPdf, readWordFile } from './read-documents.ts'

/**
 * Both files of a document, read back: each has true titles, the same in the same order and none left out on the way
 * down, tables with header rows, and its language. Gives the titles with their levels.
 */
export async function expectSameStructure(described: DocumentDescription): Promise<readonly string[]> {
  const word = await readWordFile(await wordFile(described))
  const pdf = await readPdf(await pdfFile(described))
  const titles = word.paragraphs.flatMap(({ style, text }) => {
    const level = style === 'Title' ? 1 : Number(/^Heading(\d)$/.exec(style ?? '')?.[1] ?? 0) + 1
    return style === 'Title' || level > 1 ? [`H${level} ${flat(text)}`] : []
  })
  const elements = allOf(pdf.told)
  const told = elements.flatMap(({ role, text }) => (/^H\d$/.test(role) ? [`${role} ${flat(text)}`] : []))
  expect(told).toEqual(titles)
  expect(titles[0]).toBe(`H1 ${flat(described.title)}`)
  for (const [index, title] of titles.entries())
    expect(levelOf(title)).toBeLessThanOrEqual(levelOf(titles[index - 1] ?? 'H0') + 1)

  const headers = word.rows.flatMap(({ header, cells }) => (header ? [cells.map(flat)] : []))
  const tables = elements.filter(({ role }) => role === 'Table')
  const ofPdf = tables.map(({ children }) =>
    allOf(allOf(children).find(({ role }) => role === 'TR')?.children ?? []).flatMap(({ role, text }) =>
      text === '' ? [] : [`${role} ${flat(text)}`],
    ),
  )
  expect(ofPdf).toEqual(headers.map((cells) => cells.map((cell) => `TH ${cell}`)))

  expect(/<w:docDefaults>.*<\/w:docDefaults>/s.exec(word.styles)?.[0]).toContain('w:val="fr-FR"')
  expect(pdf.info['Language']).toBe('fr-FR')
  return titles
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function levelOf(title: string): number {
  return Number(title[1])
}
