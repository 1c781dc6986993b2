import type { Contribution } from './contribution.ts'

/** « Vos besoins pour 2028 », theme: ties, mutual help, culture, sport. */
export const BESOINS_LIENS: readonly Contribution[] = [
  {
    title: 'Un banc',
    text: 'Devant la Maison des solidarités, un banc. On arrive toujours trop tôt et on attend debout comme des voleurs.',
    from: 'usagers',
  },
  {
    title: 'Le GEM ouvert aussi quand tout le monde est en vacances',
    text: 'Trois semaines en août et une à Noël, c’est long. C’est justement là que les autres ont de la famille. Nous sommes prêts à tenir le lieu entre adhérents, il nous faut une assurance et quelqu’un à appeler si ça se complique.',
    why: 'Chaque année, en septembre, il manque quelqu’un.',
    by: 'gem',
  },
  {
    title: 'Du foot, mais sans championnat',
    text: 'Le jeudi soir le terrain synthétique est vide de 18 h à 20 h. On pourrait faire un foot mélangé : des gens du GEM, des soignants, des lycéens, des vieux. Personne ne compte les buts. Enfin si, mais on n’écrit rien.',
    from: 'citoyens',
  },
  {
    title: 'Pair-aidant, c’est un métier',
    text: 'J’ai fait la formation de médiateur de santé pair. Diplôme en poche, j’ai envoyé 14 candidatures. On me répond que c’est très intéressant et qu’il n’y a pas de poste. Je propose que chaque structure du conseil (CMP, hôpital de jour, CCAS) inscrive un poste de pair-aidant, payé, avec une fiche de poste, pas un bénévole qu’on invite pour la photo.',
    why: 'Ce que je sais, je l’ai payé cher. J’aimerais que ça serve.',
    from: 'usagers',
  },
  {
    title: 'Chorale',
    text: 'Je ne sais pas chanter, c’est pour ça que je voudrais une chorale.',
    from: 'usagers',
  },
  {
    title: 'Apprendre internet à 67 ans',
    text: 'Tout est sur internet maintenant, même ce questionnaire, c’est ma petite fille qui tape. Depuis que ma femme n’est plus là je ne parle à personne du lundi au vendredi. Si je savais faire la vidéo, je verrais mon frère qui est loin. Des cours, mais lents, et pas par un jeune qui soupire.',
    from: 'citoyens',
  },
  {
    title: 'Carte culture à un euro',
    text: 'La médiathèque, le cinéma, la piscine : un euro avec une carte que tout le monde peut avoir, pas une carte « handicap » qu’il faut sortir devant la queue. Celui qui a les moyens paie plus, on lui fait confiance.',
    from: 'professionnels',
  },
  {
    title: 'Un jardin partagé derrière l’ancienne gare',
    text: 'Le terrain est à la commune, il y pousse des ronces et un caddie. Avec dix personnes et deux brouettes, c’est un potager au printemps. Je suis jardinier à la retraite, je veux bien montrer. J’ai fait une dépression en 1998, ce sont les poireaux qui m’ont sorti de là, ne riez pas.',
    why: 'Les plantes ne demandent pas ce que vous faites dans la vie.',
    from: 'citoyens',
  },
  {
    title: 'Groupe entendeurs de voix',
    text: 'J’entends des voix depuis l’âge de 19 ans. Les médicaments les baissent, ils ne les éteignent pas. Dans d’autres villes il y a des groupes où on se parle entre gens qui entendent, sans blouse. On apprend à négocier avec elles. Il nous faut une salle, deux heures tous les quinze jours, et la confiance.',
    from: 'usagers',
  },
  {
    title: 'Des visites à domicile, mais pour rien',
    text: 'Pas pour les soins ni pour le ménage. Quelqu’un qui passe, boit un café, regarde l’album photo et repart. Les facteurs faisaient ça. Un réseau de visiteurs, formés un peu, appelés par leur prénom.',
    why: 'La solitude, on n’en meurt pas tout de suite.',
    from: 'citoyens',
  },
  {
    title: 'marre des activités pâte à sel',
    text: 'j’ai 31 ans un master et une bipolarité. on me propose du collage et de la pate a sel. je voudrais parler de livres avec des gens, faire de la radio, apprendre l’italien. on peut etre malade et pas avoir 6 ans',
    from: 'usagers',
  },
  {
    title: 'Marcher',
    text: 'Un groupe de marche le dimanche matin, départ du pont, une boucle de 5 km et une de 2. Le dimanche parce que le dimanche est infini. On ne parle de rien, ou on parle. Il y aura un chien.',
    from: 'aidants',
  },
  {
    title: 'Théâtre avec le lycée et le GEM',
    text: 'Professeure de français. L’an dernier, mes élèves de première ont lu des textes écrits au GEM sans savoir d’où ils venaient. Quand ils ont rencontré les auteurs, il y a eu un silence, puis des questions pendant deux heures. Je voudrais en faire un vrai projet : un spectacle commun, joué dans les villages.',
    from: 'professionnels',
    fate: { became: 'waiting' },
  },
  {
    title: 'Le terrain de l’ancienne gare en potager',
    text: 'Derrière l’ancienne gare, le terrain de la commune est plein de ronces. Un jardin partagé : au printemps, un potager, avec des brouettes prêtées.',
    from: 'citoyens',
    fate: { became: 'waiting' },
  },
  {
    title: 'Radio',
    text: 'Une émission d’une heure par mois sur Radio Vallée faite par nous. On choisit les sujets et la musique. Titre provisoire : « Ça va pas la tête ».',
    by: 'gem',
  },
  {
    title: 'gem',
    text: 'plus de gem',
    fate: {
      became: 'returned',
      reason: 'unclear',
      message:
        'Bonjour, et merci. Nous ne sommes pas sûrs de comprendre : voulez-vous un GEM dans une autre commune, plus d’heures d’ouverture, ou autre chose ? Une phrase de plus suffit.',
    },
  },
  {
    title: 'Vide-grenier du 14 juillet',
    text: 'Il faut avancer l’heure du vide-grenier, les exposants s’installent à 5 h du matin sous ma fenêtre, c’est mauvais pour ma santé mentale.',
    from: 'citoyens',
    fate: {
      became: 'refused',
      reason: 'off-topic',
      message:
        'Votre texte nous a fait sourire, mais le conseil n’organise pas le vide-grenier. Le comité des fêtes d’Aubrelle-le-Pont reçoit le premier samedi du mois, en mairie.',
    },
  },
]
