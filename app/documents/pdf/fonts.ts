import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { create } from 'fontkit'

/** How letters look: one typeface made to be read easily, in two weights and one slope. */
export const FACES = ['regular', 'bold', 'italic'] as const
export type Face = (typeof FACES)[number]

/** Each face comes in two files, one for each part of the alphabet. */
export type FontName = Face | `${Face}-ext`

const FILES: Record<Face, string> = { regular: '400-normal', bold: '700-normal', italic: '400-italic' }

export interface Fonts {
  files: ReadonlyMap<FontName, Buffer>
  /** The characters that each file can draw. */
  known: ReadonlyMap<FontName, ReadonlySet<number>>
}

let ready: Promise<Fonts> | undefined

/** The fonts that a PDF carries, read once. */
export function loadFonts(): Promise<Fonts> {
  ready ??= read()
  return ready
}

async function read(): Promise<Fonts> {
  const { resolve } = createRequire(import.meta.url)
  const files = new Map<FontName, Buffer>()
  const known = new Map<FontName, ReadonlySet<number>>()
  for (const face of FACES)
    for (const [name, subset] of [[face, 'latin'], [`${face}-ext`, 'latin-ext']] as const) {
      const file = `atkinson-hyperlegible-next-${subset}-${FILES[face]}.woff`
      const bytes = await readFile(resolve(`@fontsource/atkinson-hyperlegible-next/files/${file}`))
      const font = create(bytes)
      files.set(name, bytes)
      known.set(name, new Set('characterSet' in font ? font.characterSet : []))
    }
  return { files, known }
}
