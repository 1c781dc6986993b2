import { existsSync, readFileSync } from 'node:fs'

/** What a step of `npm test` has to say for itself. */
export interface TestReport {
  passed: number
  failed: number
  skipped: { name: string; reason: string | undefined }[]
  /** The names of tests that failed, were tried again, and passed. */
  flaky?: string[]
}

/** A step that is one check: it passed or it did not. */
export function singleCheck(passed: boolean): TestReport {
  return { passed: Number(passed), failed: Number(!passed), skipped: [] }
}

/** A step that runs tests has failed if it ran none, or ended badly without a failed test to show. */
export function testCheck(report: TestReport | null, endedWell: boolean): TestReport {
  if (report === null) return singleCheck(false)
  const ranNone = report.passed + report.failed === 0
  const silent = !endedWell && report.failed === 0
  return ranNone || silent ? { ...report, failed: report.failed + 1 } : report
}

/** The file that `vitest-report.ts` wrote. */
export function readVitestReport(file: string): TestReport | null {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

interface PlaywrightSuite {
  title: string
  suites?: PlaywrightSuite[]
  specs?: {
    title: string
    tests: {
      projectName: string
      status: 'expected' | 'unexpected' | 'flaky' | 'skipped'
      annotations: { type: string; description?: string }[]
    }[]
  }[]
}

/** Playwright's own JSON. Errors outside of tests are failures; a test that passed at last is told by name. */
export function readPlaywrightReport(file: string): TestReport | null {
  if (!existsSync(file)) return null
  const { suites, errors }: { suites: PlaywrightSuite[]; errors: unknown[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  const report = { passed: 0, failed: errors.length, skipped: [], flaky: [] }
  for (const suite of suites) countSuite(suite, [], report)
  return report
}

function countSuite(
  suite: PlaywrightSuite,
  above: readonly string[],
  report: Required<TestReport>,
): void {
  const titles = [...above, suite.title]
  for (const inner of suite.suites ?? []) countSuite(inner, titles, report)
  for (const { title, tests } of suite.specs ?? [])
    for (const { projectName, status, annotations } of tests) {
      const name = [projectName, ...titles, title].join(' > ')
      if (status === 'expected' || status === 'flaky') report.passed += 1
      if (status === 'flaky') report.flaky.push(name)
      if (status === 'unexpected') report.failed += 1
      if (status === 'skipped')
        report.skipped.push({
          name,
          reason: annotations.find(({ type }) => type === 'skip')?.description,
        })
    }
}

/** The last line of `npm test`. */
export function lastLine(reports: readonly TestReport[]): string {
  const sum = (count: (report: TestReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0)
  const skipped = sum((report) => report.skipped.length)
  const counted = `${sum((report) => report.passed)} passed, ${sum((report) => report.failed)} failed`
  return skipped === 0 ? counted : `${counted}, ${skipped} skipped`
}
