import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { refusal } from '#app/domain/refusal.ts'
import { parseConsultationFile, parseInstant } from '#app/forms/consultation-file.ts'
import {
  cancelConsultation,
  createConsultation,
  extendVoting,
  openConsultation,
} from '#app/usecases/lifecycle.ts'
import type { ConsultationAddress } from '#app/usecases/locate.ts'
import type { UseCaseContext } from '#app/usecases/context.ts'
import { asOperator } from './session.ts'
import { stopWith, stopWithUsage, valueOf } from './terminal.ts'

const USAGE = `Usage :
  npm run -s consultation -- create  --file FICHIER.json
  npm run -s consultation -- open    --council C --consultation K
  npm run -s consultation -- extend  --council C --consultation K --until DATE --reason TEXTE
  npm run -s consultation -- cancel  --council C --consultation K --reason TEXTE
DATE : 2026-12-31T18:00:00+01:00. Le format du fichier est décrit dans docs/operations.md.`

type Options = Partial<Record<'file' | 'council' | 'consultation' | 'until' | 'reason', string>>

const ACTS = {
  async create(context: UseCaseContext, options: Options) {
    const file = valueOf(parseConsultationFile(readText(required(options.file))))
    const created = valueOf(await createConsultation(context, file.council, file.consultation))
    return `Brouillon créé : ${file.council} / ${created.slug}`
  },
  async open(context: UseCaseContext, options: Options) {
    const opened = valueOf(await openConsultation(context, addressOf(options)))
    return `Consultation ouverte : /clsm/${required(options.council)}/consultations/${opened.slug}`
  },
  async extend(context: UseCaseContext, options: Options) {
    const until = instant(required(options.until))
    valueOf(await extendVoting(context, addressOf(options), until, options.reason ?? ''))
    return `Le vote est prolongé jusqu’au ${until}.`
  },
  async cancel(context: UseCaseContext, options: Options) {
    valueOf(await cancelConsultation(context, addressOf(options), options.reason ?? ''))
    return 'Consultation annulée ; les bulletins déjà déposés sont détruits sans avoir été lus.'
  },
}

function isAct(name: string): name is keyof typeof ACTS {
  return Object.hasOwn(ACTS, name)
}

function required(option: string | undefined): string {
  return option ?? stopWithUsage(USAGE)
}

function addressOf(options: Options): ConsultationAddress {
  return { council: required(options.council), consultation: required(options.consultation) }
}

function instant(text: string): string {
  return parseInstant(text) ?? stopWith([refusal('field-invalid', { field: '--until' })])
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return stopWith([refusal('field-invalid', { field: '--file', details: { why: path } })])
  }
}

function readArguments() {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      allowPositionals: true,
      options: { file: text, council: text, consultation: text, until: text, reason: text },
    })
  } catch {
    return stopWithUsage(USAGE)
  }
}

const { positionals, values } = readArguments()
const [name = ''] = positionals
const act = isAct(name) ? ACTS[name] : stopWithUsage(USAGE)
await asOperator(async (context) => {
  console.log(await act(context, values))
})
