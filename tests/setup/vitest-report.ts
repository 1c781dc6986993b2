import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Reporter, SerializedError, TestModule } from 'vitest/node'
import type { TestReport } from './report.ts'

/** Writes what `check.ts` counts, with the reasons of skipped tests that vitest's own JSON lacks. */
export default class VitestReport implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const file = process.env['TEST_REPORT']
    if (file === undefined) return
    const report: TestReport = { passed: 0, failed: unhandled.length, skipped: [] }
    for (const module of modules) {
      report.failed += module.errors().length
      for (const suite of module.children.allSuites()) report.failed += suite.errors().length
      for (const test of module.children.allTests()) {
        const result = test.result()
        if (result.state === 'passed') report.passed += 1
        else if (result.state === 'skipped')
          report.skipped.push({ name: test.fullName, reason: result.note })
        else report.failed += 1
      }
    }
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(report))
  }
}
