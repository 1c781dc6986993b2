import { index, route, type RouteConfig } from '@remix-run/route-config'

export default [
  index('routes/home/route.tsx'),
  route('aide', 'routes/help/route.tsx'),
  route('accessibilite', 'routes/accessibility/route.tsx'),
  route('langue', 'routes/language/route.tsx'),
  route('clsm', 'routes/councils/route.tsx'),
  route('clsm/:council', 'routes/council/route.tsx'),
  route('clsm/:council/charte', 'routes/charter/route.tsx'),
  route('clsm/:council/consultations/:consultation', 'routes/consultation/route.tsx'),
  route('clsm/:council/consultations/:consultation/voter', 'routes/vote/route.tsx'),
  route('clsm/:council/consultations/:consultation/voter/deposer', 'routes/cast/route.tsx'),
  route('clsm/:council/consultations/:consultation/recu', 'routes/receipt/route.tsx'),
  route('clsm/:council/consultations/:consultation/resultats', 'routes/results/route.tsx'),
  route('clsm/:council/consultations/:consultation/suites', 'routes/outcome/route.tsx'),
  route('espace', 'routes/space/route.tsx', [
    index('routes/space-entry/route.tsx'),
    route('accueil', 'routes/space-home/route.tsx'),
    route('connexion', 'routes/sign-in/route.tsx'),
    route('deconnexion', 'routes/sign-out/route.tsx'),
    route('mot-de-passe-oublie', 'routes/forgotten/route.tsx'),
    route('lien/:secret', 'routes/account-link/route.tsx'),
    route('clsm/:council', 'routes/space-council/route.tsx', [
      route('journal', 'routes/space-journal/route.tsx'),
      route('reglages', 'routes/space-settings/route.tsx'),
      route('charte', 'routes/space-charter/route.tsx'),
      route('feuilles', 'routes/space-sheets/route.tsx'),
      route('feuilles/:consultation/:order', 'routes/space-sheet/route.tsx'),
      route('consultations/:consultation/codes', 'routes/space-codes/route.tsx'),
    ]),
  ]),
  route('*', 'routes/not-found/route.tsx'),
] satisfies RouteConfig
