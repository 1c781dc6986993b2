import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { Staffed } from '#tests/factories/staffed-council.ts'
import { useStores } from '#tests/setup/databases.ts'
import { readWordFile } from '#tests/setup/read-documents.ts'
import { aVisitedSite, type VisitedSite } from '#tests/setup/visitors.ts'

const FILES: Readonly<Record<string, (here: Staffed) => string>> = {
  'agenda': ({ council, agenda }) => spacePaths.agendaDocument(council.slug, agenda),
  'minutes': ({ council, heldAgenda }) => spacePaths.minutesFile(council.slug, heldAgenda, 'compte-rendu.docx'),
  'decision list': ({ council, heldAgenda }) =>
    spacePaths.minutesFile(council.slug, heldAgenda, 'releve-de-decisions.docx'),
  'roadmap': ({ council }) => spacePaths.roadmapFile(council.slug, 'docx'),
  'report': ({ council }) => spacePaths.reportFile(council.slug, 2026, 'docx'),
}

const installed = spawnSync('soffice', ['--version']).status === 0
if (!installed) console.info('LibreOffice is not installed here: nothing to compare with')

/** One start of the office suite converts them all. */
describe.runIf(installed)('an office suite', () => {
  const stores = useStores('sqlite')
  const folder = mkdtempSync(join(tmpdir(), 'concerto-office-'))
  let site: VisitedSite
  beforeAll(async () => {
    site = await aVisitedSite(stores())
    for (const [name, at] of Object.entries(FILES)) {
      const answer = await site.get('coordinator', at(site.here))
      expect(answer.status, name).toBe(200)
      writeFileSync(join(folder, `${name}.docx`), Buffer.from(await answer.arrayBuffer()))
    }
    const from = ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'html']
    const files = Object.keys(FILES).map((name) => join(folder, `${name}.docx`))
    execFileSync('soffice', [...from, '--outdir', folder, ...files])
  }, 180_000)
  afterAll(async () => {
    await site.stop()
    rmSync(folder, { recursive: true })
  })

  it.each(Object.keys(FILES))('finds the same titles, tables and language in the %s', async (name) => {
    const { paragraphs, rows, styles } = await readWordFile(readFileSync(join(folder, `${name}.docx`)))
    const page = readFileSync(join(folder, `${name}.html`), 'utf8')
    const titles = [...page.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(
      ([, level, html = '']) => `${level} ${wordsIn(html)}`,
    )
    const headings = paragraphs.flatMap(({ style, text }) => {
      const level = /^Heading(\d)$/.exec(style ?? '')?.[1]
      return level === undefined ? [] : [`${level} ${spaced(text)}`]
    })
    expect(headings.length).toBeGreaterThan(0)
    expect(titles).toEqual(headings)

    const cells = [...page.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t([hd])[^>]*>(.*?)<\/t\1>/gs)].map(([, , html = '']) => wordsIn(html)),
    )
    expect(cells).toEqual(rows.map((row) => row.cells.map(spaced)))
    const headers = rows.filter(({ header }) => header).length
    expect([...page.matchAll(/<thead>/g)]).toHaveLength(headers)
    expect(page).toMatch(/<body[^>]*lang="fr-FR"/)
    expect(styles).toContain('fr-FR')
  })
})

function wordsIn(html: string): string {
  const text = html
    .replaceAll(/<br[^>]*>/g, ' ')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
  return spaced(text)
}

function spaced(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
