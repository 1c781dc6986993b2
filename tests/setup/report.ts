import { existsSync, readFileSync } from 'node:fs'

/** What a step of `npm test` has to say for itself. */
export interface TestReport {
  passed: number
  failed: number
  skipped: { name: string; reason: string | undefined }[]
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

/** Playwright's own JSON. Errors outside of tests are failures; so is a test that passed at last. */
export function readPlaywrightReport(file: string): TestReport | null {
  if (!existsSync(file)) return null
  const { suites, errors }: { suites: PlaywrightSuite[]; errors: unknown[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  const report: TestReport = { passed: 0, failed: errors.length, skipped: [] }
  for (const suite of suites) countSuite(suite, [], report)
  return report
}

function countSuite(suite: PlaywrightSuite, above: readonly string[], report: TestReport): void {
  const titles = [...above, suite.title]
  for (const inner of suite.suites ?? []) countSuite(inner, titles, report)
  for (const { title, tests } of suite.specs ?? [])
    for (const { projectName, status, annotations } of tests) {
      if (status === 'expected') report.passed += 1
      else if (status !== 'skipped') report.failed += 1
      else
        report.skipped.push({
          name: [projectName, ...titles, title].join(' > '),
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
