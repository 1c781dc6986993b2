import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROLES } from '#app/domain/membership.ts'
import type { ProposalStatus } from '#app/domain/proposal.ts'
import { paths, type MinutesFile } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import { CANARIES, type Staffed } from '#tests/factories/staffed-council.ts'
import { useStores } from '#tests/setup/databases.ts'
import { builtRoutes, type BuiltRoute } from '#tests/setup/routes.ts'
import { everyRow } from '#tests/setup/rows.ts'
import { aVisitedSite, VISITORS, type VisitedSite, type Visitor } from '#tests/setup/visitors.ts'

/**
 * Everybody asks for the data of every page, which is what a page is made of. That pages answer alike is asked of those
 * who are at home, and of one from elsewhere; public pages, which read no session, are asked for by two.
 */
const READING_PAGES = VISITORS.filter(
  (visitor) => !visitor.endsWith(' elsewhere') || visitor === 'coordinator elsewhere',
)
const READING_PUBLIC_PAGES: readonly Visitor[] = ['nobody', 'coordinator']

/** What a visitor gets to see: a status, or (302) the address to which it leads. */
type Seen = (visitor: Visitor) => 200 | 302 | 303 | 403 | 404 | 409

interface Visit {
  at: (here: Staffed, elsewhere: Staffed) => string
  see: Seen
  /** Where its data are answered otherwise than the page. */
  data?: Seen
}

const everybody: Seen = () => 200
const away: Seen = () => 302
const back: Seen = () => 303
const nowhere: Seen = () => 404
const notSo: Seen = () => 409
const signedIn: Seen = (visitor) => (visitor === 'nobody' ? 302 : 200)

function only(...allowed: readonly Visitor[]): Seen {
  return (visitor) => (visitor === 'nobody' ? 302 : allowed.includes(visitor) ? 200 : 403)
}

/** Something that is not there, for those who may know. */
function missingFor(...allowed: readonly Visitor[]): Seen {
  return (visitor) => (allowed.includes(visitor) ? 404 : only()(visitor))
}

/** A meeting of a body in which no member of a group sits: to them it is not there. */
function ofCommittee(seen: Seen): Seen {
  return (visitor) => (visitor === 'group-member' ? 404 : seen(visitor))
}

const STEERING: readonly Visitor[] = ['coordinator', 'chair', 'steering-member']
/** Those who read what waits to be moderated. */
const READERS: readonly Visitor[] = ['moderator', 'referent', 'deputy-referent']
const CONSOLIDATION: readonly Visitor[] = ['coordinator', 'moderator']

const MINUTES_FILES: readonly MinutesFile[] = [
  'compte-rendu.docx',
  'compte-rendu.pdf',
  'releve-de-decisions.docx',
  'releve-de-decisions.pdf',
]

/**
 * Written by hand: every route, and who sees it. A route that is not here fails the test, and so does
 * one that is here no more.
 */
const ROUTES: Record<string, readonly Visit[]> = {
  '/': [{ at: () => paths.home, see: everybody }],
  '/aide': [{ at: () => paths.help, see: everybody }],
  '/accessibilite': [{ at: () => paths.accessibility, see: everybody }],
  '/vos-donnees': [{ at: () => paths.data(), see: everybody }],
  '/vote-secret': [{ at: () => paths.secrecy, see: everybody }],
  '/vote-secret/fichiers.txt': [{ at: () => paths.clientFiles, see: everybody }],
  '/schemas/resultat-tableau.json': [{ at: () => paths.tableSchema, see: everybody }],
  '/schemas/resultat.json': [{ at: () => paths.jsonSchema, see: everybody }],
  '/langue': [{ at: () => paths.language, see: back }],
  '/clsm': [{ at: () => paths.councils, see: everybody }],
  '/clsm/:council': [{ at: ({ council }) => paths.council(council.slug), see: everybody }],
  '/clsm/:council/charte': [{ at: ({ council }) => paths.charter(council.slug), see: everybody }],
  '/clsm/:council/abonnement': [{ at: ({ council }) => paths.subscribe(council.slug), see: everybody }],
  '/clsm/:council/abonnement/:secret': [
    { at: ({ council }) => paths.subscription(council.slug, 'jamais-vu'), see: everybody },
  ],
  '/clsm/:council/seances': [{ at: ({ council }) => paths.minutesList(council.slug), see: everybody }],
  '/clsm/:council/seances/:agenda': ofMinutes(paths.minutes),
  '/clsm/:council/seances/:agenda/releve-de-decisions': ofMinutes(paths.decisionList),
  '/clsm/:council/seances/:agenda/compte-rendu.docx': ofMinutes(minutesFile('compte-rendu.docx')),
  '/clsm/:council/seances/:agenda/compte-rendu.pdf': ofMinutes(minutesFile('compte-rendu.pdf')),
  '/clsm/:council/seances/:agenda/releve-de-decisions.docx': ofMinutes(
    minutesFile('releve-de-decisions.docx'),
  ),
  '/clsm/:council/seances/:agenda/releve-de-decisions.pdf': ofMinutes(
    minutesFile('releve-de-decisions.pdf'),
  ),
  '/clsm/:council/consultations/:consultation': [
    { at: inCouncil(paths.consultation, 'voting'), see: everybody },
    { at: inCouncil(paths.consultation, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/voter': [
    { at: inCouncil(paths.vote, 'voting'), see: everybody },
    { at: inCouncil(paths.vote, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/voter/deposer': [
    { at: inCouncil(paths.cast, 'voting'), see: back, data: everybody },
  ],
  '/clsm/:council/consultations/:consultation/voter/adresse': [
    { at: inCouncil(paths.voteByEmail, 'voting'), see: everybody },
    { at: inCouncil(paths.voteByEmail, 'released'), see: everybody },
    { at: inCouncil(paths.voteByEmail, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/voter/droit-de-vote': [
    { at: inCouncil(paths.votingRight, 'voting'), see: everybody },
    { at: inCouncil(paths.votingRight, 'released'), see: notSo },
    { at: inCouncil(paths.votingRight, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/voter/cle': [
    { at: inCouncil(paths.votingKey, 'voting'), see: everybody },
    { at: inCouncil(paths.votingKey, 'released'), see: notSo },
    { at: inCouncil(paths.votingKey, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/voter/signature': [
    { at: inCouncil(paths.signature, 'voting'), see: back },
  ],
  '/clsm/:council/consultations/:consultation/proposer': [
    { at: inCouncil(paths.propose, 'proposing'), see: everybody },
    { at: inCouncil(paths.propose, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/suivi': [
    { at: inCouncil(paths.tracking, 'proposing'), see: everybody },
    { at: inCouncil(paths.tracking, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/moderation': [
    { at: inCouncil(paths.moderationFigures, 'proposing'), see: everybody },
    { at: inCouncil(paths.moderationFigures, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/propositions': [
    { at: inCouncil(paths.proposals, 'proposing'), see: everybody },
    { at: inCouncil(paths.proposals, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/propositions.json': [
    { at: inCouncil(paths.proposalsData, 'proposing'), see: everybody },
    { at: inCouncil(paths.proposalsData, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/propositions/:proposal': [
    { at: proposalOf('accepted'), see: everybody },
    { at: proposalOf('submitted'), see: nowhere },
    { at: proposalOf('returned'), see: nowhere },
    { at: proposalOf('refused'), see: nowhere },
    { at: proposalOf('withdrawn'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/recu': [
    { at: inCouncil(paths.receipt, 'voting'), see: everybody },
    { at: inCouncil(paths.receipt, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/resultats': [
    { at: inCouncil(paths.results, 'released'), see: everybody },
    { at: inCouncil(paths.results, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/resultats.csv': [
    { at: inCouncil(paths.resultsCsv, 'released'), see: everybody },
    { at: inCouncil(paths.resultsCsv, 'sealed'), see: nowhere },
    { at: inCouncil(paths.resultsCsv, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/resultats.json': [
    { at: inCouncil(paths.resultsJson, 'released'), see: everybody },
    { at: inCouncil(paths.resultsJson, 'sealed'), see: nowhere },
    { at: inCouncil(paths.resultsJson, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/resultats.png': [
    { at: inCouncil(paths.resultsPicture, 'released'), see: everybody },
    { at: inCouncil(paths.resultsPicture, 'sealed'), see: nowhere },
    { at: inCouncil(paths.resultsPicture, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/resultats/datapackage.json': [
    { at: inCouncil(paths.resultsPackage, 'released'), see: everybody },
    { at: inCouncil(paths.resultsPackage, 'sealed'), see: nowhere },
    { at: inCouncil(paths.resultsPackage, 'draft'), see: nowhere },
  ],
  '/clsm/:council/consultations/:consultation/suites': [
    { at: inCouncil(paths.outcome, 'decided'), see: everybody },
    { at: inCouncil(paths.outcome, 'draft'), see: nowhere },
  ],
  '/espace': [{ at: () => '/espace', see: away }],
  '/espace/accueil': [{ at: () => spacePaths.home, see: signedIn }],
  '/espace/connexion': [{ at: () => spacePaths.signIn, see: everybody }],
  '/espace/deconnexion': [{ at: () => spacePaths.signOut, see: back }],
  '/espace/mot-de-passe-oublie': [{ at: () => spacePaths.forgotten, see: everybody }],
  '/espace/lien/:secret': [{ at: () => spacePaths.link('jamais-vu'), see: everybody }],
  '/espace/clsm/:council/journal': [
    { at: ({ council }) => spacePaths.journal(council.slug), see: only('chair', 'scrutineer') },
    { at: () => spacePaths.journal('nulle-part'), see: (visitor) => visitor === 'nobody' ? 302 : 404 },
  ],
  '/espace/compte': [{ at: () => spacePaths.account, see: signedIn }],
  '/espace/plateforme': [{ at: () => spacePaths.platform, see: only('administrator') }],
  '/espace/plateforme/nouveau-conseil': [
    { at: () => spacePaths.newCouncil, see: only('administrator') },
  ],
  '/espace/plateforme/conseils/:council': [
    { at: ({ council }) => spacePaths.platformCouncil(council.slug), see: only('administrator') },
  ],
  '/espace/plateforme/messages': [{ at: () => spacePaths.outbox, see: only('administrator') }],
  '/espace/clsm/:council/equipe': [
    { at: ({ council }) => spacePaths.team(council.slug), see: only('coordinator', 'chair') },
  ],
  '/espace/clsm/:council/consultations/:consultation/proposer': [
    { at: inCouncil(spacePaths.propose, 'proposing'), see: only('representative') },
    { at: inCouncil(spacePaths.propose, 'draft'), see: missingFor('representative') },
  ],
  '/espace/clsm/:council': [
    { at: ({ council }) => spacePaths.council(council.slug), see: only(...ROLES) },
  ],
  '/espace/clsm/:council/reglages': [
    { at: ({ council }) => spacePaths.settings(council.slug), see: only('coordinator') },
  ],
  '/espace/clsm/:council/reglages/moderation': [
    {
      at: ({ council }) => spacePaths.moderationSettings(council.slug),
      see: only('coordinator', 'moderator'),
    },
  ],
  '/espace/clsm/:council/charte': [
    { at: ({ council }) => spacePaths.charter(council.slug), see: only('coordinator') },
  ],
  '/espace/clsm/:council/consultations': [
    { at: ({ council }) => spacePaths.consultations(council.slug), see: only(...ROLES) },
  ],
  '/espace/clsm/:council/consultations/nouvelle': [
    { at: ({ council }) => spacePaths.newConsultation(council.slug), see: only('coordinator') },
  ],
  '/espace/clsm/:council/consultations/:consultation': [
    { at: inCouncil(spacePaths.consultation, 'draft'), see: only('coordinator', 'chair') },
    { at: inCouncil(spacePaths.consultation, 'voting'), see: only('coordinator', 'chair') },
    {
      at: ({ council }) => spacePaths.consultation(council.slug, 'jamais-vue'),
      see: missingFor('coordinator', 'chair'),
    },
  ],
  '/espace/clsm/:council/consultations/:consultation/apercu': [
    { at: inCouncil(spacePaths.preview, 'draft'), see: only('coordinator', 'chair') },
  ],
  '/espace/clsm/:council/consultations/:consultation/preparer/:step': [
    { at: inCouncil(firstStep, 'draft'), see: only('coordinator') },
    {
      at: inCouncil(firstStep, 'voting'),
      see: (visitor) => (visitor === 'coordinator' ? 302 : only()(visitor)),
    },
  ],
  '/espace/clsm/:council/consultations/:consultation/codes': [
    { at: inCouncil(spacePaths.codes, 'voting'), see: only('coordinator') },
    { at: inCouncil(spacePaths.codes, 'draft'), see: only('coordinator') },
  ],
  '/espace/clsm/:council/feuilles': [
    { at: ({ council }) => spacePaths.sheets(council.slug), see: only('relay') },
  ],
  '/espace/clsm/:council/feuilles/:consultation/:order': [
    { at: (here) => sheetOf(here, here.codeOrder), see: only('relay') },
    { at: (here, { codeOrder }) => sheetOf(here, codeOrder), see: missingFor('relay') },
  ],
  '/espace/clsm/:council/consultations/:consultation/moderation': [
    { at: inCouncil(spacePaths.moderation, 'proposing'), see: only(...READERS) },
    { at: inCouncil(spacePaths.moderation, 'decided'), see: only(...READERS) },
  ],
  '/espace/clsm/:council/consultations/:consultation/moderation/:proposal': [
    { at: (here) => reviewOf(here, here.proposals.submitted), see: only(...READERS) },
    { at: (here) => reviewOf(here, here.proposals.withdrawn), see: only(...READERS) },
    {
      at: (here, { proposals }) => reviewOf(here, proposals.submitted),
      see: missingFor(...READERS),
    },
  ],
  '/espace/clsm/:council/consultations/:consultation/groupes': [
    { at: inCouncil(spacePaths.groupWork, 'consolidating'), see: only(...CONSOLIDATION, 'group-member') },
    { at: inCouncil(spacePaths.groupWork, 'proposing'), see: only(...CONSOLIDATION) },
  ],
  '/espace/clsm/:council/consultations/:consultation/priorites': [
    { at: inCouncil(spacePaths.consolidation, 'consolidating'), see: only(...CONSOLIDATION) },
    { at: inCouncil(spacePaths.consolidation, 'voting'), see: only(...CONSOLIDATION) },
  ],
  '/espace/clsm/:council/consultations/:consultation/priorites/regroupements': [
    { at: inCouncil(spacePaths.gatherings, 'consolidating'), see: only(...CONSOLIDATION) },
    { at: inCouncil(spacePaths.gatherings, 'voting'), see: only(...CONSOLIDATION) },
  ],
  '/espace/clsm/:council/consultations/:consultation/priorites/nouvelle': [
    { at: inCouncil(spacePaths.newPriority, 'consolidating'), see: only(...CONSOLIDATION) },
    {
      at: ({ council, consultations, proposals }) =>
        `${spacePaths.newPriority(council.slug, consultations.proposing.slug)}?source=${proposals.submitted}`,
      see: only(...CONSOLIDATION),
    },
  ],
  '/espace/clsm/:council/consultations/:consultation/priorites/:priority': [
    {
      at: ({ council, consultations: { consolidating } }) =>
        spacePaths.priority(council.slug, consolidating.slug, consolidating.priorities[0]?.id ?? ''),
      see: only(...CONSOLIDATION),
    },
    {
      at: ({ council, consultations: { consolidating } }) =>
        spacePaths.priority(council.slug, consolidating.slug, 'nulle-part'),
      see: missingFor(...CONSOLIDATION),
    },
  ],
  '/espace/clsm/:council/consultations/:consultation/urne': [
    { at: inCouncil(spacePaths.bundle, 'sealed'), see: back },
  ],
  '/espace/clsm/:council/consultations/:consultation/resultat': [
    { at: inCouncil(spacePaths.result, 'sealed'), see: only(...STEERING, 'scrutineer') },
    { at: inCouncil(spacePaths.result, 'released'), see: only(...STEERING, 'scrutineer') },
  ],
  '/espace/clsm/:council/consultations/:consultation/decisions': [
    { at: inCouncil(spacePaths.decisions, 'released'), see: only(...STEERING) },
  ],
  '/espace/clsm/:council/consultations/:consultation/decisions/:priority': [
    {
      at: ({ council, consultations: { decided } }) =>
        spacePaths.followUp(council.slug, decided.slug, decided.priorities[0]?.id ?? ''),
      see: only('coordinator'),
    },
    {
      at: ({ council, consultations: { decided } }) =>
        spacePaths.followUp(council.slug, decided.slug, 'nulle-part'),
      see: missingFor('coordinator'),
    },
  ],
  '/espace/clsm/:council/instances': [
    { at: ({ council }) => spacePaths.bodies(council.slug), see: only(...STEERING) },
  ],
  '/espace/clsm/:council/instances/:body': [
    { at: ({ council, body }) => spacePaths.body(council.slug, body), see: only(...STEERING) },
    { at: ({ council }, { body }) => spacePaths.body(council.slug, body), see: missingFor(...STEERING) },
  ],
  '/espace/clsm/:council/instances/:body/sieges/:seat': [
    {
      at: ({ council, body, seat }) => spacePaths.seat(council.slug, body, seat),
      see: only('coordinator'),
    },
    {
      at: ({ council, body }, { seat }) => spacePaths.seat(council.slug, body, seat),
      see: missingFor('coordinator'),
    },
  ],
  '/espace/clsm/:council/seances': [
    { at: ({ council }) => spacePaths.agendas(council.slug), see: only(...STEERING, 'group-member') },
  ],
  '/espace/clsm/:council/cadres': [
    {
      at: ({ council }) => spacePaths.frameworks(council.slug),
      see: only(...STEERING, 'group-member'),
    },
  ],
  '/espace/clsm/:council/seances/preparer': [
    { at: ({ council }) => spacePaths.composeAgenda(council.slug), see: only('coordinator') },
  ],
  '/espace/clsm/:council/seances/:agenda/ajouter': [
    { at: ({ council, agenda }) => spacePaths.addToAgenda(council.slug, agenda), see: only('coordinator') },
    {
      at: ({ council }, { agenda }) => spacePaths.addToAgenda(council.slug, agenda),
      see: missingFor('coordinator'),
    },
  ],
  '/espace/clsm/:council/seances/:agenda': [
    { at: ({ council, agenda }) => spacePaths.agenda(council.slug, agenda), see: ofCommittee(only(...STEERING)) },
    {
      at: ({ council }, { agenda }) => spacePaths.agenda(council.slug, agenda),
      see: ofCommittee(missingFor(...STEERING)),
    },
  ],
  '/espace/clsm/:council/seances/nouvelle': [
    { at: ({ council }) => spacePaths.newMeeting(council.slug), see: only('coordinator') },
  ],
  '/espace/clsm/:council/seances/:agenda/seance': [
    { at: ({ council, agenda }) => spacePaths.meeting(council.slug, agenda), see: ofCommittee(only(...STEERING)) },
    {
      at: ({ council }, { agenda }) => spacePaths.meeting(council.slug, agenda),
      see: ofCommittee(missingFor(...STEERING)),
    },
  ],
  '/espace/clsm/:council/seances/:agenda/fichiers': [
    { at: ({ council, agenda }) => spacePaths.files(council.slug, agenda), see: ofCommittee(only(...STEERING)) },
    {
      at: ({ council }, { agenda }) => spacePaths.files(council.slug, agenda),
      see: ofCommittee(missingFor(...STEERING)),
    },
  ],
  '/espace/clsm/:council/seances/:agenda/fichiers/:file': [
    {
      at: ({ council, agenda, namedFile }) => spacePaths.file(council.slug, agenda, namedFile),
      see: ofCommittee(only(...STEERING)),
    },
    {
      at: ({ council, agenda }, { namedFile }) => spacePaths.file(council.slug, agenda, namedFile),
      see: ofCommittee(missingFor(...STEERING)),
    },
  ],
  '/espace/clsm/:council/seances/:agenda/presences': [
    {
      at: ({ council, agenda }) => spacePaths.attendance(council.slug, agenda),
      see: ofCommittee(only(...STEERING)),
    },
    {
      at: ({ council }, { agenda }) => spacePaths.attendance(council.slug, agenda),
      see: ofCommittee(missingFor(...STEERING)),
    },
  ],
  '/espace/clsm/:council/seances/:agenda/ordre-du-jour.docx': [
    {
      at: ({ council, agenda }) => spacePaths.agendaDocument(council.slug, agenda),
      see: ofCommittee(only(...STEERING)),
    },
    {
      at: ({ council }, { agenda }) => spacePaths.agendaDocument(council.slug, agenda),
      see: ofCommittee(missingFor(...STEERING)),
    },
  ],
  '/espace/clsm/:council/seances/:agenda/ordre-du-jour.pdf': [
    {
      at: ({ council, agenda }) => spacePaths.agendaPdf(council.slug, agenda),
      see: ofCommittee(only(...STEERING)),
    },
    {
      at: ({ council }, { agenda }) => spacePaths.agendaPdf(council.slug, agenda),
      see: ofCommittee(missingFor(...STEERING)),
    },
  ],
  '/espace/clsm/:council/seances/:agenda/ordre-du-jour': [
    {
      at: ({ council, agenda }) => spacePaths.agendaPaper(council.slug, agenda),
      see: ofCommittee(only(...STEERING)),
    },
    {
      at: ({ council }, { agenda }) => spacePaths.agendaPaper(council.slug, agenda),
      see: ofCommittee(missingFor(...STEERING)),
    },
  ],
  '/espace/clsm/:council/seances/:agenda/notes': [
    { at: ({ council, agenda }) => spacePaths.notes(council.slug, agenda), see: only('coordinator') },
    {
      at: ({ council }, { agenda }) => spacePaths.notes(council.slug, agenda),
      see: missingFor('coordinator'),
    },
  ],
  '/espace/clsm/:council/seances/:agenda/ecran': [
    { at: ({ council, agenda }) => spacePaths.screen(council.slug, agenda), see: ofCommittee(only(...STEERING)) },
    {
      at: ({ council }, { agenda }) => spacePaths.screen(council.slug, agenda),
      see: ofCommittee(missingFor(...STEERING)),
    },
  ],
  '/espace/clsm/:council/seances/:agenda/notes/synchroniser': [
    { at: ({ council, agenda }) => spacePaths.notesSync(council.slug, agenda), see: back },
  ],
  '/espace/clsm/:council/seances/:agenda/compte-rendu': keptMinutes(spacePaths.minutes),
  '/espace/clsm/:council/seances/:agenda/releve-de-decisions': keptMinutes(spacePaths.decisionList),
  ...Object.fromEntries(
    MINUTES_FILES.map((file) => [
      `/espace/clsm/:council/seances/:agenda/${file}`,
      keptMinutes((council, agenda) => spacePaths.minutesFile(council, agenda, file)),
    ]),
  ),
  '/espace/clsm/:council/seances/:agenda/points/:item': [
    {
      at: ({ council, agenda, agendaItem }) =>
        spacePaths.agendaItem(council.slug, agenda, agendaItem),
      see: ofCommittee(only(...STEERING)),
    },
    {
      at: ({ council, agenda }, { agendaItem }) =>
        spacePaths.agendaItem(council.slug, agenda, agendaItem),
      see: ofCommittee(missingFor(...STEERING)),
    },
    {
      at: ({ council, agenda, namedItem }) =>
        spacePaths.agendaItem(council.slug, agenda, namedItem),
      see: ofCommittee(only(...STEERING)),
    },
    {
      at: ({ council, agenda, restrictedItem }) =>
        spacePaths.agendaItem(council.slug, agenda, restrictedItem),
      see: (visitor) =>
        visitor === 'steering-member' || visitor === 'group-member'
          ? 404
          : only('coordinator', 'chair')(visitor),
    },
  ],
  '/espace/clsm/:council/actions': [
    {
      at: ({ council }) => spacePaths.actions(council.slug),
      see: only(...STEERING, 'group-member'),
    },
  ],
  '/espace/clsm/:council/actions/nouvelle': [
    { at: ({ council }) => spacePaths.newAction(council.slug), see: only('coordinator') },
    {
      at: ({ council, consultations: { decided } }) =>
        spacePaths.newActionFrom(council.slug, decided.slug, decided.priorities[0]?.id ?? ''),
      see: only('coordinator'),
    },
  ],
  '/clsm/:council/feuille-de-route': [
    { at: ({ council }) => paths.roadmap(council.slug), see: everybody },
  ],
  '/espace/clsm/:council/feuille-de-route': [
    { at: ({ council }) => spacePaths.roadmap(council.slug), see: only(...STEERING) },
  ],
  '/espace/clsm/:council/feuille-de-route.docx': [
    { at: ({ council }) => spacePaths.roadmapFile(council.slug, 'docx'), see: only(...STEERING) },
  ],
  '/espace/clsm/:council/feuille-de-route.pdf': [
    { at: ({ council }) => spacePaths.roadmapFile(council.slug, 'pdf'), see: only(...STEERING) },
  ],
  '/espace/clsm/:council/rapport/:year': [
    { at: ({ council }) => spacePaths.report(council.slug, 2026), see: only(...STEERING) },
    { at: ({ council }) => spacePaths.report(council.slug, 2027), see: missingFor(...STEERING) },
  ],
  '/espace/clsm/:council/rapport/:year/rapport.docx': [
    { at: ({ council }) => spacePaths.reportFile(council.slug, 2026, 'docx'), see: only(...STEERING) },
  ],
  '/espace/clsm/:council/rapport/:year/rapport.pdf': [
    { at: ({ council }) => spacePaths.reportFile(council.slug, 2026, 'pdf'), see: only(...STEERING) },
  ],
  '/espace/clsm/:council/evaluation/:year': [
    { at: ({ council }) => spacePaths.evaluation(council.slug, 2026), see: only(...STEERING) },
    {
      at: ({ council }) => spacePaths.evaluation(council.slug, 2027),
      see: missingFor(...STEERING),
    },
  ],
  '/espace/clsm/:council/actions/:action': [
    {
      at: ({ council, action }) => spacePaths.action(council.slug, action),
      // No group of theirs carries it.
      see: (visitor) => (visitor === 'group-member' ? 404 : only(...STEERING)(visitor)),
    },
    {
      at: ({ council }, { action }) => spacePaths.action(council.slug, action),
      see: missingFor(...STEERING, 'group-member'),
    },
  ],
  '/*': [
    { at: () => '/nulle/part', see: nowhere },
    { at: () => '/espace/nulle-part', see: nowhere },
  ],
}

function proposalOf(status: ProposalStatus): Visit['at'] {
  return ({ council, consultations, proposals }) =>
    paths.proposal(council.slug, consultations.proposing.slug, proposals[status])
}

function firstStep(council: string, consultation: string): string {
  return spacePaths.define(council, consultation, 'question')
}

type OfAgenda = (council: string, agenda: string) => string

/** Published minutes; those of a meeting to come are nowhere, whoever asks. */
function ofMinutes(path: OfAgenda): readonly Visit[] {
  return [
    { at: ({ council, heldAgenda }) => path(council.slug, heldAgenda), see: everybody },
    { at: ({ council, agenda }) => path(council.slug, agenda), see: nowhere },
    { at: ({ council }, { heldAgenda }) => path(council.slug, heldAgenda), see: nowhere },
  ]
}

function minutesFile(file: MinutesFile): OfAgenda {
  return (council, agenda) => paths.minutesFile(council, agenda, file)
}

/** Minutes as those who sit in the committee read them. */
function keptMinutes(path: OfAgenda): readonly Visit[] {
  return [
    { at: ({ council, heldAgenda }) => path(council.slug, heldAgenda), see: ofCommittee(only(...STEERING)) },
    {
      at: ({ council }, { heldAgenda }) => path(council.slug, heldAgenda),
      see: ofCommittee(missingFor(...STEERING)),
    },
  ]
}

function reviewOf({ council, consultations }: Staffed, proposal: string): string {
  return spacePaths.review(council.slug, consultations.proposing.slug, proposal)
}

function sheetOf({ council, consultations }: Staffed, order: string): string {
  return spacePaths.sheet(council.slug, consultations.voting.slug, order)
}

/** Who may be sent what stands for the words and figures of a staffed council; anybody else never is. */
const FOR: Readonly<Record<string, readonly Visitor[]>> = {
  draft: ['coordinator', 'chair'],
  waiting: READERS,
  returned: READERS,
  refused: READERS,
  message: READERS,
  objection: CONSOLIDATION,
  notes: STEERING,
  minutes: STEERING,
  withheld: STEERING,
  restricted: ['coordinator', 'chair'],
  named: STEERING,
  decision: STEERING,
  action: STEERING,
  sealedResult: [...STEERING, 'scrutineer'],
  batchSize: [],
  proposalsOfCollege: [],
  email: ['coordinator', 'chair', 'administrator'],
  memberEmail: ['coordinator'],
  outbox: ['administrator'],
  privateKey: [],
  suggestion: [...CONSOLIDATION, 'group-member'],
  holder: STEERING,
  holderEmail: ['coordinator'],
  phone: [...READERS, 'coordinator'],
} satisfies Record<keyof typeof CANARIES, readonly Visitor[]>

const SECRETS = {
  account: 'account_id',
  council: 'council_id',
  session: 'session_hash',
  proposal: 'tracking_hash',
  consultation_seed: 'seed',
  voting_link: 'link_hash',
  eligibility: 'address_hash',
}

const PUBLIC = Object.entries(ROUTES).filter(([pattern]) => !/^\/espace(\/|$)/.test(pattern))

function inCouncil(
  path: (council: string, consultation: string) => string,
  phase: keyof Staffed['consultations'],
): Visit['at'] {
  return ({ council, consultations }) => path(council.slug, consultations[phase].slug)
}

describe('every route, visited by everybody', () => {
  const stores = useStores('sqlite')
  let site: VisitedSite
  let routes: readonly BuiltRoute[]

  /** What no page sends to anybody. */
  let secrets: readonly string[]

  beforeAll(async () => {
    routes = await builtRoutes()
    site = await aVisitedSite(stores())
    const rows = await everyRow(stores().registry)
    secrets = Object.entries(SECRETS).flatMap(([table, column]) =>
      (rows.get(table) ?? []).map((row) => String(row[column])),
    )
    expect(secrets.length).toBeGreaterThan(50)
  })
  afterAll(() => site.stop())

  it('is in the table, and the table knows no other', () => {
    expect(Object.keys(ROUTES).sort()).toEqual(routes.map(({ pattern }) => pattern).sort())
  })

  it.each(PUBLIC)('%s reads no session and sets no cookie, whatever a browser sends', async (_, visits) => {
    for (const { at } of visits)
      for (const suffix of ['', '.data']) {
        const before = site.asked.length
        const path = at(site.here, site.elsewhere)
        const { headers } = await site.get('chair', suffix && path === '/' ? '/_root.data' : path + suffix)
        expect(headers.getSetCookie()).toEqual([])
        const statements = site.asked.slice(before)
        expect(statements.filter((sql) => /"(session|account|membership)"/.test(sql))).toEqual([])
      }
  })

  /** What is sent can be read, whether or not a page shows it. */
  function expectNothingBeyond(visitor: Visitor, path: string, body: string) {
    // One's own home page is about one's own council, wherever it is.
    const atHome = path.startsWith(spacePaths.home)
    const reader = VISITORS.find((one) => atHome && visitor === `${one} elsewhere`) ?? visitor
    const found = Object.entries(CANARIES).flatMap(([name, canary]) =>
      body.includes(canary) && !FOR[name]?.includes(reader) ? [name] : [],
    )
    const own = path.startsWith(spacePaths.account) ? ['email'] : []
    expect(found.filter((name) => !own.includes(name)), `${visitor} ${path}`).toEqual([])
    for (const secret of secrets) expect(body.includes(secret), `${visitor} ${path}`).toBe(false)
  }

  describe.each(Object.entries(ROUTES))('%s', (pattern, visits) => {
    it('as a page', async () => {
      for (const { at, see } of visits)
        for (const visitor of pattern.startsWith('/espace/') ? READING_PAGES : READING_PUBLIC_PAGES) {
          const path = at(site.here, site.elsewhere)
          const { status, headers } = await site.get(visitor, path)
          expect(status, `${visitor} ${path}`).toBe(see(visitor))
          if (status === 302 && visitor === 'nobody' && pattern.startsWith('/espace/'))
            expect(headers.get('Location')).toBe(signInFrom(path))
        }
    })

    it('as data, whole and of this page alone', async () => {
      const route = routes.find((candidate) => candidate.pattern === pattern)
      for (const { at, see, data = see } of visits)
        for (const visitor of VISITORS) {
          const [pathname = '', query] = at(site.here, site.elsewhere).split('?')
          const whole = `${pathname === '/' ? '/_root' : pathname}.data`
          const alone = `${whole}?${new URLSearchParams({ _routes: route?.id ?? '' })}`
          for (const path of route?.loads ? [whole, alone] : [whole]) {
            const asked = query === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`
            const answer = await site.get(visitor, asked)
            const { status } = answer
            expectNothingBeyond(visitor, asked, await answer.text())
            const seen = data(visitor)
            expect(status, `${visitor} ${asked}`).toBe(seen === 302 || seen === 303 ? 202 : seen)
          }
        }
    })
  })
})

function signInFrom(path: string): string {
  return `${spacePaths.signIn}?${new URLSearchParams({ retour: path })}`
}
