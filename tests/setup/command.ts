import { spawn } from 'node:child_process'

export interface Ended {
  code: number | null
  out: string
  err: string
}

export interface Running {
  /** Waits until what was printed matches, and gives it. */
  printed: (pattern: RegExp) => Promise<string>
  stop: () => Promise<void>
  /** Ends it without a word of warning, as a power cut or the kernel does. */
  kill: () => Promise<void>
}

/** Runs a command of `app/commands` to its end, as npm would. */
export async function runCommand(
  name: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<Ended> {
  const child = start(name, args, env)
  const ended: Ended = { code: null, out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text))
  ended.code = await new Promise((resolve) => child.on('close', resolve))
  return ended
}

/** Starts a command that serves until it is stopped. */
export function startCommand(
  name: string,
  args: readonly string[],
  env: Record<string, string>,
): Running {
  const child = start(name, args, env)
  let out = ''
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()))
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (out += text))
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    await closed
  }
  return {
    printed: async (pattern) => {
      const limit = performance.now() + 90_000
      while (!pattern.test(out)) {
        if (performance.now() > limit || child.exitCode !== null)
          throw new Error(`Not printed: ${String(pattern)}\n${out}`)
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      return out
    },
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  }
}

function start(name: string, args: readonly string[], env: Record<string, string>) {
  return spawn(process.execPath, [`app/commands/${name}.ts`, ...args], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}
