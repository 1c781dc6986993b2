import JSZip from 'jszip'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { CANARIES, type Staffed } from '#tests/factories/staffed-council.ts'
import { useStores } from '#tests/setup/databases.ts'
import { readPdf } from '#tests/setup/read-documents.ts'
import { aVisitedSite, VISITORS, type VisitedSite, type Visitor } from '#tests/setup/visitors.ts'

/** Everything that is made of an agenda's items, in every form: whoever adds one adds it here. */
const ARTEFACTS: Readonly<Record<string, (here: Staffed) => string>> = {
  'the agenda': ({ council, agenda }) => spacePaths.agenda(council.slug, agenda),
  'its form': ({ council, agenda }) => `${spacePaths.agenda(council.slug, agenda)}?modifier`,
  'the screen': ({ council, agenda }) => spacePaths.screen(council.slug, agenda),
  'the list of agendas': ({ council }) => spacePaths.agendas(council.slug),
  'the agenda as a file': ({ council, agenda }) => spacePaths.agendaDocument(council.slug, agenda),
  'the file for all members': ({ council, agenda }) =>
    `${spacePaths.agendaDocument(council.slug, agenda)}?pour=membres`,
  'the agenda as a PDF': ({ council, agenda }) => spacePaths.agendaPdf(council.slug, agenda),
  'the PDF for all members': ({ council, agenda }) =>
    `${spacePaths.agendaPdf(council.slug, agenda)}?pour=membres`,
  'the agenda to print': ({ council, agenda }) => spacePaths.agendaPaper(council.slug, agenda),
  'the agenda to print for all members': ({ council, agenda }) =>
    `${spacePaths.agendaPaper(council.slug, agenda)}?pour=membres`,
  'the minutes': ({ council, heldAgenda }) => spacePaths.minutes(council.slug, heldAgenda),
  'the decisions of a meeting': ({ council, heldAgenda }) => spacePaths.decisionList(council.slug, heldAgenda),
  ...Object.fromEntries(
    (['compte-rendu', 'releve-de-decisions'] as const).flatMap((name) =>
      (['docx', 'pdf'] as const).flatMap((format) => [
        [
          `the ${name}.${format} of members`,
          ({ council, heldAgenda }: Staffed) =>
            spacePaths.minutesFile(council.slug, heldAgenda, `${name}.${format}`),
        ],
        [
          `the ${name}.${format} of everybody`,
          ({ council, heldAgenda }: Staffed) =>
            paths.minutesFile(council.slug, heldAgenda, `${name}.${format}`),
        ],
      ]),
    ),
  ),
  'published minutes': ({ council }) => paths.minutesList(council.slug),
  'public minutes': ({ council, heldAgenda }) => paths.minutes(council.slug, heldAgenda),
  'public decisions': ({ council, heldAgenda }) => paths.decisionList(council.slug, heldAgenda),
  'an item that all read': ({ council, agenda, agendaItem }) =>
    spacePaths.agendaItem(council.slug, agenda, agendaItem),
  'an item that names their member': ({ council, agenda, namedItem }) =>
    spacePaths.agendaItem(council.slug, agenda, namedItem),
  'the documents': ({ council, agenda }) => spacePaths.files(council.slug, agenda),
  'a document for their member': ({ council, agenda, namedFile }) =>
    spacePaths.file(council.slug, agenda, namedFile),
  'a document for somebody else': ({ council, agenda, restrictedFile }) =>
    spacePaths.file(council.slug, agenda, restrictedFile),
  'an item that names somebody else': ({ council, agenda, restrictedItem }) =>
    spacePaths.agendaItem(council.slug, agenda, restrictedItem),
  'decisions': ({ council, consultations }) =>
    spacePaths.decisions(council.slug, consultations.released.slug),
  'what is to be done': ({ council }) => spacePaths.council(council.slug),
  'the journal': ({ council }) => spacePaths.journal(council.slug),
  'what became of it': ({ council, consultations }) =>
    paths.outcome(council.slug, consultations.decided.slug),
}

/** Everything that anybody reads of what a council decided and does: whoever adds one adds it here. */
function publicArtefacts({ council, consultations, heldAgenda }: Staffed): string[] {
  const { slug } = council
  const files = ['compte-rendu.docx', 'compte-rendu.pdf', 'releve-de-decisions.docx', 'releve-de-decisions.pdf'] as const
  const pages = [
    paths.council(slug),
    paths.minutesList(slug),
    paths.minutes(slug, heldAgenda),
    paths.decisionList(slug, heldAgenda),
    paths.roadmap(slug),
  ]
  const data = files.map((file) => paths.minutesFile(slug, heldAgenda, file))
  for (const { slug: consultation } of [consultations.released, consultations.decided]) {
    for (const page of ['consultation', 'results', 'outcome', 'proposals'] as const)
      pages.push(paths[page](slug, consultation))
    for (const file of ['resultsCsv', 'resultsJson', 'resultsPackage', 'resultsPicture', 'proposalsData'] as const)
      data.push(paths[file](slug, consultation))
  }
  return [...pages.flatMap(formsOf), ...data]
}

const FOR: Readonly<Record<'restricted' | 'named', readonly Visitor[]>> = {
  restricted: ['coordinator', 'chair'],
  named: ['coordinator', 'chair', 'steering-member'],
}

describe('items for named members', () => {
  const stores = useStores('sqlite')
  let site: VisitedSite
  beforeAll(async () => {
    site = await aVisitedSite(stores())
  })
  afterAll(() => site.stop())

  it.each(Object.entries(ARTEFACTS))('are read by nobody else in %s', async (name, at) => {
    for (const visitor of VISITORS)
      for (const path of formsOf(at(site.here))) {
        const text = await textOf(await site.get(visitor, path))
        for (const canary of ['restricted', 'named'] as const)
          if (!FOR[canary].includes(visitor) || name.endsWith('for all members'))
            expect(text.includes(CANARIES[canary]), `${canary} ${visitor} ${path}`).toBe(false)
      }
  })

  it('and items for members are in nothing that everybody reads, its headers and its metadata', async () => {
    const { here } = site
    for (const path of publicArtefacts(here)) {
      const answer = await site.get('coordinator', path)
      const head = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
      const text = `${head}\n${await textOf(answer)}`
      expect(answer.status, path).toBe(200)
      expect(text.match(/canari-[a-z-]+/), path).toBeNull()
      if (/\.(docx|pdf)$/.test(path)) expect(text, path).toMatch(/<dc:title>[^<]+<|"Title":"[^"]+"/)
    }
    const member = await site.get('steering-member', spacePaths.minutes(here.council.slug, here.heldAgenda))
    expect(await textOf(member)).toContain(CANARIES.withheld)
    const inside = await site.get('coordinator', spacePaths.actions(here.council.slug))
    expect(await textOf(inside)).toContain(CANARIES.action)
  })

  it('are there for those whom they name, in the file too', async () => {
    const read = async (visitor: Visitor, path: string) =>
      textOf(await site.get(visitor, path))
    for (const artefact of ['the agenda', 'the agenda as a file', 'the agenda as a PDF', 'the agenda to print'] as const)
      for (const [canary, readers] of Object.entries(FOR))
        for (const reader of readers) {
          const text = await read(reader, ARTEFACTS[artefact]?.(site.here) ?? '')
          expect(text, `${canary} ${reader}`).toContain(canary === 'named' ? CANARIES.named : CANARIES.restricted)
        }
  })
})

function formsOf(path: string): string[] {
  const [pathname = '', query] = path.split('?')
  if (/\.(docx|pdf)$/.test(pathname)) return [path]
  return [path, `${pathname}.data${query === undefined ? '' : `?${query}`}`]
}

/** What an answer says; of a document, all its parts. */
async function textOf(answer: Response): Promise<string> {
  const body = Buffer.from(await answer.arrayBuffer())
  if (answer.headers.get('Content-Type') === 'application/pdf')
    return JSON.stringify(await readPdf(body))
  if (!(answer.headers.get('Content-Type') ?? '').includes('officedocument')) return body.toString()
  const zip = await JSZip.loadAsync(body)
  const parts = Object.values(zip.files).map((file) => file.async('text'))
  return (await Promise.all(parts)).join('\n')
}
