import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { stateFromText, writtenBytes } from '#app/domain/live-text.ts'
import { ROLES } from '#app/domain/membership.ts'
import { MODULUS_BYTES } from '#app/domain/signed-token.ts'
import { fileAct } from '#app/forms/meeting-file.ts'
import { paths } from '#app/ui/paths.ts'
import { spacePaths } from '#app/ui/space/paths.ts'
import type { Phase, Staffed } from '#tests/factories/staffed-council.ts'
import { useStores } from '#tests/setup/databases.ts'
import { builtRoutes, type BuiltRoute } from '#tests/setup/routes.ts'
import { everyRow } from '#tests/setup/rows.ts'
import { aVisitedSite, VISITORS, type VisitedSite, type Visitor } from '#tests/setup/visitors.ts'

/** A form that a page sends, and who may send it; anybody else is refused before anything is written. */
interface Sending {
  what: string
  at: (here: Staffed) => string
  fields: (here: Staffed) => Record<string, string>
  to: readonly Visitor[]
  /** Whether those who may are told that it is not there. */
  gone?: true
}

/** What somebody types into the notes of an item. */
const NOTE = writtenBytes(stateFromText('Des notes', 2))

const SOMEBODY = { intent: 'name', name: 'Camille Exemple', email: 'camille@exemple.test' }

/** Written by hand: every route that acts, with each of its acts. */
const ACTIONS: Record<string, readonly Sending[]> = {
  '/langue': [open('changes the language', () => paths.language, { langue: 'fr' })],
  '/clsm/:council/abonnement': [
    open('asks for news', ({ council }) => paths.subscribe(council.slug), { email: '' }),
  ],
  '/clsm/:council/abonnement/:secret': [
    open('stops the news', ({ council }) => paths.subscription(council.slug, 'jamais-vu'), {}),
    open('says yes to the news', ({ council }) => paths.subscription(council.slug, 'jamais-vu'), {
      geste: 'confirmer',
    }),
  ],
  '/clsm/:council/consultations/:consultation/voter': [
    open('begins a vote', inCouncil(paths.vote, 'voting'), { intent: 'begin', code: '' }),
  ],
  '/clsm/:council/consultations/:consultation/voter/deposer': [
    open('casts a ballot', inCouncil(paths.cast, 'voting'), { intent: 'cast', code: '' }),
  ],
  '/clsm/:council/consultations/:consultation/voter/adresse': [
    open('asks for a link to vote', inCouncil(paths.voteByEmail, 'voting'), { email: '' }),
  ],
  '/clsm/:council/consultations/:consultation/voter/signature': [
    open('has a right signed', inCouncil(paths.signature, 'voting'), {
      lien: 'jamais-vu',
      message: '0'.repeat(2 * MODULUS_BYTES),
    }),
  ],
  '/clsm/:council/consultations/:consultation/proposer': [
    open('proposes', inCouncil(paths.propose, 'proposing'), { step: 'review', intent: 'send' }),
  ],
  '/clsm/:council/consultations/:consultation/suivi': [
    open('follows a proposal', inCouncil(paths.tracking, 'proposing'), { intent: 'open', code: '' }),
    ...['answer', 'save', 'withdraw', 'appeal', 'object', 'notice', 'forget'].map((intent) =>
      open(`acts on a proposal (${intent})`, inCouncil(paths.tracking, 'proposing'), {
        screen: 'read',
        intent,
        code: '',
      }),
    ),
  ],
  '/clsm/:council/consultations/:consultation/recu': [
    open('checks a receipt', inCouncil(paths.receipt, 'voting'), { receipt: '' }),
  ],
  '/espace/compte': [
    {
      what: 'ends the other sessions',
      at: () => spacePaths.account,
      fields: () => ({ intent: 'others' }),
      to: VISITORS.filter((visitor) => visitor !== 'nobody'),
    },
  ],
  '/espace/plateforme/nouveau-conseil': [
    {
      what: 'creates a council',
      at: () => spacePaths.newCouncil,
      fields: () => ({
        name: 'CLSM d’ailleurs',
        territory: 'Ailleurs',
        population: '9000',
        contact: 'La mairie',
        timeZone: 'Europe/Paris',
      }),
      to: ['administrator'],
    },
  ],
  '/espace/plateforme/conseils/:council': [
    team('names a chair', ['administrator'], { ...SOMEBODY, role: 'chair' }, spacePaths.platformCouncil),
  ],
  '/espace/plateforme/messages': [
    {
      what: 'discards a message',
      at: () => spacePaths.outbox,
      fields: () => ({ message: 'jamais-vu' }),
      to: ['administrator'],
    },
  ],
  '/espace/clsm/:council/equipe': [
    team('names a moderator', ['coordinator'], { ...SOMEBODY, role: 'moderator' }),
    team('names a scrutineer', ['chair'], { ...SOMEBODY, role: 'scrutineer' }),
    team('names a coordinator', ['administrator'], { ...SOMEBODY, role: 'coordinator' }),
    {
      ...team('invites again', ['coordinator'], {}),
      fields: ({ membership }) => ({ intent: 'invite', membership }),
    },
    {
      ...team('ends a role', ['coordinator'], {}),
      fields: ({ membership }) => ({ intent: 'end', membership }),
    },
  ],
  '/espace/clsm/:council/consultations/:consultation/proposer': [
    {
      what: 'proposes for an organisation',
      at: inCouncil(spacePaths.propose, 'proposing'),
      fields: () => ({
        step: 'review',
        intent: 'send',
        title: 'Un banc',
        text: 'Un banc devant le centre.',
        organisation: 'Unafam',
        consent: 'yes',
        code: 'ABCDEFGHJKMNPQRS',
      }),
      to: ['representative'],
    },
  ],
  '/espace/clsm/:council/reglages': [
    settings({ intent: 'texts', name: 'A', territory: 'B', population: '9', contact: 'C' }),
    settings({
      'intent': 'add-college',
      'college.nouveau.name': 'Jeunes',
      'college.nouveau.description': 'De 15 à 25 ans.',
    }),
    settings({
      'intent': 'edit-college',
      'id': 'citoyens',
      'version': '1',
      'college.citoyens.name': 'Habitants',
      'college.citoyens.description': 'Vous habitez ici.',
    }),
    settings({ intent: 'move-college', id: 'aidants', towards: 'up', order: 'usagers aidants' }),
    settings({ intent: 'remove-college', id: 'citoyens' }),
    settings({ 'intent': 'add-relay', 'relay.nouveau.name': 'CCAS' }),
    settings({ 'intent': 'rename-relay', 'id': 'gem', 'version': '1', 'relay.gem.name': 'Le GEM' }),
  ],
  '/espace/clsm/:council/charte': [
    {
      what: 'accepts the charter',
      at: ({ council }) => spacePaths.charter(council.slug),
      // Not the version in force: nothing is written, and the reader is asked again.
      fields: () => ({ intent: 'accept', version: '9' }),
      to: ROLES,
    },
    {
      what: 'adopts a charter',
      at: ({ council }) => spacePaths.charter(council.slug),
      fields: () => ({
        version: '1',
        text: 'Nul n’est désigné.',
        adoptedOn: '2026-11-01',
        urnKeptMonths: '12',
      }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/consultations/nouvelle': [
    {
      what: 'begins a draft',
      at: ({ council }) => spacePaths.newConsultation(council.slug),
      fields: () => ({ title: 'Une autre' }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/consultations/:consultation': [
    {
      what: 'extends the vote',
      at: inCouncil(spacePaths.consultation, 'voting'),
      fields: () => ({
        'intent': 'extend',
        'closesAt.day': '2026-12-15',
        'closesAt.time': '18:00',
        'reason': 'Neige',
      }),
      to: ['coordinator'],
    },
    {
      what: 'cancels',
      at: inCouncil(spacePaths.consultation, 'consolidating'),
      fields: () => ({ intent: 'cancel', cancelReason: 'Neige', confirm: 'oui' }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/consultations/:consultation/preparer/:step': [
    draft('question', { title: 'Un titre', slug: 'draft', question: 'Que faire ?' }),
    draft('propositions', { collects: 'oui' }),
    draft('participants', {}),
    draft('methode', {}),
    draft('calendrier', {}),
    draft('relire', {}),
  ],
  '/espace/clsm/:council/consultations/:consultation/codes': [
    {
      what: 'orders a sheet',
      at: inCouncil(spacePaths.codes, 'voting'),
      fields: () => ({ relay: 'gem', college: 'usagers', most: '20' }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/reglages/moderation': [
    {
      what: 'edits the rules of moderation',
      at: ({ council }) => spacePaths.moderationSettings(council.slug),
      fields: () => ({
        intent: 'rules',
        targetDays: '5',
        appealDays: '30',
        breakAfter: '15',
        textsPerHour: '60',
      }),
      to: ['coordinator'],
    },
    {
      what: 'writes a model sentence',
      at: ({ council }) => spacePaths.moderationSettings(council.slug),
      fields: () => ({
        'intent': 'sentence',
        'act': 'refuse',
        'reason': 'unclear',
        'phrase.refuse.unclear': 'Dites-le autrement.',
      }),
      to: ['coordinator', 'moderator'],
    },
  ],
  '/espace/clsm/:council/consultations/:consultation/moderation/:proposal': [
    ruling('masks', { 'act': 'mask', 'mask.passage': 'maison de quartier' }),
    ruling('asks a colleague', { 'act': 'ask', 'ask.text': 'Qu’en penses-tu ?' }),
    ruling('hands to the referent', { 'act': 'refer', 'refer.level': 'concern' }),
    ruling('accepts', { act: 'accept' }),
    ruling('returns', {
      'act': 'return',
      'return.reason': 'unclear',
      'return.text': 'Dites pour qui.',
    }),
    ruling('refuses', {
      'act': 'refuse',
      'refuse.reason': 'off-topic',
      'refuse.text': 'Une autre question est posée.',
    }),
    {
      what: 'retracts',
      at: ({ council, consultations, proposals }) =>
        spacePaths.review(council.slug, consultations.proposing.slug, proposals.accepted),
      fields: () => ({
        'act': 'retract',
        'version': '1',
        'retract.reason': 'names-someone',
        'retract.text': 'Un prénom y est resté.',
      }),
      to: ['moderator'],
    },
  ],
  '/espace/clsm/:council/consultations/:consultation/priorites': [
    consolidation('moves', inCouncil(spacePaths.consolidation, 'consolidating'), (here) => ({
      down: firstPriority(here),
    })),
  ],
  '/espace/clsm/:council/consultations/:consultation/priorites/regroupements': [
    consolidation('answers an objection to', atGatherings, ({ objectedTo }) => ({
      intent: 'answer',
      ...objectedTo,
      answer: 'Nous en parlerons.',
    })),
    consolidation('splits a text off', atGatherings, ({ objectedTo }) => ({
      intent: 'split',
      ...objectedTo,
      answer: 'Nous le détachons.',
    })),
    consolidation('puts back', atGatherings, () => ({ intent: 'restore', priority: 'retiree-0' })),
  ],
  '/espace/clsm/:council/consultations/:consultation/priorites/nouvelle': [
    consolidation('adds', inCouncil(spacePaths.newPriority, 'consolidating'), () => ({
      intent: 'save',
      title: 'Une autre',
    })),
  ],
  '/espace/clsm/:council/consultations/:consultation/priorites/:priority': [
    consolidation('edits', atFirstPriority, () => ({
      intent: 'save',
      version: '1',
      title: 'Une autre',
    })),
    consolidation('removes', atFirstPriority, () => ({ intent: 'remove', version: '1' })),
  ],
  '/espace/clsm/:council/feuilles/:consultation/:order': [
    {
      what: 'prints a sheet',
      at: ({ council, consultations, codeOrder }) =>
        spacePaths.sheet(council.slug, consultations.voting.slug, codeOrder),
      fields: () => ({ count: '10' }),
      to: ['relay'],
    },
    {
      what: 'says how many codes of it were handed out',
      at: ({ council, consultations, codeOrder }) =>
        spacePaths.sheet(council.slug, consultations.voting.slug, codeOrder),
      fields: () => ({ intent: 'return', handed: '7', was: '' }),
      to: ['relay'],
    },
  ],
  '/espace/clsm/:council/consultations/:consultation/urne': [
    {
      what: 'takes the sealed urn away',
      at: inCouncil(spacePaths.bundle, 'sealed'),
      fields: () => ({}),
      to: ['scrutineer'],
    },
  ],
  '/espace/clsm/:council/consultations/:consultation/resultat': [
    {
      what: 'agrees to a release',
      at: inCouncil(spacePaths.result, 'sealed'),
      fields: () => ({}),
      to: ['coordinator', 'chair'],
    },
  ],
  '/espace/clsm/:council/consultations/:consultation/decisions': [
    {
      what: 'publishes decisions',
      at: inCouncil(spacePaths.decisions, 'released'),
      fields: () => ({}),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/consultations/:consultation/decisions/:priority': [
    {
      what: 'writes a follow-up',
      at: decidedPriority,
      fields: () => ({ status: 'under-way', text: 'Les travaux ont commencé.' }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/actions/nouvelle': [
    {
      what: 'creates an action',
      at: ({ council }) => spacePaths.newAction(council.slug),
      fields: () => ({ title: 'Ouvrir une permanence', owner: 'CCAS' }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/evaluation/:year': [
    {
      what: 'evaluates an action',
      at: ({ council, action }) => spacePaths.evaluateAction(council.slug, 2026, action),
      fields: () => ({ 'answer-stigma': 'yes', 'text-stigma': 'On en parle.', 'from-stigma': '0' }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/actions/:action': [
    action('words', { title: 'Ouvrir une permanence', owner: 'CCAS' }),
    action('state', { state: 'done' }),
    action('add-step', { stepTitle: 'Trouver un local' }),
    action('step jamais-vue', { stepTitle: 'Trouver un local', stepState: 'done' }),
    action('finish-step jamais-vue', {}),
    action('remove-step jamais-vue', {}),
    action('add-evidence', { evidenceText: 'Elle est ouverte.', datedOn: '2026-11-02' }),
    action('remove-evidence jamais-vue', {}),
    action('add-indicator', { indicatorName: 'Permanences' }),
    action('remove-indicator jamais-vu', {}),
    action('figure jamais-vu', { figure: '12', measuredOn: '2026-11-02' }),
  ],
  '/espace/clsm/:council/consultations/:consultation/groupes': [
    {
      what: 'says which groups take part',
      at: inCouncil(spacePaths.groupWork, 'consolidating'),
      fields: () => ({ act: 'entrust' }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/instances': [
    {
      what: 'creates a body',
      at: ({ council }) => spacePaths.bodies(council.slug),
      fields: () => ({ kind: 'plenary', name: 'Plénière' }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/instances/:body': [
    body('describe', { version: '1', name: 'Comité' }),
    body('add-seat', { college: 'carers', organisation: 'Unafam', name: 'Sacha', beginsOn: '2026-11-01' }),
    body('dissolve', { day: '2026-11-10' }),
  ],
  '/espace/clsm/:council/instances/:body/sieges/:seat': [
    seat('describe', { version: '1', college: 'carers', organisation: 'Unafam' }),
    seat('add-mandate', { kind: 'alternate', name: 'Sacha', beginsOn: '2026-11-01' }),
    seat('change-mandate', { version: '1', kind: 'alternate', name: 'Sacha', beginsOn: '2027-01-01' }),
    seat('invite', {}),
    seat('remove-mandate', {}),
    seat('remove', { day: '2026-11-10' }),
  ],
  '/espace/clsm/:council/seances': [
    {
      what: 'prepares an agenda',
      at: ({ council }) => spacePaths.agendas(council.slug),
      fields: ({ consultations }) => ({ consultation: consultations.decided.slug }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/cadres': [
    {
      what: 'adds a framework',
      at: ({ council }) => spacePaths.frameworks(council.slug),
      fields: () => ({ act: 'add', kind: 'cls', title: `CLS ${anAgendaId()}`, url: '' }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/seances/preparer': [
    {
      what: 'composes an agenda',
      at: ({ council }) => spacePaths.composeAgenda(council.slug),
      fields: ({ consultations }) => ({ id: anAgendaId(), result: consultations.released.slug }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/seances/:agenda/ajouter': [
    {
      what: 'adds to an agenda',
      at: ({ council, agenda }) => spacePaths.addToAgenda(council.slug, agenda),
      fields: ({ consultations }) => ({ result: consultations.decided.slug }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/seances/:agenda': [
    agenda('details', { title: 'Séance', meetsOn: '2026-12-02', place: 'Mairie' }),
    agenda('add', { newItem: 'Divers' }),
    agenda('spread', { startsAt: '14:05', plannedLength: '90' }),
    agenda('order', { order: 'a b' }),
    agenda('up jamais-vu', {}),
    agenda('remove jamais-vu', {}),
    agenda('restore jamais-vu', {}),
  ],
  '/espace/clsm/:council/seances/nouvelle': [
    {
      what: 'plans a meeting',
      at: ({ council }) => spacePaths.newMeeting(council.slug),
      fields: () => ({
        'body': 'comite',
        'title': 'Séance',
        'begins.day': '2027-01-14',
        'begins.time': '14:00',
        'length': '120',
      }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/seances/:agenda/seance': [
    meeting('save', {
      'version': '1',
      'title': 'Séance',
      'begins.day': '2027-01-14',
      'begins.time': '14:00',
      'length': '120',
    }),
    meeting('convene', {}),
    meeting('cancel', { reason: 'Neige' }),
  ],
  '/espace/clsm/:council/seances/:agenda/fichiers': [
    {
      what: 'goes with the convocation',
      at: ({ council, agenda }) => spacePaths.files(council.slug, agenda),
      fields: ({ namedFile }) => ({ act: fileAct.part(namedFile) }),
      to: ['coordinator'],
    },
    {
      what: 'takes a document away',
      at: ({ council, agenda }) => spacePaths.files(council.slug, agenda),
      fields: () => ({ act: fileAct.remove('f'.repeat(32)) }),
      to: ['coordinator'],
    },
    {
      what: 'adds a document',
      at: ({ council, agenda }) => spacePaths.files(council.slug, agenda),
      fields: () => ({ item: '' }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/seances/:agenda/presences': [
    {
      what: 'notes who was there',
      at: ({ council, agenda }) => spacePaths.attendance(council.slug, agenda),
      fields: () => ({ version: '1', guests: '' }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/seances/:agenda/notes': [
    notes('begin', {}),
    notes('here', {}),
    notes('end', {}),
    notes('notes', { text: 'Des notes', version: '1' }),
    notes('ask', { question: 'Qui est pour ?' }),
    notes('hands', { show: 'jamais-vu', version: '1' }),
    notes('takers', {}),
  ],
  '/espace/clsm/:council/seances/:agenda/notes/synchroniser': [
    {
      what: 'writes notes',
      at: ({ council, agenda }) => spacePaths.notesSync(council.slug, agenda),
      fields: ({ agendaItem }) => ({ item: agendaItem, vector: '', update: NOTE }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/seances/:agenda/compte-rendu': [
    minutes('propose', ['coordinator']),
    minutes('reopen', ['coordinator']),
    minutes('approve', ['coordinator', 'chair']),
    minutes('publish', ['coordinator']),
  ],
  '/espace/clsm/:council/seances/:agenda/points/:item': [
    item('words', { version: '1', title: '', notes: 'Autre', minutes: 'Autre' }),
    item('decision', {
      decisionVersion: '1',
      outcome: 'deferred',
      motive: 'Plus tard',
      owner: 'Le comité',
      deadlineOn: '2027-06-01',
      decidedOn: '2026-11-09',
    }),
    item('settings', { settingsVersion: '1', visibility: 'public', plannedMinutes: '15' }),
  ],
  '/espace/connexion': [
    open('signs in', () => spacePaths.signIn, { email: '', password: '' }),
  ],
  '/espace/deconnexion': [],
  '/espace/mot-de-passe-oublie': [
    open('asks for a link', () => spacePaths.forgotten, { email: '' }),
  ],
  '/espace/lien/:secret': [
    open('takes up a link', () => spacePaths.link('jamais-vu'), { password: 'une phrase entière' }),
  ],
}

function team(
  what: string,
  to: readonly Visitor[],
  fields: Record<string, string>,
  path: (council: string) => string = spacePaths.team,
): Sending {
  return { what, at: ({ council }) => path(council.slug), fields: () => fields, to }
}

function ruling(what: string, fields: Record<string, string>): Sending {
  return {
    what,
    at: ({ council, consultations, proposals }) =>
      spacePaths.review(council.slug, consultations.proposing.slug, proposals.submitted),
    fields: () => ({ version: '1', ...fields }),
    to: ['moderator'],
  }
}

function consolidation(what: string, at: Sending['at'], fields: Sending['fields']): Sending {
  return { what: `${what} a priority`, at, fields, to: ['coordinator', 'moderator'] }
}

function firstPriority({ consultations: { consolidating } }: Staffed): string {
  return consolidating.priorities[0]?.id ?? ''
}

function atGatherings({ council, consultations }: Staffed): string {
  return spacePaths.gatherings(council.slug, consultations.consolidating.slug)
}

function atFirstPriority(here: Staffed): string {
  const { council, consultations } = here
  return spacePaths.priority(council.slug, consultations.consolidating.slug, firstPriority(here))
}

function decidedPriority({ council, consultations: { decided } }: Staffed): string {
  return spacePaths.followUp(council.slug, decided.slug, decided.priorities[0]?.id ?? '')
}

function minutes(act: string, to: readonly Visitor[]): Sending {
  return {
    what: `minutes: ${act}`,
    at: ({ council, heldAgenda }) => spacePaths.minutes(council.slug, heldAgenda),
    fields: () => ({ act, version: '3' }),
    to,
  }
}

function settings(fields: Record<string, string>): Sending {
  return {
    what: fields['intent'] ?? '',
    at: ({ council }) => spacePaths.settings(council.slug),
    fields: () => fields,
    to: ['coordinator'],
  }
}

function draft(step: string, fields: Record<string, string>): Sending {
  return {
    what: `writes ${step}`,
    at: inCouncil((council, slug) => spacePaths.define(council, slug, step), 'draft'),
    fields: ({ consultations }) => ({
      intent: 'next',
      version: String(consultations.draft.version),
      ...fields,
    }),
    to: ['coordinator'],
  }
}

function anAgendaId(): string {
  return randomBytes(16).toString('hex')
}

function agenda(act: string, fields: Record<string, string>): Sending {
  return {
    what: `agenda: ${act}`,
    at: (here) => spacePaths.agenda(here.council.slug, here.agenda),
    fields: () => ({ act, version: '1', ...fields }),
    to: ['coordinator'],
    // What is to be moved or taken away is not there.
    gone: true,
  }
}

function action(act: string, fields: Record<string, string>): Sending {
  return {
    what: `action: ${act}`,
    at: (here) => spacePaths.action(here.council.slug, here.action),
    fields: () => ({ act, version: '1', ...fields }),
    to: ['coordinator'],
    // What is to be changed or taken away is not there.
    gone: true,
  }
}

function meeting(act: string, fields: Record<string, string>): Sending {
  return {
    what: `meeting: ${act}`,
    at: (here) => spacePaths.meeting(here.council.slug, here.agenda),
    fields: () => ({ act, ...fields }),
    to: ['coordinator'],
  }
}

function notes(act: string, fields: Record<string, string>): Sending {
  return {
    what: `notes: ${act}`,
    at: (here) => spacePaths.notes(here.council.slug, here.agenda),
    fields: ({ agendaItem }) => ({ act, item: agendaItem, ...fields }),
    to: ['coordinator'],
    ...(act === 'hands' && { gone: true }),
  }
}

function item(part: string, fields: Record<string, string>): Sending {
  return {
    what: `item: ${part}`,
    at: (here) => spacePaths.agendaItem(here.council.slug, here.agenda, here.agendaItem),
    fields: () => ({ part, ...fields }),
    to: ['coordinator'],
  }
}

function body(act: string, fields: Record<string, string>): Sending {
  return {
    what: `body: ${act}`,
    at: (here) => spacePaths.body(here.council.slug, here.body),
    fields: () => ({ act, ...fields }),
    to: ['coordinator'],
  }
}

function seat(act: string, fields: Record<string, string>): Sending {
  return {
    what: `seat: ${act}`,
    at: (here) => spacePaths.seat(here.council.slug, here.body, here.seat),
    fields: ({ mandate }) => ({ act, mandate, ...fields }),
    to: ['coordinator'],
  }
}

/** For everybody: what it does depends on a secret or on nothing. */
function open(what: string, at: Sending['at'], fields: Record<string, string>): Sending {
  return { what, at, fields: () => fields, to: VISITORS }
}

function inCouncil(path: (council: string, consultation: string) => string, phase: Phase) {
  return ({ council, consultations }: Staffed) => path(council.slug, consultations[phase].slug)
}

const ALL = Object.entries(ACTIONS).flatMap(([pattern, sendings]) =>
  sendings.map((sending) => ({ pattern, ...sending })),
)

describe('every act, tried by everybody', () => {
  const stores = useStores('sqlite')
  let site: VisitedSite
  let routes: readonly BuiltRoute[]

  beforeAll(async () => {
    routes = await builtRoutes()
    site = await aVisitedSite(stores())
  })
  afterAll(() => site.stop())

  /** All that the registry holds, but for the sessions, which are renewed by their use. */
  async function kept() {
    const rows = new Map(await everyRow(stores().registry))
    rows.delete('session')
    return rows
  }

  it('is in the table, and the table knows no other', () => {
    const acting = routes.filter(({ acts }) => acts).map(({ pattern }) => pattern)
    expect(Object.keys(ACTIONS).sort()).toEqual(acting.sort())
  })

  it.each(ALL)('$pattern $what: for nobody else', async ({ at, fields, to }) => {
    const before = await kept()
    for (const visitor of VISITORS) {
      if (to.includes(visitor)) continue
      for (const suffix of ['', '.data']) {
        const { status } = await site.send(visitor, at(site.here) + suffix, fields(site.here))
        expect(status, visitor).toBe(visitor === 'nobody' ? 401 : 403)
      }
    }
    expect(await kept()).toEqual(before)
  })

  it.each(ALL)('$pattern $what: from no other site, by no other method', async (sending) => {
    const { at, fields, to } = sending
    const before = await kept()
    const path = at(site.here)
    for (const visitor of to.slice(0, 3)) {
      for (const name of ['cross-site', 'same-site'])
        for (const suffix of ['', '.data']) {
          const headers = { 'Sec-Fetch-Site': name }
          const sent = await site.send(visitor, path + suffix, fields(site.here), { headers })
          expect(sent.status, visitor).toBe(403)
        }
      for (const method of ['PUT', 'PATCH', 'DELETE']) {
        const sent = await site.send(visitor, path, fields(site.here), { method })
        expect(sent.status, `${visitor} ${method}`).toBe(405)
      }
    }
    expect(await kept()).toEqual(before)
  })

  it.each(ALL)('$pattern $what: for those who may', async ({ at, fields, to, gone, pattern }) => {
    for (const visitor of to) {
      const { status } = await site.send(visitor, at(site.here), fields(site.here))
      const more = to === VISITORS ? [401, 404] : gone ? [404] : []
      expect([200, 302, 303, 307, 409, 422, ...more], `${visitor} ${pattern}`).toContain(status)
    }
  })
})
