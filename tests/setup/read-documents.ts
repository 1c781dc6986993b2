import JSZip from 'jszip'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A file for word processors, as a program that reads such files sees it. */
export async function readWordFile(bytes: Uint8Array) {
  const zip = await JSZip.loadAsync(bytes)
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? ''
  const document = await part('word/document.xml')
  const paragraphs = [...document.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(xml)?.[1] ?? null,
    listed: xml.includes('<w:numPr>'),
    text: textOf(xml),
  }))
  const rows = [...document.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([xml]) => ({
    header: xml.includes('<w:tblHeader/>'),
    cells: [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)),
  }))
  return { zip, document, paragraphs, rows, styles: await part('word/styles.xml'), part }
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>|<w:br\/>/g)]
    .map(([all, text]) => (all === '<w:br/>' ? '\n' : (text ?? '')))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}

/** An element of a PDF's structure tree and the text that it holds, on one page. */
export interface Told {
  role: string
  text: string
  children: readonly Told[]
}

/** A PDF as a program that reads it aloud sees it. */
export async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const told: Told[] = []
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true })
    const texts = new Map<string, string>()
    const open: (string | null)[] = []
    for (const item of content.items) {
      if ('str' in item) {
        const id = open.findLast((one) => one !== null)
        const text = item.str + (item.hasEOL ? '\n' : '')
        if (id != null) texts.set(id, (texts.get(id) ?? '') + text)
      } else if (item.type === 'endMarkedContent') open.pop()
      else open.push(item.id ?? null)
    }
    pages.push(content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    const tree = await page.getStructTree()
    if (tree !== null) told.push(...tree.children.flatMap((child) => elementsOf(child, texts)))
  }
  const { info, metadata } = await pdf.getMetadata()
  const read = {
    sheets: pdf.numPages,
    told,
    pages,
    info: info as Readonly<Record<string, unknown>>,
    metadata: String(metadata?.getRaw() ?? ''),
    outline: await pdf.getOutline(),
    marked: await pdf.getMarkInfo(),
  }
  await pdf.loadingTask.destroy()
  return read
}

/** Every element of a tree, from the first to the last. */
export function allOf(told: readonly Told[]): Told[] {
  return told.flatMap((one) => [one, ...allOf(one.children)])
}

interface Node {
  role?: string
  type?: string
  id?: string
  children?: readonly Node[]
}

function elementsOf(node: Node, texts: ReadonlyMap<string, string>): Told[] {
  if (node.role === undefined) return []
  const children = node.children ?? []
  return [
    {
      role: node.role,
      text: children
        .map(({ type, id }) => (type === 'content' ? (texts.get(id ?? '') ?? '') : ''))
        .join('')
        .replaceAll('\n', ' ')
        .trim(),
      children: children.flatMap((child) => elementsOf(child, texts)),
    },
  ]
}
