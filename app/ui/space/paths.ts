import type { MinutesFile } from '#app/ui/paths.ts'

const council = (slug: string) => `/espace/clsm/${encodeURIComponent(slug)}`
const consultation = (councilSlug: string, slug: string) =>
  `${council(councilSlug)}/consultations/${encodeURIComponent(slug)}`
const agenda = (councilSlug: string, id: string) =>
  `${council(councilSlug)}/seances/${encodeURIComponent(id)}`
const body = (councilSlug: string, id: string) =>
  `${council(councilSlug)}/instances/${encodeURIComponent(id)}`

/** In the query of the decisions' page: the priority whose follow-up was just written. */
export const TOLD = 'suite'

/** In the query of an action's page: what was just done there. */
export const DONE = 'fait'

/** Every address of the staff's pages, in one place. Sessions are read here and nowhere else. */
export const spacePaths = {
  // one's own account
  home: '/espace/accueil',
  signIn: '/espace/connexion',
  signOut: '/espace/deconnexion',
  forgotten: '/espace/mot-de-passe-oublie',
  link: (secret: string) => `/espace/lien/${encodeURIComponent(secret)}`,
  account: '/espace/compte',
  // the platform
  platform: '/espace/plateforme',
  newCouncil: '/espace/plateforme/nouveau-conseil',
  platformCouncil: (slug: string) => `/espace/plateforme/conseils/${encodeURIComponent(slug)}`,
  outbox: '/espace/plateforme/messages',
  // a council
  council,
  settings: (slug: string) => `${council(slug)}/reglages`,
  moderationSettings: (slug: string) => `${council(slug)}/reglages/moderation`,
  charter: (slug: string) => `${council(slug)}/charte`,
  /** With the text that Concerto offers to begin with. */
  charterAnew: (slug: string) => `${council(slug)}/charte?depart#adopter`,
  team: (slug: string) => `${council(slug)}/equipe`,
  journal: (slug: string) => `${council(slug)}/journal`,
  sheets: (slug: string) => `${council(slug)}/feuilles`,
  sheet: (slug: string, consultationSlug: string, order: string) =>
    `${council(slug)}/feuilles/${encodeURIComponent(consultationSlug)}/${encodeURIComponent(order)}`,
  // its consultations
  consultations: (slug: string) => `${council(slug)}/consultations`,
  newConsultation: (slug: string) => `${council(slug)}/consultations/nouvelle`,
  consultation,
  define: (councilSlug: string, slug: string, step: string) =>
    `${consultation(councilSlug, slug)}/preparer/${step}`,
  preview: (councilSlug: string, slug: string) => `${consultation(councilSlug, slug)}/apercu`,
  codes: (councilSlug: string, slug: string) => `${consultation(councilSlug, slug)}/codes`,
  propose: (councilSlug: string, slug: string) => `${consultation(councilSlug, slug)}/proposer`,
  moderation: (councilSlug: string, slug: string) => `${consultation(councilSlug, slug)}/moderation`,
  review: (councilSlug: string, slug: string, proposal: string) =>
    `${consultation(councilSlug, slug)}/moderation/${encodeURIComponent(proposal)}`,
  consolidation: (councilSlug: string, slug: string) =>
    `${consultation(councilSlug, slug)}/priorites`,
  groupWork: (councilSlug: string, slug: string) => `${consultation(councilSlug, slug)}/groupes`,
  gatherings: (councilSlug: string, slug: string) =>
    `${consultation(councilSlug, slug)}/priorites/regroupements`,
  newPriority: (councilSlug: string, slug: string) =>
    `${consultation(councilSlug, slug)}/priorites/nouvelle`,
  priority: (councilSlug: string, slug: string, id: string) =>
    `${consultation(councilSlug, slug)}/priorites/${encodeURIComponent(id)}`,
  result: (councilSlug: string, slug: string) => `${consultation(councilSlug, slug)}/resultat`,
  bundle: (councilSlug: string, slug: string) => `${consultation(councilSlug, slug)}/urne`,
  decisions: (councilSlug: string, slug: string) => `${consultation(councilSlug, slug)}/decisions`,
  /** Says there what was just written about a decision. */
  followedUp: (councilSlug: string, slug: string, priority: string) =>
    `${consultation(councilSlug, slug)}/decisions?${new URLSearchParams({ [TOLD]: priority })}`,
  followUp: (councilSlug: string, slug: string, priority: string) =>
    `${consultation(councilSlug, slug)}/decisions/${encodeURIComponent(priority)}`,
  // its bodies
  bodies: (slug: string) => `${council(slug)}/instances`,
  body,
  seat: (councilSlug: string, bodyId: string, seat: string) =>
    `${body(councilSlug, bodyId)}/sieges/${encodeURIComponent(seat)}`,
  // its steering committee
  agendas: (slug: string) => `${council(slug)}/seances`,
  agenda,
  frameworks: (slug: string) => `${council(slug)}/cadres`,
  composeAgenda: (slug: string) => `${council(slug)}/seances/preparer`,
  addToAgenda: (councilSlug: string, id: string) => `${agenda(councilSlug, id)}/ajouter`,
  newMeeting: (slug: string) => `${council(slug)}/seances/nouvelle`,
  meeting: (councilSlug: string, id: string) => `${agenda(councilSlug, id)}/seance`,
  attendance: (councilSlug: string, id: string) => `${agenda(councilSlug, id)}/presences`,
  files: (councilSlug: string, id: string) => `${agenda(councilSlug, id)}/fichiers`,
  file: (councilSlug: string, id: string, file: string) =>
    `${agenda(councilSlug, id)}/fichiers/${encodeURIComponent(file)}`,
  agendaItem: (councilSlug: string, id: string, item: string) =>
    `${agenda(councilSlug, id)}/points/${encodeURIComponent(item)}`,
  /** As a page to read and print; its files have the same address and an ending. */
  agendaPaper: (councilSlug: string, id: string) => `${agenda(councilSlug, id)}/ordre-du-jour`,
  agendaDocument: (councilSlug: string, id: string) => `${agenda(councilSlug, id)}/ordre-du-jour.docx`,
  minutes: (councilSlug: string, id: string) => `${agenda(councilSlug, id)}/compte-rendu`,
  decisionList: (councilSlug: string, id: string) => `${agenda(councilSlug, id)}/releve-de-decisions`,
  minutesFile: (councilSlug: string, id: string, file: MinutesFile) =>
    `${agenda(councilSlug, id)}/${file}`,
  agendaPdf: (councilSlug: string, id: string) => `${agenda(councilSlug, id)}/ordre-du-jour.pdf`,
  /** Where the meeting is written down while it lasts. */
  notes: (councilSlug: string, id: string, item?: string) =>
    `${agenda(councilSlug, id)}/notes${item === undefined ? '' : `?${new URLSearchParams({ point: item })}`}`,
  notesSync: (councilSlug: string, id: string) => `${agenda(councilSlug, id)}/notes/synchroniser`,
  screen: (councilSlug: string, id: string) => `${agenda(councilSlug, id)}/ecran`,
  // its actions
  actions: (slug: string) => `${council(slug)}/actions`,
  newAction: (slug: string) => `${council(slug)}/actions/nouvelle`,
  /** Prefilled with what was decided about a priority. */
  newActionFrom: (councilSlug: string, slug: string, priority: string) =>
    `${council(councilSlug)}/actions/nouvelle?${new URLSearchParams({ consultation: slug, priorite: priority })}`,
  roadmap: (slug: string) => `${council(slug)}/feuille-de-route`,
  roadmapFile: (slug: string, format: 'docx' | 'pdf') =>
    `${council(slug)}/feuille-de-route.${format}`,
  report: (slug: string, year: number) => `${council(slug)}/rapport/${year}`,
  reportFile: (slug: string, year: number, format: 'docx' | 'pdf') =>
    `${council(slug)}/rapport/${year}/rapport.${format}`,
  evaluation: (slug: string, year: number) => `${council(slug)}/evaluation/${year}`,
  evaluateAction: (slug: string, year: number, action: string) =>
    `${council(slug)}/evaluation/${year}?${new URLSearchParams({ action })}`,
  action: (councilSlug: string, id: string, done?: string) =>
    `${council(councilSlug)}/actions/${encodeURIComponent(id)}${done === undefined ? '' : `?${new URLSearchParams({ [DONE]: done })}`}`,
} as const
