/**
 * `npm test`: every check there is, in order, each with its time; none keeps the next from running.
 * `npm run test:long`: what takes too long for it. The last line counts.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { findOrInstallChromium } from './chromium.ts'
import {
  lastLine,
  readPlaywrightReport,
  readVitestReport,
  singleCheck,
  testCheck,
  type TestReport,
} from './report.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const BIN = join(ROOT, 'node_modules/.bin')
const reports = mkdtempSync(join(tmpdir(), 'concerto-check-'))

interface Ended {
  well: boolean
  output: string
}

/** Runs a program of `node_modules/.bin`; its output is shown at once, or kept for later. */
function run(
  program: string,
  args: readonly string[],
  { env = {}, keep = false }: { env?: Record<string, string>; keep?: boolean } = {},
): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>()
  const child = spawn(join(BIN, program), args, {
    cwd: ROOT,
    env: { ...process.env, PATH: [BIN, process.env['PATH']].join(delimiter), ...env },
    stdio: ['ignore', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.on('error', (error) => resolve({ well: false, output: `${output}${error.message}\n` }))
  child.on('close', (code) => resolve({ well: code === 0, output }))
  return promise
}

/** Times a step and prints how it ended; a step that throws has failed. */
async function step(name: string, work: () => Promise<TestReport>): Promise<TestReport> {
  const begun = performance.now()
  const report = await work().catch((error: unknown) => {
    console.log(error)
    return singleCheck(false)
  })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${report.failed === 0 ? '✓' : '✗'} ${name}: ${lastLine([report])} (${seconds} s)`)
  return report
}

/** Types of a whole program are many: what Node allows by itself on a small machine is less. */
const LARGE_HEAP = '--max-old-space-size=6144'

/** A check that needs no other: its output is shown whole, once it has ended. */
function quietly(name: string, ...commands: readonly [string, ...string[]][]): Promise<TestReport> {
  return step(name, async () => {
    const ended: Ended[] = []
    for (const [program, ...args] of commands)
      ended.push(await run(program, args, { keep: true, env: { NODE_OPTIONS: LARGE_HEAP } }))
    const well = ended.every((one) => one.well)
    if (!well) console.log(ended.map((one) => one.output).join(''))
    return singleCheck(well)
  })
}

function build(): Promise<TestReport> {
  return quietly('build', ['remix', 'vite:build', '--config', 'remix.config.js'])
}

function vitest(name: string, projects: readonly string[]): Promise<TestReport> {
  return step(name, async () => {
    const file = join(reports, `${name}.json`)
    const { well } = await run(
      'vitest',
      [
        'run',
        '--config=.ci/vitest.config.ts',
        '--reporter=default',
        '--reporter=./tests/setup/vitest-report.ts',
        ...projects.map((project) => `--project=${project}`),
      ],
      { env: { TEST_REPORT: file } },
    )
    return testCheck(readVitestReport(file), well)
  })
}

function browser(): Promise<TestReport> {
  return step('browser', async () => {
    const chromium = findOrInstallChromium()
    if (chromium === undefined) {
      console.log(
        'The browser tests need Chromium or Chrome: install one, or say where it is with PLAYWRIGHT_CHROMIUM=/path/to/chromium.',
      )
      return singleCheck(false)
    }
    const file = join(reports, 'browser.json')
    const { well } = await run(
      'playwright',
      ['test', '--config=.ci/playwright.config.ts', '--reporter=list,json'],
      { env: { PLAYWRIGHT_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
    )
    return testCheck(readPlaywrightReport(file), well)
  })
}

const ESLINT = ['eslint', '--config', '.ci/eslint.config.js'] as const
/** One process after the other: each forgets the types that it has asked for. Together they read everything. */
const LINTED: readonly (readonly string[])[] = [
  ['app/ui', 'app/routes'],
  ['app', '--ignore-pattern', 'app/ui', '--ignore-pattern', 'app/routes'],
  ['.', '--ignore-pattern', 'app'],
]

/**
 * The build comes before the tests: some of them talk to the server as it will be. The lint, which takes a processor
 * for itself and nothing else, goes on beside them.
 */
async function everything(): Promise<TestReport[]> {
  const inOrder = async () => [
    await quietly('types', ['tsc'], ['tsc', '--project', '.ci']),
    await quietly('layers', ['depcruise', '--config', '.ci/layers.cjs', 'app', 'db', 'tests']),
    await build(),
    await vitest('tests', ['unit', 'integration']),
  ]
  const [lint, others] = await Promise.all([
    quietly('lint', ...LINTED.map((files): [string, ...string[]] => [...ESLINT, ...files])),
    inOrder(),
  ])
  return [lint, ...others, await browser()]
}

async function longOnes(): Promise<TestReport[]> {
  return [await build(), await vitest('long', ['long'])]
}

const all = await (process.argv.includes('--long') ? longOnes() : everything())
rmSync(reports, { recursive: true, force: true })

const skipped = all.flatMap((report) => report.skipped)
if (skipped.length > 0) console.log('\nSkipped:')
for (const { name, reason } of skipped) console.log(`- ${name}: ${reason ?? 'no reason given'}`)
const flaky = all.flatMap((report) => report.flaky ?? [])
if (flaky.length > 0) console.log('\nPassed at the second attempt only:')
for (const name of flaky) console.log(`- ${name}`)
console.log(lastLine(all))
process.exitCode = all.some((report) => report.failed > 0) ? 1 : 0
