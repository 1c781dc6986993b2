import {
  MalformedFile,
  type ElectionHeader,
  type ElectionReader,
  type Taker,
} from '#app/election-files/election.ts'
import { gradesReader } from '#app/election-files/grades.ts'
import { LONGEST_LINE, lineSplitter } from '#app/election-files/lines.ts'
import { pabulibReader } from '#app/election-files/pabulib.ts'
import { preflibReader, type PreflibType } from '#app/election-files/preflib.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

interface Read {
  header: ElectionHeader | null
  ballots: { marks: number[]; times: number; college: string | null; line: number }[]
  refused: { reason: string; line: number; times: number }[]
}

function read(text: string | Uint8Array, open: (taker: Taker) => ElectionReader): Read {
  const found: Read = { header: null, ballots: [], refused: [] }
  const reader = open({
    header: (header) => (found.header = header),
    ballot: ({ marks, ...ballot }) => found.ballots.push({ ...ballot, marks: [...marks] }),
    refuse: (reason, line, times) => found.refused.push({ reason, line, times }),
  })
  const lines = lineSplitter(reader.line)
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  // In small pieces, so that characters and lines are cut anywhere.
  for (let at = 0; at < bytes.length; at += 7) lines.bytes(bytes.subarray(at, at + 7))
  lines.end()
  reader.end()
  return found
}

function faultOf(work: () => unknown): [string, number] | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof MalformedFile) return [error.fault, error.line]
    throw error
  }
}

const preflib = (type: PreflibType) => (taker: Taker) => preflibReader(type, taker)

const header = (options: number, ballots: number, lines: number) =>
  [
    '# TITLE: Conseil',
    `# NUMBER ALTERNATIVES: ${options}`,
    `# NUMBER VOTERS: ${ballots}`,
    `# NUMBER UNIQUE ORDERS: ${lines}`,
    ...Array.from({ length: options }, (_, option) => `# ALTERNATIVE NAME ${option + 1}: Élue ${option + 1}`),
    '',
  ].join('\n')

describe('PrefLib', () => {
  test('orders with ties and unranked options', () => {
    const { header: told, ballots } = read(`${header(4, 8, 3)}4: 3,1,{2,4}\n3: 1\n1: {4, 2}, 3\n\n`, preflib('toi'))
    expect(told?.options).toEqual(['Élue 1', 'Élue 2', 'Élue 3', 'Élue 4'])
    expect(ballots.map(({ times, marks }) => [times, marks])).toEqual([
      [4, [2, 3, 1, 3]],
      [3, [1, 0, 0, 0]],
      [1, [0, 1, 2, 1]],
    ])
  })

  test('the format in use until 2022', () => {
    const { header: told, ballots } = read('3\n1,A, the first\n2,B\n3,C\n5,5,2\n3,1,{2,3}\n2,3\n', preflib('toi'))
    expect(told?.options).toEqual(['A, the first', 'B', 'C'])
    expect(ballots.map(({ times, marks }) => [times, marks])).toEqual([
      [3, [1, 2, 2]],
      [2, [0, 0, 1]],
    ])
  })

  test('categories, of which empty ones count', () => {
    const text = [
      '# NUMBER ALTERNATIVES: 3',
      '# NUMBER VOTERS: 4',
      '# NUMBER UNIQUE PREFERENCES: 3',
      '# NUMBER CATEGORIES: 3',
      '# CATEGORY NAME 1: Yes',
      '# CATEGORY NAME 2: Maybe',
      '# CATEGORY NAME 3: No',
      '2: {},{1,2},3',
      '1: 1',
      '1: {1,2,3},{},{},{}',
    ].join('\r\n')
    const { header: told, ballots, refused } = read(text, preflib('cat'))
    expect(told?.categories).toEqual(['Yes', 'Maybe', 'No'])
    expect(told?.options).toEqual(['1', '2', '3'])
    expect(ballots.map(({ marks }) => marks)).toEqual([
      [2, 2, 3],
      [1, 0, 0],
    ])
    expect(refused).toEqual([{ reason: 'too-many-categories', line: 10, times: 1 }])
  })

  test('ballots that do not keep to the promise of the file are refused, with their number', () => {
    const text = `${header(3, 12, 5)}3: 1,2,3\n2: 1,2\n1: 1,{2,3}\n5: 1,2,2\n1: 1,2,7\n`
    expect(read(text, preflib('soc')).refused.map(({ reason, times }) => [reason, times])).toEqual([
      ['incomplete', 2],
      ['tied', 1],
      ['option-twice', 5],
      ['unknown-option', 1],
    ])
  })

  test('names that come twice are told apart', () => {
    const names = ['A', 'B', 'A', 'A (2)'].map((name, at) => `# ALTERNATIVE NAME ${at + 1}: ${name}`)
    const text = ['# NUMBER ALTERNATIVES: 4', ...names, '1: 1,2,3,4'].join('\n')
    expect(read(text, preflib('soc')).header?.options).toEqual(['A', 'B', 'A (3)', 'A (2)'])
  })

  test.for<[string, string, string, number]>([
    ['nothing', '', 'empty', 1],
    ['no announcement', '# TITLE: x\n1: 1\n', 'key-missing', 2],
    ['another announcement', '# NUMBER ALTERNATIVES: many\n', 'number-wrong', 1],
    ['too few names', '# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n1: 1\n', 'options-miscounted', 3],
    ['a name twice', '# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 1: B\n', 'id-twice', 2],
    ['cut short', `${header(2, 5, 2)}3: 1,2\n`, 'ballots-miscounted', 7],
    ['fewer lines', `${header(2, 3, 2)}3: 1,2\n`, 'unique-miscounted', 7],
    ['no ballots', header(2, 0, 0), 'no-ballot', 7],
    ['cut within a line', `${header(2, 3, 1)}3: 1,{2`, 'line-unreadable', 7],
    ['no times', `${header(2, 3, 1)}1,2\n`, 'line-unreadable', 7],
    ['words', `${header(2, 3, 1)}3: one,two\n`, 'line-unreadable', 7],
    ['nested ties', `${header(2, 3, 1)}3: {{1},2}\n`, 'line-unreadable', 7],
    ['a comment among ballots', `${header(2, 3, 1)}3: 1,2\n# 3\n`, 'line-unreadable', 8],
    ['something else', 'hello\n', 'header-wrong', 1],
    ['more options than can be', '# NUMBER ALTERNATIVES: 20001\n1: 1\n', 'too-many-options', 2],
    ['more voters than can be', '# NUMBER ALTERNATIVES: 2\n90071992547409: 1,2\n', 'number-wrong', 2],
    ['old, too few names', '3\n1,A\n2,B\n5,5,1\n5,1,2,3\n', 'options-miscounted', 4],
  ])('is refused as a file: %s', ([, text, fault, line]) => {
    expect(faultOf(() => read(text, preflib('soc')))).toEqual([fault, line])
  })
})

describe('tables of grades', () => {
  test('a header, then a row a ballot; nothing is no opinion', () => {
    const { header: told, ballots } = read('\ufeffÉté;"Hiver; froid"\r\n5;1\r\n;3,5\r\n0;0\r\n\r\n', gradesReader)
    expect(told?.options).toEqual(['Été', 'Hiver; froid'])
    expect(ballots.map(({ marks }) => marks)).toEqual([[5, 1], [0, 3.5], [0, 0]])
  })

  test('a first column of colleges', () => {
    const { header: told, ballots, refused } = read('College,A\nusagers,2\n"pros, élus",1\n,3\nx,-1\n', gradesReader)
    expect(told?.colleges).toBe(true)
    expect(ballots.map(({ college }) => college)).toEqual(['usagers', 'pros, élus'])
    expect(refused.map(({ reason }) => reason)).toEqual(['no-college', 'grade-off-scale'])
  })

  test('a first column that only numbers the ballots', () => {
    const { header: told, ballots } = read(',college,A,B\n28,x,5,4\n485,y,0,2\n', gradesReader)
    expect(told?.options).toEqual(['A', 'B'])
    expect(ballots.map(({ marks, college }) => [marks, college])).toEqual([[[5, 4], 'x'], [[0, 2], 'y']])
  })

  test('fields over several lines, and marks within', () => {
    const { header: told } = read('"A ""one""\nor two",B\n1,2\n', gradesReader)
    expect(told?.options).toEqual(['A "one"\nor two', 'B'])
  })

  test('options may be called by their numbers', () => {
    expect(read('1,2,3\n5,5,5\n', gradesReader).header?.options).toEqual(['1', '2', '3'])
  })

  test.for<[string, string, string, number]>([
    ['nothing', '', 'empty', 1],
    ['no ballots', 'A,B\n', 'no-ballot', 2],
    ['no header', '5,5\n1,3\n', 'header-wrong', 1],
    ['too few columns', 'A,B\n1,2\n1\n', 'columns-wrong', 3],
    ['too many columns', 'A,B\n1,2,3\n', 'columns-wrong', 2],
    ['a word', 'A,B\n1,good\n', 'number-wrong', 2],
    ['no name', 'A,,C\n1,2,3\n', 'option-without-name', 1],
    ['a line left out', 'A,B\n1,2\n\n1,2\n', 'line-unreadable', 3],
    ['an open quotation mark', 'A,B\n1,"2\n1,2\n', 'quote-open', 2],
    ['only colleges', 'college\nx\n', 'no-option', 1],
  ])('is refused as a file: %s', ([, text, fault, line]) => {
    expect(faultOf(() => read(text, gradesReader))).toEqual([fault, line])
  })
})

/** The example of https://equalshares.net/implementation/computation/. */
const PB = `META
key;value
description;Example election
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

describe('Pabulib', () => {
  test('an example of equalshares.net', () => {
    const { header: told, ballots } = read(PB, pabulibReader)
    expect(told?.budget).toEqual({ amount: 100_000n, costs: [5000n, 10_000n, 85_000n], one: 1n })
    expect(told?.ids).toEqual(['1', '2', '3'])
    expect(ballots.map(({ marks }) => marks)).toEqual([[1, 1, 0], [1, 0, 0], [0, 0, 1], [1, 1, 1]])
  })

  test('decimals and thousands', () => {
    const told = read(
      PB.replace('budget;100000', 'budget;100 000,5').replace(';5000', ';5,000.25').replace(';10000', ';10.5'),
      pabulibReader,
    )
    expect(told.header?.budget).toEqual({
      amount: 10_000_050n,
      costs: [500_025n, 1050n, 8_500_000n],
      one: 100n,
    })
  })

  test('projects without ids are known by their first column', () => {
    const text = 'meta\nkey;value\nvote_type;approval\nbudget;10\n\nprojects\nname;cost\np1;5\np2;5\n\nvotes\nvote\np2\n'
    const { header: told, ballots } = read(text, pabulibReader)
    expect(told?.ids).toEqual(['p1', 'p2'])
    expect(ballots.map(({ marks }) => marks)).toEqual([[0, 1]])
  })

  test('votes that break the rules of the file are refused; an empty one is a voter', () => {
    const rules = 'max_length;2\nmax_sum_cost;20000\nbudget;100000'
    const votes = '1;1,2\n2;\n3;3\n4;1,2,3\n5;9\n6;1,1\n1;1\n'
    const text = `${PB.slice(0, PB.indexOf('1;1,2'))}${votes}`
      .replace('budget;100000', rules)
      .replace('num_votes;4', 'num_votes;7')
    const { ballots, refused } = read(text, pabulibReader)
    expect(ballots.map(({ marks }) => marks)).toEqual([[1, 1, 0], [0, 0, 0]])
    expect(refused.map(({ reason }) => reason)).toEqual([
      'over-budget',
      'too-many-chosen',
      'unknown-option',
      'option-twice',
      'voter-twice',
    ])
  })

  test('points above zero are a choice, ranks are places', () => {
    const scored = PB.replace('approval', 'cumulative')
      .replace('voter_id;vote', 'voter_id;vote;points')
      .replace('1;1,2\n', '1;1,2;3,0\n')
      .replace('\n2;1\n', '\n2;1;1\n')
      .replace('3;3\n', '3;3;1\n')
      .replace('4;1,2,3\n', '4;1,2,3;1\n')
    const { ballots, refused } = read(scored, pabulibReader)
    expect(ballots.map(({ marks }) => marks)).toEqual([[1, 0, 0], [1, 0, 0], [0, 0, 1]])
    expect(refused.map(({ reason }) => reason)).toEqual(['points-missing'])
    const ranked = read(PB.replace('approval', 'ordinal').replace('1;1,2\n', '1;2,1\n'), pabulibReader)
    expect(ranked.ballots[0]?.marks).toEqual([2, 1, 0])
  })

  test.for<[string, string, string, number]>([
    ['nothing', '', 'empty', 1],
    ['another file', 'A,B\n1,2\n', 'header-wrong', 1],
    ['no votes', PB.slice(0, PB.indexOf('VOTES')), 'section-missing', 12],
    ['no budget', PB.replace('budget;100000\n', ''), 'key-missing', 13],
    ['a budget that is no number', PB.replace('budget;100000', 'budget;lots'), 'number-wrong', 6],
    ['a cost of two readings', PB.replace(';5000', ';5,000'), 'number-ambiguous', 10],
    ['a negative cost', PB.replace(';5000', ';-5'), 'number-wrong', 10],
    ['a project twice', PB.replace('2;Project', '1;Project'), 'id-twice', 11],
    ['fewer votes than announced', PB.replace('4;1,2,3\n', ''), 'ballots-miscounted', 17],
    ['more projects than announced', PB.replace('num_projects;3', 'num_projects;2'), 'options-miscounted', 14],
    ['an unknown kind of vote', PB.replace('approval', 'loud'), 'vote-type-unknown', 7],
    ['a vote without its column', PB.replace('2;1\n', '2\n'), 'columns-wrong', 16],
    ['no column of costs', PB.replace('name;cost', 'name;price'), 'key-missing', 9],
    ['a budget twice as long', PB.replace('100000', '1.000.00'), 'number-wrong', 6],
    ['sections in disorder', PB.replace('PROJECTS', 'VOTES'), 'section-missing', 8],
  ])('is refused as a file: %s', ([, text, fault, line]) => {
    expect(faultOf(() => read(text, pabulibReader))).toEqual([fault, line])
  })
})

describe('any bytes', () => {
  const readers = { csv: gradesReader, pb: pabulibReader, toi: preflib('toi'), cat: preflib('cat') }

  test('NUL bytes, other encodings and endless lines are told with their line', () => {
    const latin = new Uint8Array([0x41, 0x0a, 0x31, 0x0a, 0xe9, 0x0a])
    expect(faultOf(() => read(latin, gradesReader))).toEqual(['not-utf-8', 3])
    expect(faultOf(() => read(new Uint8Array([0x41, 0x0a, 0x00, 0x0a]), gradesReader))).toEqual(['binary', 2])
    const endless = lineSplitter(() => undefined)
    const piece = new Uint8Array(LONGEST_LINE / 4).fill(0x31)
    expect(faultOf(() => { for (let times = 0; times < 6; times += 1) endless.bytes(piece) })).toEqual(['line-too-long', 1])
  })

  test('lines end in LF, CR LF or CR, and the last one need not', () => {
    const found: [string, number][] = []
    const lines = lineSplitter((text, number) => found.push([text, number]))
    lines.bytes(new TextEncoder().encode('a\r\nb\nc\rd\n\ne'))
    lines.end()
    expect(found).toEqual([['a', 1], ['b', 2], ['c', 3], ['d', 4], ['', 5], ['e', 6]])
  })

  test.for(Object.entries(readers))('%s: whatever is in a file, it is read or refused as malformed', ([, open]) => {
    const seeds = [PB, `${header(3, 4, 2)}3: 1,{2,3}\n1: 2\n`, 'college,A,B\nx,1,2\ny,0,\n']
    const spoilt = fc
      .tuple(fc.constantFrom(...seeds), fc.nat(), fc.nat(30), fc.string({ unit: 'binary', maxLength: 8 }))
      .map(([seed, at, removed, added]) => {
        const from = at % (seed.length + 1)
        return seed.slice(0, from) + added + seed.slice(from + removed)
      })
    fc.assert(fc.property(spoilt, (text) => void faultOf(() => read(text, open))), { numRuns: 500 })
  })
})
