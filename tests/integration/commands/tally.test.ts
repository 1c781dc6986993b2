import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bytesToHex } from '@noble/hashes/utils.js'
import { afterAll, describe, expect, it } from 'vitest'
import { commitmentTo, serialiseBallot } from '#app/domain/ballot.ts'
import type { Method } from '#app/domain/consultation.ts'
import { MerkleTree } from '#app/domain/merkle.ts'
import { BUNDLE_FORMAT, type BundleHeader } from '#app/domain/recount.ts'
import { leafOfBallot } from '#app/domain/seal.ts'
import { runCommand, type Ended } from '#tests/setup/command.ts'
import { ORSAY_ABSENT, ORSAY_STATIONS, readOrsay } from '#tests/setup/orsay.ts'

const directory = mkdtempSync(join(tmpdir(), 'concerto-tally-'))
afterAll(() => rmSync(directory, { recursive: true, force: true }))

async function tally(file: string, content: string | Uint8Array, ...options: string[]): Promise<Ended> {
  const path = join(directory, file)
  writeFileSync(path, content)
  return runCommand('tally', ['--input', path, ...options], {})
}

async function json(file: string, content: string, method: string, ...options: string[]): Promise<unknown> {
  const ended = await tally(file, content, '--method', method, '--json', ...options)
  expect(ended.code).toBe(0)
  // What an urn holds obeys no rule of disclosure.
  if (file.endsWith('.jsonl')) expect(ended.err).toContain('ne les publiez pas')
  else expect(ended.err).toBe('')
  return JSON.parse(ended.out)
}

const TOI = `# NUMBER ALTERNATIVES: 4
# NUMBER VOTERS: 6
# NUMBER UNIQUE ORDERS: 3
# ALTERNATIVE NAME 1: Branden
# ALTERNATIVE NAME 2: Raphaël
# ALTERNATIVE NAME 3: Bdale
# ALTERNATIVE NAME 4: None
3: 3,1,{2,4}
2: 1,3,2,4
1: 3
`

const CAT = `# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 4
# NUMBER UNIQUE PREFERENCES: 3
# NUMBER CATEGORIES: 3
# CATEGORY NAME 1: Bien
# CATEGORY NAME 2: Moyen
# CATEGORY NAME 3: Mal
# ALTERNATIVE NAME 1: X
# ALTERNATIVE NAME 2: Y
# ALTERNATIVE NAME 3: Z
2: 1,{2},3
1: {},{2,3},1
1: {1,2},{},{}
`

const CSV = '\ufeffcollege;Été;Hiver\r\nusagers;5;3\r\nusagers;0;1\r\npros;2;\r\npros;-1;2\r\n'

/** The example of https://equalshares.net/implementation/computation/. */
const PB = `META
key;value
num_projects;3
num_votes;4
budget;100000
vote_type;approval
PROJECTS
project_id;name;cost
1;Project 1;5000
2;Project 2;10000
3;Project 3;85000
VOTES
voter_id;vote
1;1,2
2;1
3;3
4;1,2,3
`

describe('npm run tally', () => {
  it('ranks by the Schulze method, unranked options last or compared with nothing', async () => {
    expect(await json('a.toi', TOI, 'schulze')).toEqual({
      method: 'schulze',
      weights: 'person',
      ballots: 6,
      options: ['Branden', 'Raphaël', 'Bdale', 'None'],
      ranking: [['Bdale'], ['Branden'], ['Raphaël'], ['None']],
      unranked: 'last',
      pairwise: [[0, 5, 2, 5], [0, 0, 0, 2], [4, 6, 0, 6], [0, 0, 0, 0]],
      strengths: [[0, 5, 0, 5], [0, 0, 0, 2], [4, 6, 0, 6], [0, 0, 0, 0]],
      report: { counted: 6, blank: 0, refused: 0, reasons: [] },
    })
    expect(await json('a.toi', TOI, 'schulze', '--unranked', 'ignored')).toMatchObject({
      pairwise: [[0, 5, 2, 5], [0, 0, 0, 2], [3, 5, 0, 5], [0, 0, 0, 0]],
    })
  })

  it('judges by majority, of categories and of grades', async () => {
    expect(await json('a.cat', CAT, 'majority-judgment')).toMatchObject({
      ranking: [['X'], ['Y'], ['Z']],
      grades: ['Bien', 'Moyen', 'Mal'],
      profiles: [[3, 0, 1, 0], [1, 3, 0, 0], [0, 1, 2, 1]],
      majorityGrades: ['Bien', 'Moyen', 'Mal'],
    })
    expect(await json('a.csv', CSV, 'majority-judgment')).toMatchObject({
      ballots: 3,
      grades: ['5', '4', '3', '2', '1'],
      profiles: [[1, 0, 0, 1, 0, 1], [0, 0, 1, 0, 1, 1]],
      majorityGrades: ['2', '1'],
      report: {
        counted: 3,
        refused: 1,
        reasons: [{ reason: 'grade-off-scale', ballots: 1, lines: [5] }],
      },
    })
    expect(await json('a.csv', CSV, 'majority-judgment', '--missing', 'worst')).toMatchObject({
      missing: 'worst',
      majorityGrades: ['2', '1'],
    })
    expect(await json('a.csv', 'A,B\n2,0\n', 'majority-judgment')).toMatchObject({
      ranking: [['A']],
      majorityGrades: ['2', null],
      withoutOpinion: ['B'],
    })
  })

  it('gives the published order of Orsay 2007, from tables as they were published', async ({ skip }) => {
    const orsay = readOrsay()
    if (orsay === null) return skip(ORSAY_ABSENT)
    const rows = ORSAY_STATIONS.flatMap((station) => orsay.stations[station] ?? [])
    const table = [['', ...orsay.names], ...rows.map((row, index) => [index, ...row])]
    const text = table.map((row) => row.join(',')).join('\n')
    const order = orsay.ranks.all.map((_, place) => [orsay.names[orsay.ranks.all.indexOf(place + 1)]])
    expect(await json('orsay.csv', text, 'majority-judgment', '--missing', 'worst')).toMatchObject({
      ballots: 1733,
      ranking: order,
    })
  })

  it('lets each college weigh the same, in exact fractions', async () => {
    expect(await json('a.csv', CSV, 'majority-judgment', '--weights', 'college')).toMatchObject({
      weights: 'college',
      profiles: [
        ['1/2', '0', '0', '1', '0', '1/2'],
        ['0', '0', '1/2', '0', '1/2', '1'],
      ],
    })
  })

  it('counts approvals of the best category, grade, or of choices', async () => {
    expect(await json('a.cat', CAT, 'approval')).toMatchObject({ profiles: [3, 1, 0], ranking: [['X'], ['Y'], ['Z']] })
    expect(await json('a.csv', 'A,B\n1,0\n1,1\n', 'approval')).toMatchObject({ profiles: [2, 1] })
    expect(await json('a.pb', PB, 'approval')).toMatchObject({
      profiles: [3, 2, 2],
      ranking: [['Project 1'], ['Project 2', 'Project 3']],
    })
  })

  it('shares a budget equally', async () => {
    expect(await json('a.pb', PB, 'equal-shares')).toMatchObject({
      selected: ['1', '2', '3'],
      budget: 100_000,
      cost: 100_000,
      votes: [3, 2, 2],
      tied: [],
      ranking: [['Project 1'], ['Project 2'], ['Project 3']],
    })
  })

  it('speaks French without --json', async () => {
    const ended = await tally('a.csv', CSV, '--method', 'majority-judgment')
    expect(ended).toMatchObject({ code: 0, err: '' })
    expect(ended.out).toContain('Bulletins comptés : 3. Refusés : 1.')
    expect(ended.out).toContain('1 × note hors de l’échelle (ligne 5)')
    expect(ended.out).toContain('1. Été : 2')
  })
})

const TITLES = [{ id: 'a', title: 'Été' }, { id: 'b', title: 'Hiver' }]

function aBundle(method: Method, opinions: readonly (readonly [number | null, number | null])[]): string {
  const ballots = opinions.map(([a, b], index) => {
    const salt = index.toString(16).padStart(64, '0')
    const content = serialiseBallot({ method, opinions: { a, b } })
    const block = index === 0 ? 'pros' : 'usagers'
    return { id: salt, block, salt, commitment: commitmentTo(content, salt), content }
  })
  const tree = new MerkleTree()
  for (const ballot of ballots) tree.add(leafOfBallot(ballot))
  const header: BundleHeader = {
    format: BUNDLE_FORMAT,
    council: 'c',
    consultation: 'k',
    title: 'T',
    method,
    grades: method === 'majority-judgment' ? ['Oui', 'Peut-être', 'Non'] : [],
    missingOpinions: 'worst',
    official: 'college',
    threshold: 11,
    options: method === 'budget' ? TITLES.map((option) => ({ ...option, cost: 60 })) : TITLES,
    ...(method === 'budget' && { budget: 100 }),
    colleges: [{ id: 'pros', name: 'Pros' }, { id: 'usagers', name: 'Usagers' }],
    blocks: [['pros'], ['usagers']],
    codesHandedOut: null,
    ballots: ballots.length,
    root: bytesToHex(tree.root()),
    keeping: 'À garder',
  }
  return [header, ...ballots].map((line) => `${JSON.stringify(line)}\n`).join('')
}

describe('Concerto’s own urn', () => {
  it('is counted by its own method and rules, each college alike if asked', async () => {
    const judged = aBundle('majority-judgment', [[0, 2], [null, 1], [1, 1]])
    expect(await json('a.jsonl', judged, 'majority-judgment')).toMatchObject({
      missing: 'worst',
      grades: ['Oui', 'Peut-être', 'Non'],
      profiles: [[1, 1, 0, 1], [0, 2, 1, 0]],
      majorityGrades: ['Peut-être', 'Peut-être'],
      ranking: [['Été'], ['Hiver']],
    })
    const ranked = aBundle('ranking', [[1, 2], [2, 1], [2, 1]])
    expect(await json('a.jsonl', ranked, 'schulze')).toMatchObject({
      unranked: 'last',
      ranking: [['Hiver'], ['Été']],
    })
    expect(await json('a.jsonl', ranked, 'schulze', '--weights', 'college')).toMatchObject({
      pairwise: [['0', '1'], ['1', '0']],
      ranking: [['Été', 'Hiver']],
    })
    expect(await json('a.jsonl', aBundle('approval', [[1, 0], [1, 1]]), 'approval')).toMatchObject({ profiles: [2, 1] })
  })

  it('refuses what a ballot cannot say', async () => {
    const chosen = aBundle('budget', [[1, 0], [1, 1], [0, 1], [1, 0]])
    expect(await json('a.jsonl', chosen, 'equal-shares')).toMatchObject({
      selected: ['a'],
      report: { counted: 3, refused: 1, reasons: [{ reason: 'over-budget', ballots: 1, lines: [3] }] },
    })
  })

  it('must not have been touched, and be of the method asked for', async () => {
    const urn = aBundle('ranking', [[1, 2], [2, 1]])
    const other = await tally('a.jsonl', urn, '--method', 'approval')
    expect(other).toMatchObject({ code: 2, out: '' })
    expect(other.err).toContain('schulze')
    for (const spoilt of [
      urn.replace('\\"a\\":1', '\\"a\\":2'),
      urn.replace('"block":"usagers"', '"block":"pros"'),
      urn.split('\n').slice(0, 2).join('\n'),
      urn.slice(0, -20),
      'hello',
    ]) {
      const ended = await tally('a.jsonl', spoilt, '--method', 'schulze', '--json')
      expect(ended).toMatchObject({ code: 2, out: '' })
      expect(ended.err).toMatch(/^Ligne \d+ : /)
    }
  })
})

describe('what cannot be counted', () => {
  it.each<[string, string | Uint8Array, string[]]>([
    ['cut.toi', TOI.slice(0, -5), ['schulze']],
    ['empty.soc', '', ['schulze']],
    ['binary.csv', new Uint8Array([65, 44, 66, 10, 0, 1, 2]), ['schulze']],
    ['latin.csv', new Uint8Array([0xc9, 0x74, 0xe9, 0x2c, 0x42, 10, 49, 44, 49, 10]), ['approval']],
    ['few.csv', 'A,B\n1\n', ['majority-judgment']],
    ['cut.pb', PB.slice(0, -8), ['equal-shares']],
  ])('%s: a sentence with its line, exit 2, nothing on standard output', async (file, content, [method = '']) => {
    const ended = await tally(file, content, '--method', method, '--json')
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toMatch(/^Ligne \d+ : .+\.\n$/)
  })

  it.each<[string, string[], string]>([
    ['a.toi', ['--method', 'majority-judgment'], TOI],
    ['a.toi', ['--method', 'approval'], TOI],
    ['a.toi', ['--method', 'equal-shares'], TOI],
    ['a.pb', ['--method', 'schulze'], PB],
    ['a.pb', ['--method', 'majority-judgment'], PB],
    ['a.csv', ['--method', 'equal-shares'], 'A,B\n1,2\n'],
    ['a.csv', ['--method', 'schulze', '--weights', 'college'], 'A,B\n1,2\n'],
    ['all.csv', ['--method', 'schulze'], 'A,B\n-1,2\n'],
  ])('%s does not do for %s', async (file, options, content) => {
    const ended = await tally(file, content, ...options)
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toMatch(/^[A-ZÀ-Ý][^.]+\./)
  })

  it.each([
    ['--method', 'shulze'],
    ['--method', 'schulze', '--unranked', 'first'],
    ['--method', 'schulze', '--jsn'],
    ['--method', 'schulze', '--method', 'approval'],
    ['--method', 'schulze', '--weights'],
    ['--method'],
    [],
  ])('is told how to be asked: %s %s %s', async (...options) => {
    const ended = await tally('a.toi', TOI, ...options)
    expect(ended).toMatchObject({ code: 2, out: '' })
    expect(ended.err).toMatch(/^Usage :/)
  })

  it('says so where there is no such file, or no such kind of file', async () => {
    const path = join(directory, 'nowhere.soc')
    const nowhere = await runCommand('tally', ['--method=schulze', `--input=${path}`], {})
    expect(nowhere).toEqual({ code: 2, out: '', err: 'Ce fichier n’existe pas.\n' })
    const unknown = await tally('a.xlsx', 'x', '--method', 'schulze')
    expect(unknown).toMatchObject({ code: 2, out: '' })
  })
})
