import { cruise, type IFlattenedRuleSet } from 'dependency-cruiser'
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = new URL('../..', import.meta.url).pathname
const CONFIG = join(ROOT, '.ci/layers.cjs')

/** One offence for every rule of `.ci/layers.cjs`: a file, what it imports, what must be reported. */
const OFFENCES = [
  { rule: 'domain-is-pure', file: 'app/domain/clock.ts', imports: 'node:fs' },
  { rule: 'domain-is-pure', file: 'app/domain/saves.ts', imports: '#db/stores.ts' },
  { rule: 'forms-parse', file: 'app/forms/decides.ts', imports: '#app/usecases/ballots.ts' },
  { rule: 'election-files-parse', file: 'app/election-files/opens.ts', imports: 'node:fs' },
  { rule: 'i18n-translates', file: 'app/i18n/asks.ts', imports: '#app/usecases/ballots.ts' },
  { rule: 'documents-are-written', file: 'app/documents/asks.ts', imports: '#app/usecases/ballots.ts' },
  { rule: 'db-stores', file: 'db/decides.ts', imports: '#app/usecases/ballots.ts' },
  { rule: 'db-knows-domain-types-only', file: 'db/judges.ts', imports: '#app/domain/council.ts' },
  { rule: 'solver-computes', file: 'app/solver/counts.ts', imports: '#db/stores.ts' },
  { rule: 'solver-has-one-door', file: 'app/usecases/solves.ts', imports: '#app/solver/highs.ts' },
  { rule: 'usecases-decide', file: 'app/usecases/answers.ts', imports: '#app/http/env.ts' },
  { rule: 'usecases-decide', file: 'app/usecases/reads.ts', imports: 'node:fs' },
  { rule: 'http-serves', file: 'app/http/paints.ts', imports: '#app/ui/Button.tsx' },
  { rule: 'mail-delivers', file: 'app/mail/remembers.ts', imports: '#db/stores.ts' },
  { rule: 'http-calls-no-use-case', file: 'app/http/casts.ts', imports: '#app/usecases/ballots.ts' },
  { rule: 'ui-shows', file: 'app/ui/Loads.tsx', imports: '#app/usecases/ballots.ts' },
  { rule: 'pages-never-touch-db', file: 'app/routes/leak/route.tsx', imports: '#db/stores.ts' },
  { rule: 'pages-never-touch-db', file: 'app/root.tsx', imports: '#db/stores.ts' },
  { rule: 'routes-are-route-files', file: 'app/ui/Steals.tsx', imports: '#app/routes/a/parts.ts' },
  { rule: 'commands-open-stores-only', file: 'app/commands/codes.ts', imports: '#db/urn/ballot.ts' },
  { rule: 'only-db-speaks-sql', file: 'app/usecases/queries.ts', imports: 'kysely' },
  { rule: 'unit-tests-need-no-database', file: 'tests/unit/slow.test.ts', imports: '#db/sql.ts' },
  { rule: 'urn-is-closed', file: 'app/usecases/councils.ts', imports: '#db/urn/ballot.ts' },
  { rule: 'raw-counts-are-closed', file: 'app/ui/Counts.tsx', imports: '#app/domain/tally/profile.ts' },
  { rule: 'disclosure-has-one-door', file: 'app/usecases/peeks.ts', imports: '#app/domain/disclosure.ts' },
  { rule: 'sessions-have-one-door', file: 'app/usecases/logs-in.ts', imports: 'lucia' },
  { rule: 'mail-has-one-door', file: 'app/usecases/posts.ts', imports: 'nodemailer' },
  { rule: 'mail-leaves-by-the-queue', file: 'app/http/posts.ts', imports: '#app/mail/smtp.ts' },
  { rule: 'similar-texts-have-one-door', file: 'app/domain/compares.ts', imports: 'minisearch' },
  { rule: 'live-texts-have-one-door', file: 'app/ui/Merges.tsx', imports: 'yjs' },
  { rule: 'word-files-have-one-door', file: 'app/usecases/prints.ts', imports: 'docx' },
  { rule: 'pdf-files-have-one-door', file: 'app/documents/draws.ts', imports: 'pdfkit' },
  { rule: 'documents-read-no-other-file', file: 'app/documents/opens.ts', imports: 'node:fs/promises' },
  { rule: 'no-tests-in-the-product', file: 'app/forms/fakes.ts', imports: '#tests/factory.ts' },
  { rule: 'no-cycles', file: 'app/domain/egg.ts', imports: './hen.ts' },
  { rule: 'no-blind-spots', file: 'app/domain/dreams.ts', imports: './nowhere.ts' },
]

/** What the offenders import, and what no rule may object to. */
const INNOCENT: Record<string, string> = {
  'package.json': JSON.stringify({
    type: 'module',
    imports: { '#app/*': './app/*', '#db/*': './db/*', '#tests/*': './tests/*' },
  }),
  'app/domain/council.ts': 'export const council = 1',
  'app/domain/disclosure.ts': "import './tally/profile.ts'",
  'app/documents/agenda.ts': "import 'docx'\nimport '#app/domain/council.ts'",
  'app/documents/pdf/fonts.ts': "import 'pdfkit'\nimport 'node:fs/promises'",
  'app/domain/hen.ts': "import './egg.ts'",
  'app/domain/tally/profile.ts': 'export const profile = 1',
  'app/forms/voting.ts': "import 'zod'\nimport '#app/domain/council.ts'",
  'app/http/env.ts': "import 'node:fs'\nimport type {} from '#app/usecases/ballots.ts'",
  'app/http/mail-settings.ts': 'export const settings = 1',
  'app/solver/highs.ts': "import 'highs'\nimport '#app/domain/council.ts'",
  'app/mail/smtp.ts': "import 'nodemailer'\nimport '#app/http/mail-settings.ts'",
  'app/routes/a/parts.ts': 'export const parts = 1',
  'app/routes/a/route.tsx': "import '#app/usecases/ballots.ts'\nimport '#app/ui/Button.tsx'",
  'app/ui/Button.tsx': "import 'react'\nimport '#app/forms/voting.ts'",
  'app/usecases/ballots.ts': "import '#db/urn/ballot.ts'\nimport 'node:crypto'",
  'app/usecases/tally.ts': "import '#app/domain/disclosure.ts'",
  'db/sql.ts': "import 'kysely'\nimport type {} from '#app/domain/council.ts'",
  'db/stores.ts': "import './sql.ts'",
  'db/urn/ballot.ts': "import '../sql.ts'",
  'tests/factory.ts': 'export const factory = 1',
}

let tree = ''
let found: string[] = []

beforeAll(async () => {
  tree = mkdtempSync(join(tmpdir(), 'concerto-layers-'))
  symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'))
  for (const [file, source] of Object.entries(INNOCENT)) write(file, source)
  for (const { file, imports } of OFFENCES) write(file, `import '${imports}'`)
  found = await violationsIn(tree)
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

function write(file: string, source: string): void {
  mkdirSync(dirname(join(tree, file)), { recursive: true })
  writeFileSync(join(tree, file), `${source}\n`)
}

/** Violations of the layers' rules as `rule: file`. */
async function violationsIn(baseDir: string): Promise<string[]> {
  const options = await extractDepcruiseOptions(CONFIG)
  const { output } = await cruise(['app', 'db', 'tests'], { ...options, baseDir })
  if (typeof output === 'string') throw new Error(output)
  return output.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`)
}

test.for(OFFENCES)('$rule is broken by $file', ({ rule, file }) => {
  expect(found).toContain(`${rule}: ${file}`)
})

test('every rule is broken once', async () => {
  const { ruleSet }: { ruleSet?: IFlattenedRuleSet } = await extractDepcruiseOptions(CONFIG)
  const rules = ruleSet?.forbidden?.map((rule) => rule.name)
  expect(rules?.toSorted()).toEqual([...new Set(OFFENCES.map(({ rule }) => rule))].toSorted())
})

test('what keeps to the rules is not reported', () => {
  const offenders = new Set(OFFENCES.map(({ file }) => file))
  offenders.add('app/domain/hen.ts')
  expect(found.filter((violation) => !offenders.has(violation.split(': ')[1] ?? ''))).toEqual([])
})

test('a route folder holds nothing but its route', () => {
  const routes = join(ROOT, 'app/routes')
  const files = readdirSync(routes, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(routes.length + 1))
  expect(files.filter((file) => !/^[^/]+\/route\.tsx$/.test(file))).toEqual([])
})
