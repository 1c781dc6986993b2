import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
}

/** Written by hand: every route that acts, with each of its acts. */
const ACTIONS: Record<string, readonly Sending[]> = {
  '/langue': [open('changes the language', () => paths.language, { langue: 'fr' })],
  '/clsm/:council/consultations/:consultation/voter': [
    open('begins a vote', inCouncil(paths.vote, 'voting'), { intent: 'begin', code: '' }),
  ],
  '/clsm/:council/consultations/:consultation/voter/deposer': [
    open('casts a ballot', inCouncil(paths.cast, 'voting'), { intent: 'cast', code: '' }),
  ],
  '/clsm/:council/consultations/:consultation/recu': [
    open('checks a receipt', inCouncil(paths.receipt, 'voting'), { receipt: '' }),
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
  '/espace/clsm/:council/reglages': [
    setting('writes its texts', { intent: 'texts', version: '1', name: 'Autre' }),
    setting('adds a college', { intent: 'add-college', 'college.nouveau.name': 'Élus' }),
    setting('edits a college', { intent: 'edit-college', id: 'usagers', version: '1' }),
    setting('moves a college', {
      intent: 'move-college',
      id: 'usagers',
      towards: 'down',
      order: 'usagers aidants citoyens professionnels',
    }),
    setting('removes a college', { intent: 'remove-college', id: 'usagers' }),
    setting('adds a relay', { intent: 'add-relay', 'relay.nouveau.name': 'CMP' }),
    setting('renames a relay', {
      intent: 'rename-relay',
      id: 'gem',
      version: '1',
      'relay.gem.name': 'GEM',
    }),
  ],
  '/espace/clsm/:council/charte': [
    {
      what: 'adopts a version',
      at: ({ council }) => spacePaths.charter(council.slug),
      fields: () => ({ version: '1', text: 'Une autre charte.', adoptedOn: '2026-11-01' }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/consultations/:consultation/codes': [
    {
      what: 'orders a sheet',
      at: inCouncil(spacePaths.codes, 'voting'),
      fields: () => ({ relay: 'gem', college: 'usagers', most: '12' }),
      to: ['coordinator'],
    },
  ],
  '/espace/clsm/:council/feuilles/:consultation/:order': [
    {
      what: 'prints a sheet',
      at: ({ council, consultations, codeOrder }) =>
        spacePaths.sheet(council.slug, consultations.voting.slug, codeOrder),
      fields: () => ({ count: '3' }),
      to: ['relay'],
    },
  ],
}

function setting(what: string, fields: Record<string, string>): Sending {
  return {
    what,
    at: ({ council }) => spacePaths.settings(council.slug),
    fields: () => fields,
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

  it.each(ALL)('$pattern $what: for those who may', async ({ at, fields, to, pattern }) => {
    for (const visitor of to) {
      const { status } = await site.send(visitor, at(site.here), fields(site.here))
      const open = to === VISITORS ? [401, 404] : []
      expect([200, 302, 303, 307, 409, 422, ...open], `${visitor} ${pattern}`).toContain(status)
    }
  })
})
