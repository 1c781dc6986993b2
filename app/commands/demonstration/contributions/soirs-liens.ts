import type { Contribution } from './contribution.ts'

/** « Le soir, la nuit, le dimanche », theme: not being alone. */
export const SOIRS_LIENS: readonly Contribution[] = [
  {
    title: 'Le dimanche est un jour de 40 heures',
    text: 'Le samedi passe encore, il y a le marché. Le dimanche à partir de midi je regarde la rue. Un lieu ouvert, chauffé, avec des journaux. Pas d’animation, surtout pas d’animation.',
    from: 'usagers',
    into: 'dimanche-ouvert',
  },
  {
    title: 'Soupe',
    text: 'Un soir par semaine une soupe. Chacun amène un légume. Je m’occupe du mixeur.',
    from: 'citoyens',
    into: 'dimanche-ouvert',
    objection:
      'Ma soupe, c’est un soir de semaine, pas le dimanche. Dans « Le dimanche », plus personne ne la voit. Je préfère qu’elle reste toute seule.',
  },
  {
    title: 'Ouvrir la médiathèque le dimanche après-midi',
    text: 'Bibliothécaire ici depuis neuf ans, je vois bien qui vient pour les livres et qui vient pour le radiateur. Les deux me vont. L’État aide les communes à ouvrir le dimanche, nous n’avons jamais demandé.',
    from: 'professionnels',
    into: 'dimanche-ouvert',
  },
  {
    title: 'jeux video',
    text: 'un soir jeux en ligne avec des gens d’ici qui galerent aussi, genre mario kart le mardi 21h avec un discord, comme ca meme ceux qui sortent pas peuvent venir. je peux gerer le serveur',
    from: 'usagers',
  },
  {
    title: 'Noël',
    text: 'Le 24 au soir. Juste le 24 au soir.',
    into: 'dimanche-ouvert',
  },
  {
    title: 'Les soirées du GEM jusqu’à 22 h',
    text: 'Nous fermons à 18 h parce que l’animatrice finit à 18 h, et c’est normal. Avec un mi-temps de plus, trois soirées par semaine deviennent possibles : repas, film, rien du tout. Nous l’avons essayé en mai avec des bénévoles : onze personnes en moyenne, dont quatre que nous n’avions jamais vues le jour.',
    by: 'gem',
    into: 'dimanche-ouvert',
  },
  {
    title: 'Les cafés',
    text: 'Le bistrot de la place ferme à 19 h 30. Et si la commune aidait un café à rester ouvert un soir, avec un verre de sirop au même prix que le demi ? Pas un « café social ». Un café.',
    from: 'citoyens',
  },
  {
    title: 'Parrainage téléphonique du soir',
    text: 'Retraitée de l’enseignement, du temps, une bonne oreille. Je pourrais appeler deux ou trois personnes à heure fixe, vers 20 h. Dix minutes. Pour celles qui n’entendent aucune voix de la journée. Nous sommes déjà quatre amies prêtes à le faire si quelqu’un nous encadre.',
    from: 'citoyens',
  },
  {
    title: 'Dire bonne nuit à quelqu’un',
    text: 'C’est tout. C’est ça qui manque quand on vit seul.',
    from: 'usagers',
  },
  {
    title: 'Les travailleurs de nuit existent',
    text: 'Je bosse à l’abattoir, équipe de nuit. Tout ce que vous proposez est de jour, et le jour je dors. Un groupe de parole à 6 h 30 du matin, à la sortie du poste, avec un petit-déj. Oui, 6 h 30.',
    from: 'usagers',
  },
  {
    title: 'Le culte, la messe, la prière',
    text: 'Je sais qu’on ne parle pas de religion ici. Mais le dimanche, c’est là que beaucoup de gens fragiles se retrouvent. Proposez une formation aux paroisses et aux associations, elles ne demandent que ça et font parfois de grosses bêtises en croyant bien faire.',
    from: 'citoyens',
  },
  {
    title: 'Un terrain de pétanque éclairé',
    text: 'Avec la lumière jusqu’à 22 h, l’été. Le coût d’un lampadaire, contre combien de boîtes de somnifères ?',
    from: 'citoyens',
  },
  {
    title: 'Club du film triste',
    text: 'Le samedi soir, on regarde un film triste ensemble. Quand on est nombreux à pleurer en même temps, c’est presque drôle. Après : glace.',
    from: 'usagers',
  },
  {
    title: 'Ma mère en maison de retraite, le soir',
    text: 'À 18 h 30 les volets sont baissés. À 18 h 30, en juin ! Des bénévoles pour la soirée, une lecture, une belote. On se plaint des somnifères mais on couche les gens avec le soleil.',
    from: 'aidants',
  },
  {
    title: 'Étudiants du BTS',
    text: 'On est 40 internes, le week-end on est 6 à pas pouvoir rentrer chez nous, trop loin ou trop compliqué. La résidence est fermée côté cuisine. Rien que rouvrir la cuisine et le foyer le week-end ça ferait un endroit où on n’est pas seuls dans 9 m².',
    into: 'dimanche-ouvert',
  },
  {
    title: 'Les animaux',
    text: 'Mon chat est la seule raison pour laquelle je rentre le soir. À l’hôpital on me demande si j’ai de la famille, jamais si j’ai un chat. Un réseau de garde d’animaux, la nuit et pendant les hospitalisations.',
    from: 'usagers',
  },
  {
    title: 'Arrêter les « soirées thématiques »',
    text: 'J’anime des soirées depuis vingt ans. Les gens ne veulent pas de thème. Ils veulent une heure fixe, toujours la même, et que quelqu’un soit content de les voir. Mettez l’argent là.',
    from: 'professionnels',
    into: 'dimanche-ouvert',
  },
  {
    title: 'Vendre la mairie',
    text: 'Transformons la mairie en boîte de nuit thérapeutique.',
    fate: {
      became: 'refused',
      reason: 'unclear',
      message:
        'Nous avons bien ri. S’il y a une vraie proposition derrière (danser, se retrouver tard, ouvrir la mairie le soir ?), écrivez-la : elle sera lue.',
    },
  },
]
