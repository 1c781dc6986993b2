import { describe, expect, it } from 'vitest'
import { detect } from '#app/domain/detection.ts'

describe('distress is urgent', () => {
  it.each([
    'Je veux mourir.',
    'jveu plu vivre',
    'jvé me foutr en ler',
    'JE VAIS ME PENDRE',
    'Je n’ai plus envie de vivre, j’ai un plan.',
    'Bientôt je ne serai plus un poids pour personne.',
    'vous serez tous mieux sans moi',
    'J’ai tout préparé.',
    'C’est la dernière fois que j’écris ici.',
    'si on me remet à l’HP je me tue',
    'Je vais m’endormir et ne plus me réveiller.',
    'J’ai avalé toute la boîte de somnifères.',
    'Je me suis ouvert les veines',
    'Ma sœur vient d’avaler ses cachets',
    'un homme est allongé sur les rails',
    'Mes voix m’ordonnent de sauter',
  ])('%s', (text) => {
    expect(detect(text).distress).toBe('urgent')
  })
})

describe('distress is a concern', () => {
  it.each([
    'Je pleure tous les jours.',
    'jdor plus depuis 4 nuits',
    'Mon mari me frappe et je n’ose pas partir.',
    'Je suis au bout du rouleau.',
    'ma fille parle de mourir',
    'Parfois je me demande à quoi bon continuer.',
    'J’ai peur de rechuter.',
  ])('%s', (text) => {
    expect(detect(text).distress).toBe('concern')
  })
})

describe('there is no distress', () => {
  it.each([
    ['denied', 'Je ne veux pas mourir, je veux un logement.'],
    ['denied', 'Je n’ai jamais pensé au suicide.'],
    ['over', 'Il y a dix ans j’ai voulu mourir, aujourd’hui je vais bien.'],
    ['mourned', 'Mon frère s’est donné la mort en 2004.'],
    ['quoted', '« On lit je veux mourir sur les murs », disait le journal. On a repeint.'],
    ['asked', 'Ma psy m’a demandé si je voulais mourir, j’ai dit non.'],
    ['a figure', 'C’était à mourir de rire, ça me tue.'],
    ['a figure', 'Pour en finir avec les listes d’attente, embauchez.'],
    ['a figure', 'Je me tue à vous le répéter : il faut un ascenseur.'],
    ['prevention', 'Affichez le 3114 dans les lycées, les jeunes qui pensent au suicide ne le connaissent pas.'],
    ['prevention', 'Je propose de former les pharmaciens au repérage du risque suicidaire.'],
    [
      'scarce care',
      'Le docteur Paul Durand de Brennac ne prend plus personne. Il faut un deuxième psychiatre.',
    ],
    ['ordinary', 'Il faudrait un bus le dimanche.'],
    ['short', 'Très bas'],
    ['short', 'Les plans sont prêts.'],
    ['short', 'Une autre'],
    ['short', 'Le soir.'],
    ['short', 'Merci d’avoir écrit.'],
    ['nothing', ''],
  ])('where it is %s: %s', (_, text) => {
    expect(detect(text).distress).toBe('none')
  })
})
