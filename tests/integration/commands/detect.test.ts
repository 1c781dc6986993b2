import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runCommand, type Ended } from '#tests/setup/command.ts'

const directory = mkdtempSync(join(tmpdir(), 'concerto-detect-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

async function detectIn(content: string | Uint8Array, ...options: string[]): Promise<Ended> {
  const path = join(directory, 'contributions.jsonl')
  writeFileSync(path, content)
  return runCommand('detect', ['--input', path, ...options], {})
}

const line = (id: unknown, text: unknown) => `${JSON.stringify({ id, text })}\n`

describe('npm run detect', () => {
  it('prints one line of JSON a contribution, in order, and each id as it came', async () => {
    const content = `${line('b', 'Appelez Mme Durand')}${line(7, '')}{"id":12345678901234567890,"text":"rien"}\n`
    const { code, out, err } = await detectIn(content, '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n')).toEqual([
      '{"id":"b","spans":[{"start":12,"end":18,"kind":"person","reason":"name-after-title"}],"distress":"none"}',
      '{"id":7,"spans":[],"distress":"none"}',
      '{"id":12345678901234567890,"spans":[],"distress":"none"}',
      '',
    ])
  })

  it('counts in UTF-16 units, as slice does', async () => {
    const text = '😀\u200b Mme\u00a0Durand'
    const start = text.indexOf('Durand')
    expect((await detectIn(line(1, text), '--json')).out).toContain(`"start":${start},"end":${start + 6}`)
  })

  it('reads a byte order mark, CR LF, blank lines, a last line without an end, a line separator in a text', async () => {
    const content = `\ufeff${line(1, 'a\u2028b').trimEnd()}\r\n\r\n \n${line(2, 'c').trimEnd()}`
    const { code, out } = await detectIn(content, '--json')
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(2)
  })

  it.each([
    ['{', 'ce n’est pas du JSON'],
    ['[1]', 'on attend un objet {"id", "text"}'],
    ['null', 'on attend un objet {"id", "text"}'],
    ['{"text":"a"}', '« id » doit être un texte ou un nombre'],
    ['{"id":1,"text":null}', '« text » doit être un texte'],
  ])('stops at a line that cannot be read and keeps what came before: %s', async (wrong, reason) => {
    const { code, out, err } = await detectIn(`${line(1, 'a')}\n${wrong}\n${line(2, 'b')}`, '--json')
    expect(code).toBe(2)
    expect(out).toBe('{"id":1,"spans":[],"distress":"none"}\n')
    expect(err).toContain(`Ligne 3 : ${reason}.`)
  })

  it('names the line that is not UTF-8', async () => {
    const { code, err } = await detectIn(Buffer.concat([Buffer.from(line(1, 'a')), Buffer.from([0xff, 0x0a])]))
    expect(code).toBe(2)
    expect(err).toContain('Ligne 2 : le texte n’est pas en UTF-8.')
  })

  it('tells in French where it is not asked for JSON', async () => {
    const { out } = await detectIn(line('a', 'Écrivez à jean@orange.fr, je veux mourir ce soir'))
    expect(out).toBe(
      '"a" : DÉTRESSE URGENTE\n  10–24 adresse e-mail (écrite en clair) : « jean@orange.fr »\n',
    )
  })

  it('says that there is no such file, and how it is used', async () => {
    expect(await runCommand('detect', ['--input', join(directory, 'none')], {})).toMatchObject({
      code: 2,
      err: 'Ce fichier n’existe pas.\n',
    })
    for (const args of [[], ['--input'], ['--input', 'a', '--input', 'b'], ['--what']])
      expect(await runCommand('detect', args, {})).toMatchObject({ code: 2, out: '' })
  })

  it('reads a megabyte of escaped text on one line', async () => {
    const escaped = '\\u00e9'.repeat(1_000_000)
    const { code, out } = await detectIn(`{"id":1,"text":"${escaped}"}`, '--json')
    expect({ code, out }).toEqual({ code: 0, out: '{"id":1,"spans":[],"distress":"none"}\n' })
  }, 180_000)

  it('reads standard input', async () => {
    const script = join(import.meta.dirname, '../../../app/commands/detect.ts')
    const child = spawn(process.execPath, [script, '--input', '-', '--json'])
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stdin.end(line(1, 'a'))
    await new Promise((resolve) => child.on('close', resolve))
    expect(out).toBe('{"id":1,"spans":[],"distress":"none"}\n')
  })
})
