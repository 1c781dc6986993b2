import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** The fonts that pages are read in, as one file each. */
const FONTS = ['latin', 'latin-ext'].map(
  (subset) =>
    `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${subset}-wght-normal.woff2`,
)
/** Drawing holds everybody up for a twentieth of a second; every site on which a page is named asks for its picture. */
const MOST_KEPT = 256

const drawn = new Map<string, Uint8Array<ArrayBuffer>>()
let ready: Promise<Uint8Array[]> | undefined

/** A drawing as PNG, drawn once. */
export async function pictureOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const name = createHash('sha256').update(svg).digest('hex')
  const known = drawn.get(name)
  if (known !== undefined) return known
  ready ??= prepare()
  const fontBuffers = await ready
  const [first] = drawn.keys()
  if (first !== undefined && drawn.size >= MOST_KEPT) drawn.delete(first)
  const resvg = new Resvg(svg, { font: { fontBuffers, loadSystemFonts: false } })
  const image = resvg.render()
  const picture = new Uint8Array(image.asPng())
  image.free()
  resvg.free()
  drawn.set(name, picture)
  return picture
}

async function prepare(): Promise<Uint8Array[]> {
  const { resolve } = createRequire(import.meta.url)
  await initWasm(await readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return Promise.all(FONTS.map((font) => readFile(resolve(font))))
}
