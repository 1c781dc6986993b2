import type { Contribution } from './contribution.ts'

/** « Vos besoins pour 2028 », theme: housing, work, money. */
export const BESOINS_TOIT_ET_TRAVAIL: readonly Contribution[] = [
  {
    title: 'Ne pas rendre l’appartement',
    text: 'Quand je suis hospitalisé plus de deux mois je perds une partie de mes aides et je ne peux plus payer le loyer. J’ai déjà rendu un appartement comme ça. Il faudrait une petite caisse, gérée par le CCAS, qui avance le loyer pendant l’hospitalisation. On rembourse après, tranquillement.',
    why: 'Guérir pour sortir dehors, au sens propre, c’est une drôle de guérison.',
    from: 'usagers',
  },
  {
    title: 'Travailler un peu',
    text: 'Moi je peux travailler 6 h par semaine. Pas 35, pas 17 et demi, pas zéro : 6. Ça n’existe nulle part. Il y a pourtant des trucs à faire, la bibliothèque, les jardins de la mairie, réparer des vélos. Payé même pas beaucoup mais payé.',
    why: 'Quand on me demande ce que je fais dans la vie je voudrais une réponse.',
    from: 'usagers',
  },
  {
    title: 'Un job coach dans la vallée',
    text: 'Il existe un accompagnement où quelqu’un vous aide à chercher un emploi ordinaire tout de suite, sans passer dix ans en atelier, puis reste joignable par vous et par le patron. Il y en a à Brennes, à 70 km. Nous demandons un poste ici, même à mi-temps, au sein de la mission locale.',
    why: 'Neuf de nos adhérents sur dix disent qu’ils veulent travailler. Deux travaillent.',
    by: 'gem',
  },
  {
    title: 'Un propriétaire qui n’a pas peur',
    text: 'Je loue trois logements. J’ai eu un locataire malade, il y a eu des nuits difficiles, des voisins, les pompiers. J’ai tenu parce que c’est un brave garçon mais j’étais tout seul. Si on me donnait UN numéro, quelqu’un qui vient dans les deux jours, je relouerais sans hésiter. Sinon, non, je vous le dis franchement.',
    from: 'citoyens',
  },
  {
    title: 'On a pas de chauffage',
    text: 'Logement humide on met des serviettes aux fenetre. Je dors mal donc je vais mal donc je peux pas faire les papiers pour changer de logement. Quelqu un pour faire les papiers avec nous svp, qui vient sur place',
    from: 'usagers',
  },
  {
    title: 'Des studios, mais pas tous dans le même immeuble',
    text: 'On parle de six studios en centre-bourg. Oui, à condition de ne pas les mettre côte à côte avec une pancarte. Dispersés, avec une salle commune ailleurs, on est des voisins. Groupés, on est « le foyer ».',
    why: 'J’ai habité « le foyer ». Le facteur disait « ceux du foyer ».',
    from: 'usagers',
  },
  {
    title: 'Former les employeurs, un petit-déjeuner à la fois',
    text: 'Je dirige une scierie, 22 salariés. Quand un gars craque je ne sais pas quoi dire, alors je ne dis rien, et je sens bien que c’est pire. Faites-nous venir un matin, entre patrons, avec du café et quelqu’un qui est passé par là. Pas de PowerPoint.',
    from: 'citoyens',
  },
  {
    title: 'Revenir de deux ans d’arrêt',
    text: 'Aide-soignante, en arrêt deux ans pour épuisement. Le retour s’est fait un lundi à 6 h 45 avec le planning complet, comme si je rentrais de vacances. Le médecin du travail voulait bien un retour progressif, la direction n’avait « pas la ligne ». Un service d’accompagnement au retour, extérieur à l’employeur, m’aurait évité la rechute de novembre.',
    from: 'usagers',
  },
  {
    title: 'L’argent qui dort au CCAS ?',
    text: 'Où va l’argent de la santé mentale dans les budgets des communes ? J’ai cherché sur le site de la com com, rien. Une page, un camembert, et qu’on en parle une fois par an.',
    from: 'citoyens',
  },
  {
    title: 'Une laverie et une cuisine ouvertes',
    text: 'Pour ceux qui vivent en chambre ou dans leur voiture. Laver ses affaires, cuire un vrai plat, avoir une adresse pour le courrier. On y croiserait une assistante sociale sans avoir pris rendez-vous avec une assistante sociale.',
    from: 'professionnels',
  },
  {
    title: 'Agriculteurs : venir à la ferme',
    text: 'Un éleveur ne va pas au CMP. Il n’a pas le temps, et il pense que c’est pour les autres. Par contre il parle au contrôleur laitier, au véto, à celui qui livre l’aliment. Formez ceux-là à repérer, et qu’un infirmier puisse venir dans la cour de la ferme. Le soir, après la traite.',
    why: 'Dans ma promo du lycée agricole on est déjà deux de moins.',
    from: 'citoyens',
  },
  {
    title: 'mdph trop long',
    text: '11 mois pour un renouvellement alors que rien a changé. pourquoi on doit reprouver tous les 2 ans qu on est malade ? et le certificat du docteur c’est lui qui met 3 mois. Faire un truc groupé avec quelqu’un de la mdph qui vient a aubrelle 1 fois par mois',
    from: 'usagers',
    fate: { became: 'waiting' },
  },
  {
    title: 'Le propriétaire du 3 bis',
    text: 'Il faut que la mairie s’occupe du propriétaire du 3 bis, il coupe l’eau à son locataire qui sort de l’hôpital et tout le monde le sait. Il s’appelle Raymond et il tient aussi le garage.',
    why: 'C’est une honte.',
    from: 'citoyens',
    fate: {
      became: 'returned',
      reason: 'names-someone',
      message:
        'Merci d’avoir écrit. Ce texte désigne une personne : nous ne pouvons pas le publier. Si quelqu’un est privé d’eau dans son logement, le service d’hygiène de la mairie et la permanence « logement » de la Maison des solidarités peuvent agir tout de suite.\n\nVoulez-vous proposer quelque chose pour tous les locataires ? Par exemple, à qui s’adresser quand un propriétaire abuse.',
    },
  },
  {
    title: 'Un « bon de caution »',
    text: 'Propriétaires et agences refusent les dossiers avec AAH même quand le loyer passe. Le département pourrait garantir les six premiers mois. Je travaille dans une agence et je peux vous dire que ça suffirait dans la plupart des cas.',
    from: 'professionnels',
    fate: { became: 'waiting' },
  },
]
