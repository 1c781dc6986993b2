import { defineConfig, devices } from '@playwright/test'
import { findChromium } from '../tests/setup/chromium.ts'

const executablePath = findChromium()

/**
 * A test runs in the projects that its tags name (`@desktop`, `@mobile`, `@no-script`), or on the
 * desktop alone when it has none. The server it visits is a fixture of its own.
 */
export default defineConfig({
  testDir: '../tests/browser',
  globalSetup: '../tests/browser/support/seeded.ts',
  outputDir: '../test-results/browser',
  // A page that waits for its server leaves a processor to another: three keep two busy.
  workers: 3,
  fullyParallel: true,
  // A busy machine is late now and then: who passes at the second attempt is told by name. What keeps
  // a secret has one attempt only, and says so in its file.
  retries: 1,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // Colours are judged where they arrive, not on the way; `appearance.test.ts` looks at the rest.
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 15_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'desktop', grep: /@desktop|^(?!.*@(mobile|no-script))/s },
    {
      name: 'mobile',
      grep: /@mobile/,
      use: { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true },
    },
    { name: 'no-script', grep: /@no-script/, use: { javaScriptEnabled: false } },
  ],
})
