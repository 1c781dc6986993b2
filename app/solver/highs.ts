import highsLoader from 'highs'
import type { IntegerProgram, OpenProgram, Solver, Terms } from '#app/domain/disclosure/program.ts'

/**
 * Branches after which one objective is given up; most need none. No limit of time: a recount on another
 * machine must come to the same answers.
 */
const MOST_BRANCHES = 200

let loading: Promise<Solver> | undefined

/** HiGHS, the solver of integer programs, loaded once for the process. */
export function loadSolver(): Promise<Solver> {
  loading ??= highsLoader().then(
    (highs): Solver =>
      (program) => open(highs, program),
  )
  return loading
}

/** Never reached. */
const NO_TARGET = -1e20

/** HiGHS' word for it. */
const FEASIBLE = 2

type Highs = Awaited<ReturnType<typeof highsLoader>>

function open(highs: Highs, program: IntegerProgram): OpenProgram {
  const { infinity, constants } = highs
  const finite = (bound: number) =>
    Number.isFinite(bound) ? bound : Math.sign(bound) * infinity
  const width = program.upper.length
  const model = highs.createModel()
  model.options.set({ output_flag: false, mip_max_nodes: MOST_BRANCHES, mip_abs_gap: 0.5, mip_rel_gap: 0 })
  for (const upper of program.upper) model.addVar(0, finite(upper))
  for (let column = 0; column < width; column += 1)
    model.changeColIntegrality(column, constants.variableType.integer)
  for (const { terms, lower, upper } of program.rows)
    model.addRow(finite(lower), finite(upper), {
      indices: terms.map(([unknown]) => unknown),
      values: terms.map(([, coefficient]) => coefficient),
    })
  let asked: Terms = []
  return {
    optimum({ objective, direction, enough }) {
      for (const [unknown] of asked) model.changeColCost(unknown, 0)
      const sign = direction === 'least' ? 1 : -1
      for (const [unknown, coefficient] of objective)
        model.changeColCost(unknown, sign * coefficient)
      asked = objective
      model.options.set({
        mip_rel_gap: enough === undefined ? 1 : 0,
        objective_target: enough === undefined ? NO_TARGET : sign * enough,
      })
      model.run()
      const status = model.getModelStatus()
      if (status === constants.modelStatus.infeasible) return { kind: 'infeasible' }
      const best = status === constants.modelStatus.optimal
      if (!best && model.info.get('primal_solution_status') !== FEASIBLE) return { kind: 'unknown' }
      const values = Array.from(model.getSolution().colValue, Math.round)
      return { kind: best ? 'optimal' : 'feasible', values }
    },
    close: () => model.dispose(),
  }
}
