import { createHash } from 'node:crypto'
import { request, type IncomingHttpHeaders } from 'node:http'
import JSZip from 'jszip'
import { createSessions } from '#app/http/sessions.ts'
import { paths, type MinutesFile } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { PlayedTwin } from '#tests/factories/played-twin.ts'
import { PEOPLE, type Person } from '#tests/factories/repeatable.ts'
import { readPdf } from './read-documents.ts'
import { startSite } from './web.ts'

/** Everything that a site answers about a consultation: by who asked and what for. */
export type Artefacts = ReadonlyMap<string, string>

/** Scrutineers recount the ballots: to them counts are no secret. */
const READERS: readonly Person[] = PEOPLE.filter((person) => person !== 'scrutineer')

type Addresses = (twin: PlayedTwin) => readonly string[]

const inCouncil =
  (path: (council: string) => string): Addresses =>
  ({ address }) => [path(address.council)]
const here =
  (path: (council: string, consultation: string) => string): Addresses =>
  ({ address }) => [path(address.council, address.consultation)]
/** The year in which the artefacts are looked at, as far as results are concerned. */
const inYear = (path: (council: string, year: number) => string) =>
  inCouncil((council) => path(council, 2026))
const ofPriorities =
  (path: (council: string, consultation: string, id: string) => string): Addresses =>
  ({ address, consultation }) =>
    consultation.priorities.slice(0, 1).map(({ id }) => path(address.council, address.consultation, id))
const ofProposals =
  (path: (council: string, consultation: string, id: string) => string): Addresses =>
  ({ address, proposals }) => proposals.map((id) => path(address.council, address.consultation, id))
const ofAgenda =
  (path: (council: string, agenda: string) => string): Addresses =>
  ({ address, agenda }) => (agenda === null ? [] : [path(address.council, agenda.id)])
const always =
  (path: string): Addresses =>
  () => [path]
/** Says the same whatever is voted: forms, words of help, what only acts, one's own account. */
const NOTHING: Addresses = () => []

const MINUTES_FILES: readonly MinutesFile[] = [
  'compte-rendu.docx',
  'compte-rendu.pdf',
  'releve-de-decisions.docx',
  'releve-de-decisions.pdf',
]

/** By the pattern of every route: what of it is about a consultation. */
export const ADDRESSES: Readonly<Record<string, Addresses>> = {
  '/': always(paths.home),
  '/aide': NOTHING,
  '/accessibilite': NOTHING,
  '/vos-donnees': NOTHING,
  '/vote-secret': NOTHING,
  '/vote-secret/fichiers.txt': NOTHING,
  '/schemas/resultat-tableau.json': NOTHING,
  '/schemas/resultat.json': NOTHING,
  '/langue': NOTHING,
  '/clsm': always(paths.councils),
  '/clsm/:council': inCouncil(paths.council),
  '/clsm/:council/charte': NOTHING,
  '/clsm/:council/abonnement': NOTHING,
  '/clsm/:council/abonnement/:secret': NOTHING,
  '/clsm/:council/seances': inCouncil(paths.minutesList),
  '/clsm/:council/seances/:agenda': ofAgenda(paths.minutes),
  '/clsm/:council/seances/:agenda/releve-de-decisions': ofAgenda(paths.decisionList),
  ...Object.fromEntries(
    MINUTES_FILES.map((file) => [
      `/clsm/:council/seances/:agenda/${file}`,
      ofAgenda((council, agenda) => paths.minutesFile(council, agenda, file)),
    ]),
  ),
  '/clsm/:council/consultations/:consultation': here(paths.consultation),
  '/clsm/:council/consultations/:consultation/voter': here(paths.vote),
  '/clsm/:council/consultations/:consultation/voter/deposer': NOTHING,
  '/clsm/:council/consultations/:consultation/voter/adresse': here(paths.voteByEmail),
  '/clsm/:council/consultations/:consultation/voter/droit-de-vote': here(paths.votingRight),
  '/clsm/:council/consultations/:consultation/voter/cle': here(paths.votingKey),
  '/clsm/:council/consultations/:consultation/voter/signature': NOTHING,
  '/clsm/:council/consultations/:consultation/proposer': here(paths.propose),
  '/clsm/:council/consultations/:consultation/suivi': here(paths.tracking),
  '/clsm/:council/consultations/:consultation/moderation': here(paths.moderationFigures),
  '/clsm/:council/consultations/:consultation/propositions': here(paths.proposals),
  '/clsm/:council/consultations/:consultation/propositions.json': here(paths.proposalsData),
  '/clsm/:council/consultations/:consultation/propositions/:proposal': ofProposals(paths.proposal),
  '/clsm/:council/consultations/:consultation/recu': here(paths.receipt),
  '/clsm/:council/consultations/:consultation/resultats': here(paths.results),
  '/clsm/:council/consultations/:consultation/resultats.csv': here(paths.resultsCsv),
  '/clsm/:council/consultations/:consultation/resultats.json': here(paths.resultsJson),
  '/clsm/:council/consultations/:consultation/resultats.png': here(paths.resultsPicture),
  '/clsm/:council/consultations/:consultation/resultats/datapackage.json': here(paths.resultsPackage),
  '/clsm/:council/consultations/:consultation/suites': here(paths.outcome),
  '/espace': NOTHING,
  '/espace/accueil': always(spacePaths.home),
  '/espace/connexion': NOTHING,
  '/espace/deconnexion': NOTHING,
  '/espace/mot-de-passe-oublie': NOTHING,
  '/espace/lien/:secret': NOTHING,
  '/espace/compte': NOTHING,
  '/espace/plateforme': always(spacePaths.platform),
  '/espace/plateforme/nouveau-conseil': NOTHING,
  '/espace/plateforme/conseils/:council': inCouncil(spacePaths.platformCouncil),
  '/espace/plateforme/messages': always(spacePaths.outbox),
  '/espace/clsm/:council': inCouncil(spacePaths.council),
  '/espace/clsm/:council/journal': inCouncil(spacePaths.journal),
  '/espace/clsm/:council/equipe': inCouncil(spacePaths.team),
  '/espace/clsm/:council/reglages': inCouncil(spacePaths.settings),
  '/espace/clsm/:council/reglages/moderation': inCouncil(spacePaths.moderationSettings),
  '/espace/clsm/:council/charte': NOTHING,
  '/espace/clsm/:council/feuilles': inCouncil(spacePaths.sheets),
  '/espace/clsm/:council/feuilles/:consultation/:order': ({ address, sheets }) =>
    sheets.slice(0, 1).map((sheet) => spacePaths.sheet(address.council, address.consultation, sheet)),
  '/espace/clsm/:council/consultations': inCouncil(spacePaths.consultations),
  '/espace/clsm/:council/consultations/nouvelle': NOTHING,
  '/espace/clsm/:council/consultations/:consultation': here(spacePaths.consultation),
  '/espace/clsm/:council/consultations/:consultation/apercu': here(spacePaths.preview),
  '/espace/clsm/:council/consultations/:consultation/preparer/:step': NOTHING,
  '/espace/clsm/:council/consultations/:consultation/codes': here(spacePaths.codes),
  '/espace/clsm/:council/consultations/:consultation/proposer': here(spacePaths.propose),
  '/espace/clsm/:council/consultations/:consultation/moderation': here(spacePaths.moderation),
  '/espace/clsm/:council/consultations/:consultation/moderation/:proposal': ofProposals(spacePaths.review),
  '/espace/clsm/:council/consultations/:consultation/groupes': here(spacePaths.groupWork),
  '/espace/clsm/:council/consultations/:consultation/priorites': here(spacePaths.consolidation),
  '/espace/clsm/:council/consultations/:consultation/priorites/regroupements': here(spacePaths.gatherings),
  '/espace/clsm/:council/consultations/:consultation/priorites/nouvelle': here(spacePaths.newPriority),
  '/espace/clsm/:council/consultations/:consultation/priorites/:priority': ofPriorities(spacePaths.priority),
  '/espace/clsm/:council/consultations/:consultation/urne': here(spacePaths.bundle),
  '/espace/clsm/:council/consultations/:consultation/resultat': here(spacePaths.result),
  '/espace/clsm/:council/consultations/:consultation/decisions': here(spacePaths.decisions),
  '/espace/clsm/:council/consultations/:consultation/decisions/:priority': ofPriorities(spacePaths.followUp),
  '/espace/clsm/:council/actions': inCouncil(spacePaths.actions),
  '/espace/clsm/:council/actions/nouvelle': ofPriorities(spacePaths.newActionFrom),
  '/espace/clsm/:council/actions/:action': NOTHING,
  '/espace/clsm/:council/instances': NOTHING,
  '/espace/clsm/:council/instances/:body': NOTHING,
  '/espace/clsm/:council/instances/:body/sieges/:seat': NOTHING,
  '/espace/clsm/:council/evaluation/:year': NOTHING,
  '/clsm/:council/feuille-de-route': inCouncil(paths.roadmap),
  '/espace/clsm/:council/feuille-de-route': inCouncil(spacePaths.roadmap),
  '/espace/clsm/:council/feuille-de-route.docx': inCouncil((council) =>
    spacePaths.roadmapFile(council, 'docx'),
  ),
  '/espace/clsm/:council/feuille-de-route.pdf': inCouncil((council) =>
    spacePaths.roadmapFile(council, 'pdf'),
  ),
  '/espace/clsm/:council/rapport/:year': inYear(spacePaths.report),
  '/espace/clsm/:council/rapport/:year/rapport.docx': inYear((council, year) =>
    spacePaths.reportFile(council, year, 'docx'),
  ),
  '/espace/clsm/:council/rapport/:year/rapport.pdf': inYear((council, year) =>
    spacePaths.reportFile(council, year, 'pdf'),
  ),
  '/espace/clsm/:council/seances': inCouncil(spacePaths.agendas),
  '/espace/clsm/:council/cadres': NOTHING,
  '/espace/clsm/:council/seances/preparer': NOTHING,
  '/espace/clsm/:council/seances/:agenda/ajouter': ofAgenda(spacePaths.addToAgenda),
  '/espace/clsm/:council/seances/nouvelle': inCouncil(spacePaths.newMeeting),
  '/espace/clsm/:council/seances/:agenda': ofAgenda(spacePaths.agenda),
  '/espace/clsm/:council/seances/:agenda/seance': ofAgenda(spacePaths.meeting),
  '/espace/clsm/:council/seances/:agenda/fichiers': ofAgenda(spacePaths.files),
  '/espace/clsm/:council/seances/:agenda/fichiers/:file': NOTHING,
  '/espace/clsm/:council/seances/:agenda/presences': ofAgenda(spacePaths.attendance),
  '/espace/clsm/:council/seances/:agenda/ordre-du-jour.docx': ofAgenda(spacePaths.agendaDocument),
  '/espace/clsm/:council/seances/:agenda/ordre-du-jour.pdf': ofAgenda(spacePaths.agendaPdf),
  '/espace/clsm/:council/seances/:agenda/ordre-du-jour': ofAgenda(spacePaths.agendaPaper),
  '/espace/clsm/:council/seances/:agenda/notes': ofAgenda(spacePaths.notes),
  '/espace/clsm/:council/seances/:agenda/ecran': ofAgenda(spacePaths.screen),
  '/espace/clsm/:council/seances/:agenda/notes/synchroniser': NOTHING,
  '/espace/clsm/:council/seances/:agenda/compte-rendu': ofAgenda(spacePaths.minutes),
  '/espace/clsm/:council/seances/:agenda/releve-de-decisions': ofAgenda(spacePaths.decisionList),
  ...Object.fromEntries(
    MINUTES_FILES.map((file) => [
      `/espace/clsm/:council/seances/:agenda/${file}`,
      ofAgenda((council, agenda) => spacePaths.minutesFile(council, agenda, file)),
    ]),
  ),
  '/espace/clsm/:council/seances/:agenda/points/:item': ({ address, agenda }) =>
    (agenda?.items ?? []).slice(1, 3).map((item) =>
      spacePaths.agendaItem(address.council, agenda?.id ?? '', item),
    ),
  '/*': NOTHING,
}

/**
 * How much is asked for. 'everything': every page and every file, and the data of every page, by everybody;
 * 'data': the same, but of pages their data alone (what is drawn is drawn of them), except those that show
 * results; 'results': those and the files alone; 'public': what needs no account.
 */
export type Scope = 'everything' | 'data' | 'results' | 'public'

export interface Shown {
  /** What there is now, as everybody who is no scrutineer gets it. */
  artefacts: (now: PlayedTwin, scope: Scope) => Promise<Artefacts>
  stop: () => Promise<void>
}

/** The site of a consultation, asked by everybody who has an account and by two who have none. */
export async function showing(twin: PlayedTwin): Promise<Shown> {
  const { world, people } = twin
  const usecases = world.as('public')
  const sessions = createSessions(usecases.registry, 'http://127.0.0.1')
  const site = await startSite(usecases)

  /** Who was not let in where: nobody's role changes, so that they need not knock again. */
  const refused = new Map<string, Answer>()

  /** The clock ends sessions every night: each reading begins its own. */
  async function readers(): Promise<[string, string][]> {
    const cookies: [string, string][] = []
    for (const person of READERS)
      cookies.push([person, (await sessions.begin(people[person])).split(';')[0] ?? ''])
    return cookies
  }

  async function artefacts(now: PlayedTwin, scope: Scope): Promise<Artefacts> {
    const found = new Map<string, string>()
    const staff = scope === 'public' ? [] : await readers()
    for (const [pattern, addresses] of Object.entries(ADDRESSES)) {
      if (scope === 'results' && !SHOWS_RESULTS.test(pattern) && !FILES.test(pattern)) continue
      for (const path of addresses(now))
        for (const [reader, cookie] of pattern.startsWith('/espace') ? staff : ANYBODY) {
          const known = refused.get(`${reader} ${pattern}`)
          const answered = known === undefined ? await answers(pattern, path, cookie, scope) : [known]
          for (const answer of answered) {
            found.set(`${reader} ${answer.path}`, answer.text)
            if (answer.status === 403) refused.set(`${reader} ${pattern}`, answer)
          }
        }
    }
    return found
  }

  async function answers(
    pattern: string,
    path: string,
    cookie: string,
    scope: Scope,
  ): Promise<Answer[]> {
    if (FILES.test(pattern)) return [await ask(path, cookie)]
    const data = await ask(path === '/' ? '/_root.data' : `${path}.data`, cookie)
    const isDrawn = data.status === 200 && (scope !== 'data' || SHOWS_RESULTS.test(pattern))
    return isDrawn ? [data, await ask(path, cookie)] : [data]
  }

  async function ask(path: string, cookie: string): Promise<Answer> {
    world.beginAgain(path)
    const { status, headers, body } = await get(`${site.url}${path}`, cookie)
    const content = await legible(headers['content-type'] ?? '', body)
    return { path, status, text: withoutSecrets(`${status}\n${told(headers)}\n\n${content}`) }
  }

  return { artefacts, stop: site.stop }
}

interface Answer {
  path: string
  status: number
  text: string
}

const FILES = /\.(csv|json|png|docx|pdf)$|\/urne$/
const SHOWS_RESULTS = /^\/clsm\/.*\/(resultats|suites|:consultation)$|\/resultat$|\/:agenda$/
const ANYBODY: readonly [string, string][] = [
  ['nobody', ''],
  ['simple reader', `langue=${encodeURIComponent(btoa('"fr-simple"'))}`],
]

/** The address is told in the page: one name for all sites, whatever their port. */
const HOST = 'concerto.test'

function get(
  url: string,
  cookie: string,
): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((answered, failed) => {
    const headers = { Host: HOST, ...(cookie !== '' && { Cookie: cookie }) }
    request(url, { headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', failed)
      response.on('end', () =>
        answered({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      )
    })
      .on('error', failed)
      .end()
  })
}

/** Headers that are about the connection or the moment, and say nothing of what is answered. */
const UNTOLD = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-security-policy'])

function told(headers: IncomingHttpHeaders): string {
  return Object.entries(headers)
    .filter(([name]) => !UNTOLD.has(name))
    .map(([name, value]) => `${name}: ${String(value)}`)
    .toSorted()
    .join('\n')
}

async function legible(type: string, body: Buffer): Promise<string> {
  if (type.startsWith('image/')) return createHash('sha256').update(body).digest('base64')
  if (type === 'application/pdf') {
    const { told, pages, info, metadata, outline } = await readPdf(body)
    return JSON.stringify([told, pages, info, metadata, outline])
  }
  if (!type.includes('officedocument')) return body.toString('utf8')
  const zip = await JSZip.loadAsync(body)
  const texts = Object.values(zip.files).map(async (file) => `${file.name}\n${await file.async('text')}`)
  return (await Promise.all(texts)).join('\n')
}

/** Everybody knows this one. */
const OF_NOTHING = createHash('sha256').digest('hex')

/** Other hashes and roots say nothing to whoever does not hold all ballots and their salts; nonces are always new. */
function withoutSecrets(text: string): string {
  return text
    .replaceAll(/\b[0-9a-f]{64}\b|(\b[0-9a-f]{8} ?){8}/g, (hash) =>
      hash.replaceAll(' ', '') === OF_NOTHING ? 'the hash of nothing' : '<hash>',
    )
    .replaceAll(/nonce="[^"]*"/g, 'nonce')
    .replaceAll(/"CreationDate":"[^"]*"|<xmp:CreateDate>[^<]*/g, 'created')
    .replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*/g, '<$1>')
}

/** What is not the same in both: who asked what for, and where the answers part. */
export function differences(one: Artefacts, other: Artefacts): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
    const [here = 'nothing', there = 'nothing'] = [one.get(key), other.get(key)]
    if (here === there) return []
    let at = 0
    while (here[at] === there[at]) at += 1
    const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60)
    return [`${key}: ${around(here)} | ${around(there)}`]
  })
}
