import type { Contribution } from './contribution.ts'

/** « Vos besoins pour 2028 », theme: rights, information, how others look at us. */
export const BESOINS_DROITS: readonly Contribution[] = [
  {
    title: 'Un seul numéro, une vraie personne',
    text: 'J’ai fait le compte : pour savoir à quoi avait droit ma mère, j’ai appelé quatorze numéros. Le quinzième, c’était le premier. Un guichet, une personne formée, qui garde le fil et rappelle.',
    from: 'aidants',
  },
  {
    title: 'Directives anticipées en psychiatrie',
    text: 'Quand je vais bien je sais très bien ce qui m’aide quand je vais mal : telle chambre plutôt que telle autre, prévenir mon amie et pas mon frère, pas ce médicament-là. Je l’ai écrit sur une feuille. Personne ne sait où la mettre. Faites-en un vrai document, reconnu par l’hôpital et le SAMU, avec un atelier pour le remplir.',
    why: 'On me demande mon consentement quand je ne peux plus le donner.',
    from: 'usagers',
  },
  {
    title: 'Le mot schizophrène dans le journal',
    text: 'Chaque fois qu’il y a un fait divers. Pourrait-on rencontrer la rédaction du journal local, une fois, gentiment, avec des chiffres ? Et écrire un droit de réponse tout prêt pour les fois où ça recommencera.',
    from: 'usagers',
  },
  {
    title: 'Gendarmes : l’autre fin possible',
    text: 'Gendarme depuis onze ans. Nous sommes appelés parce que personne d’autre ne vient. Nous ne sommes pas formés et l’uniforme aggrave. Une journée par an avec des infirmiers psy et des personnes qui ont vécu ça de l’autre côté : ce que vous avez vu, ce que nous avons vu. Je l’ai fait ailleurs, cela change les gestes.',
    from: 'professionnels',
  },
  {
    title: 'Je voudrais comprendre ma curatelle',
    text: 'On me donne 60 euros par semaine. Pourquoi 60 ? Je ne sais pas. J’ai demandé. On m’a dit c’est comme ça. Je voudrais qu’on m’explique avec des mots simples. Et qu’on me demande mon avis.',
    why: 'C’est mon argent.',
    from: 'usagers',
  },
  {
    title: 'Affiches : plus de mains qui se tiennent devant un coucher de soleil',
    text: 'Si vous faites une campagne, pitié. Prenez des vraies têtes, des vraies phrases, un peu d’humour. Je suis graphiste, je donne deux jours.',
    from: 'citoyens',
  },
  {
    title: 'À l’isolement, pouvoir appeler',
    text: 'Chambre fermée, une nuit, pas de sonnette. J’ai crié puis j’ai arrêté. Ce que je demande n’est pas compliqué : une sonnette, une horloge, de l’eau, et quelqu’un qui repasse et qui dit dans combien de temps. Et qu’on en reparle après, quand c’est fini, pour que ça serve.',
    from: 'usagers',
  },
  {
    title: 'Que le conseil vienne nous voir',
    text: 'Vos réunions sont à 14 h à la Maison des solidarités, en haut des marches. Venez au GEM, un soir. On fera des crêpes. Vous verrez, on mord pas.',
    by: 'gem',
  },
  {
    title: 'Facile à lire',
    text: 'Les lettres de la CAF. Les lettres du juge. La lettre de sortie. Je les lis trois fois et je pleure. Écrire plus simple. Des phrases courtes. Dire : vous devez faire ça, avant telle date, et si vous ne comprenez pas appelez ici.',
    from: 'usagers',
  },
  {
    title: 'LGBT+ à la campagne',
    text: 'Mal dans sa peau à Mézelles quand on est un garçon qui aime les garçons, ça ne se dit ni au foot ni au médecin de famille, qui soigne aussi ma mère. Une permanence d’écoute, même une fois par mois, même dans un camping-car, avec quelqu’un à qui on n’a pas besoin d’expliquer les bases.',
  },
  {
    title: 'Pourquoi toujours des usagers ?',
    text: 'Je suis patient. Usager, c’est pour le bus. Bon. À part ça je voudrais que le rapport annuel du conseil dise clairement ce qui a été fait et ce qui n’a pas été fait. Avec les raisons, les vraies.',
    from: 'usagers',
  },
  {
    title: 'Un numéro unique',
    text: 'Il faudrait un seul numéro avec une personne formée qui explique les droits et qui rappelle les gens.',
    fate: {
      became: 'refused',
      reason: 'said-already',
      message:
        'La même idée est déjà publiée sous le titre « Un seul numéro, une vraie personne ». Elle sera soumise au vote avec les autres : votre voix compte donc déjà.',
    },
  },
  {
    title: 'L’élection',
    text: 'Si le maire mettait autant d’énergie à la santé mentale qu’à son rond-point, on n’en serait pas là. En mars, votez autrement.',
    fate: {
      became: 'refused',
      reason: 'off-topic',
      message:
        'Le conseil ne prend pas part aux élections : nous ne publions ni appel ni consigne de vote. Une proposition sur le budget que les communes donnent à la santé mentale serait la bienvenue.',
    },
  },
  {
    title: 'Ma voisine du dessus',
    text: 'Ma voisine crie la nuit, elle se croit suivie, elle devrait être enfermée. Je ne suis pas le seul à le dire dans l’immeuble.',
    fate: {
      became: 'refused',
      reason: 'personal-situation',
      message:
        'Ce texte parle d’une personne précise, nous ne le publions pas. Des nuits sans sommeil, c’est dur aussi pour vous. L’équipe d’accueil du CMP du Lavoir peut conseiller des voisins, sans que vous ayez à nommer quelqu’un. Si vous pensez qu’elle est en danger, appelez le 15.',
    },
  },
  {
    title: 'Les assurances de prêt',
    text: 'J’ai coché la case « avez-vous été suivi pour dépression », en 2014, six mois. Refus, puis surprime. Un ami qui n’a jamais consulté, lui, a eu son prêt. Moralité : ne consultez pas. Le conseil pourrait au moins tenir une permanence pour expliquer le droit à l’oubli et les recours.',
    from: 'citoyens',
  },
  {
    title: 'Traducteur psy-français',
    text: 'Un petit lexique : décompensation, secteur, ambulatoire, SPDT, file active… J’ai cru que ma « file active » c’était bon signe.',
    from: 'usagers',
    fate: { became: 'waiting' },
  },
  {
    title: 'La psychiatrie sans médicament',
    text: 'Je pense que tous les médicaments sont des poisons et que chacun doit les jeter.',
    fate: {
      became: 'refused',
      reason: 'other',
      message:
        'Nous ne publions pas de texte qui invite à arrêter un traitement : arrêter d’un coup peut être dangereux. Si vous souhaitez proposer d’autres façons de soigner, ou que l’on aide celles et ceux qui veulent diminuer, avec un médecin, nous lirons ce texte avec plaisir.',
    },
  },
  {
    title: 'Témoigner, mais pas gratuitement',
    text: 'On m’invite dans les écoles, les colloques, les formations. Le psychiatre est payé, la salle est payée, les petits fours sont payés. Moi j’ai un bon d’achat de 20 euros. Un tarif, le même pour tout le monde.',
    from: 'usagers',
    fate: { became: 'withdrawn' },
  },
  {
    title: 'Visiter avant d’en avoir besoin',
    text: 'Des portes ouvertes du CMP et de l’hôpital, une fois par an, guidées par des patients et des soignants ensemble. J’ai eu peur de ce bâtiment vingt ans et le jour où j’y suis entrée c’était des gens normaux avec des plantes vertes.',
    from: 'citoyens',
  },
  {
    title: 'Le parking de l’hôpital doit être gratuit',
    text: 'Quatre euros par visite. Ma fille est restée sept semaines. Faites le compte. Les parkings d’hôpital doivent être gratuits pour les familles.',
    from: 'aidants',
    fate: {
      became: 'appealed',
      reason: 'off-topic',
      message:
        'Merci pour votre texte. Le prix du parking dépend de l’hôpital, et non du conseil : nous ne pouvons pas le soumettre au vote.',
      appeal:
        'Vous dites que cela ne dépend pas du conseil. L’hôpital siège au conseil, je l’ai lu sur votre page. Et des familles ne viennent plus, pour quatre euros. C’est bien une question de santé mentale.',
    },
  },
]
