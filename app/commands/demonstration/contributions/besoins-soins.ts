import type { Contribution } from './contribution.ts'

/** « Vos besoins pour 2028 », theme: access to care. */
export const BESOINS_SOINS: readonly Contribution[] = [
  {
    title: 'Un rendez-vous avant que ça passe',
    text: 'Quand j’ai enfin appelé le CMP j’allais très mal. On m’a dit mars. En mars j’allais mieux, je n’y suis pas allé, et en mai c’était reparti. Ce qu’il faudrait c’est voir quelqu’un dans la semaine, même vingt minutes, même pas un docteur. Juste pour ne pas être rangé dans une file.',
    why: 'Il faut des mois pour oser appeler. Si après c’est encore des mois, on raccroche.',
    from: 'usagers',
  },
  {
    title: 'psy svp',
    text: 'bjr on a plus de psychiatre en ville depuis que le dernier est parti a la retraite. le medecin traitant renouvelle mais il dit lui meme que cest pas son truc. faut en faire venir un meme 1 jour par semaine meme en visio si ya que ca',
    from: 'usagers',
  },
  {
    title: 'Deux créneaux par jour gardés libres',
    text: 'Je suis infirmière en CMP. Nos agendas sont pleins à six semaines, si bien que toute urgence « moyenne » part aux urgences tout court. Je propose que l’on garde deux créneaux par jour non attribués, ouverts le matin même.\n\nDes cabinets de médecine générale le font depuis longtemps. Cela ne coûte rien, sinon d’accepter de ne pas tout remplir.',
    why: 'Une heure gardée libre évite parfois une nuit sur un brancard.',
    from: 'professionnels',
  },
  {
    title: 'Une infirmière psy un mardi sur deux à Chantelombe',
    text: 'Chez nous le médecin vient le mardi à la salle des fêtes. Pourquoi pas une infirmière psy un mardi sur deux ? La salle est chauffée et il y a la machine à café. On dira qu’on vient pour la tension.',
    why: 'Aller au CMP, dans un village, tout le monde voit votre voiture.',
    from: 'citoyens',
  },
  {
    title: 'Mes dents, mon cœur, mon sucre',
    text: 'Depuis que je prends mon traitement j’ai pris 22 kilos. À chaque fois que je parle d’une douleur on me répond que c’est dans la tête. J’ai attendu huit mois pour une vésicule.\n\nJe voudrais un bilan complet une fois par an (prise de sang, dents, yeux, cœur), organisé, avec quelqu’un qui vienne avec moi et qui dise au docteur : écoutez-la.',
    why: 'On meurt plus tôt que les autres, et pas de ce qu’on croit.',
    from: 'usagers',
  },
  {
    title: 'Alcool et dépression : qu’ils se téléphonent',
    text: 'Le CMP me dit : réglez d’abord l’alcool. L’addicto me dit : réglez d’abord la dépression. Ils sont à 400 mètres l’un de l’autre. Est-ce qu’ils pourraient me recevoir ensemble ? Une fois. Une seule.',
    why: 'Je fais la navette depuis deux ans. Heureusement j’ai de bonnes chaussures.',
    from: 'usagers',
  },
  {
    title: 'Les vieux aussi',
    text: 'J’ai 84 ans. On me dit que c’est normal d’être triste à mon âge. Eh bien non : j’étais gaie à 80 ans, je sais faire la différence. Je demande un psychologue qui vienne à domicile ou à la résidence, et qui parle fort.',
    from: 'usagers',
  },
  {
    title: 'Un avis en 48 heures pour les médecins généralistes',
    text: 'Généraliste dans la vallée, je renouvelle seul des traitements lourds que je n’ai pas commencés. Je ne demande ni hospitalisation ni transfert : un numéro où un psychiatre me rappelle sous deux jours, pour dix minutes d’avis. Le reste, je sais faire, et mes patients me connaissent.',
    why: 'Sans avis, j’augmente les doses ou je ne touche à rien. Les deux sont de la mauvaise médecine.',
    from: 'professionnels',
  },
  {
    title: 'Demander aux mères comment vont les mères',
    text: 'Après mon deuxième je pleurais tous les jours et je souriais à la PMI. Toutes les questions étaient pour le bébé. Il faudrait une visite au premier et au troisième mois rien que pour la mère, et un groupe où l’on vient AVEC les bébés, parce que les faire garder, justement, c’est impossible.',
    why: 'J’ai mis un an à comprendre que ça portait un nom.',
    from: 'citoyens',
  },
  {
    title: 'Un interprète, pas les enfants',
    text: 'Travailleuse sociale en hébergement. Chez le psychologue, ce sont souvent les enfants qui traduisent pour leurs parents. Aucun enfant ne devrait entendre cela, encore moins le dire. L’interprétariat par téléphone existe, il faut juste un contrat et que les secrétariats sachent s’en servir.',
    from: 'professionnels',
  },
  {
    title: 'L’ordonnance la veille de la sortie',
    text: 'Pharmacienne à Aubrelle-le-Pont. Les sorties d’hôpital arrivent le vendredi à 18 h 30, avec une ordonnance que je n’ai pas en stock. La personne repart sans rien jusqu’au lundi. Que l’hôpital envoie l’ordonnance la veille, c’est tout.',
    why: 'Trois jours sans traitement juste après une hospitalisation, c’est le pire moment.',
    from: 'professionnels',
  },
  {
    title: 'L’hôpital de jour à 10 heures',
    text: 'Pas à 9. Avec mes cachets à 9 h je suis une serpillière.',
    from: 'usagers',
  },
  {
    title: 'Prendre rendez-vous quand on est sourd',
    text: 'Je suis sourd. Pour avoir un rendez-vous il faut téléphoner. J’ai demandé au guichet comment faire, on m’a écrit sur un papier : « il faut téléphoner ». Un SMS, un mail, un formulaire, un pigeon, je prends tout.',
    from: 'usagers',
  },
  {
    title: 'Savoir ce que je prends',
    text: 'Personne ne m’a jamais expliqué mes médicaments tranquillement. Je voudrais une séance avec un pharmacien et une personne qui en prend aussi : à quoi ça sert, au bout de combien de temps, qu’est ce qui se passe si on arrête d’un coup, est ce qu’on peut conduire, est ce qu’on peut avoir des enfants.',
    why: 'J’ai tout lu sur internet, j’aurais pas dû.',
    from: 'usagers',
    fate: { became: 'waiting' },
  },
  {
    title: 'Ma sœur au pavillon des Tilleuls',
    text: 'Ma sœur Lucie est au pavillon des Tilleuls depuis trois semaines. On lui a retiré son téléphone parce qu’elle appelait trop. Personne ne nous rappelle et son médecin est en congé. Je demande que le conseil intervienne auprès du service.',
    why: 'Je suis à bout.',
    from: 'aidants',
    fate: {
      became: 'returned',
      reason: 'personal-situation',
      message:
        'Nous avons lu votre texte avec attention. Il raconte la situation d’une personne que l’on pourrait reconnaître : nous ne pouvons pas le publier, et le conseil ne peut pas intervenir dans un soin. Pour votre sœur, la commission des usagers de l’hôpital peut agir, et vous accompagner. L’association Épaule répond aussi aux familles.\n\nL’idée qui est derrière nous intéresse : voulez-vous la récrire pour tout le monde ? Par exemple : « garder son téléphone pendant une hospitalisation », ou « un rappel aux familles dans les deux jours ».',
    },
  },
  {
    title: 'A VIRER',
    text: 'la moitié de ce service c’est des incapables et l’autre moitié est en arret. virez moi tout ca et recommencez avec des gens normaux',
    fate: {
      became: 'refused',
      reason: 'hurtful',
      message:
        'Nous ne publions pas de texte qui blesse des personnes, soignants compris. Votre colère a sûrement une raison : si vous voulez dire ce qui n’a pas marché et ce qu’il faudrait changer, un nouveau texte sera lu.',
    },
  },
  {
    title: 'Le psy qui reste',
    text: 'En quatre ans j’ai eu sept internes. Tous gentils. À chaque fois je raconte tout depuis le début, et quand on arrive à la fin c’est novembre et il change. Je propose un référent qui ne change pas : infirmier, psychologue, peu importe le métier, mais le même.',
    why: 'Ce qui me soigne c’est qu’on se souvienne de moi.',
    from: 'usagers',
  },
  {
    title: 'Psychologue : douze séances, et après ?',
    text: 'Les séances remboursées c’est bien, j’y suis allée, ça m’a aidée. À la douzième on s’arrête au milieu d’une phrase. On pourrait imaginer un relais local pour ceux qui n’ont pas les moyens : des séances à prix libre, deux après-midi par semaine, dans une salle prêtée par la commune.',
    from: 'citoyens',
    fate: { became: 'waiting' },
  },
  {
    title: 'La nuit, personne',
    text: 'Je ne vois plus à quoi ça sert de continuer. Depuis dimanche je veux mourir et je ne sais pas à qui le dire. Il faudrait quelqu’un qui réponde la nuit, ici, quelqu’un de vrai.',
    fate: { became: 'distress' },
  },
  {
    title: 'Je tiens pour les autres',
    text: 'Je n’en peux plus. Je ne dors plus, je pleure dans la voiture avant d’aller au travail et je tiens pour les enfants. Si au moins on pouvait voir quelqu’un sans attendre quatre mois.',
    from: 'aidants',
    fate: { became: 'distress' },
  },
  {
    title: 'Quelqu’un lira ça ?',
    text: 'Je ne propose rien. Je voulais juste savoir si quelqu’un lit. Je suis toute seule depuis l’hiver et j’ai du mal à me lever.',
    fate: {
      became: 'set-apart',
      answer:
        'Oui, quelqu’un lit, et je vous réponds. Se lever quand on est seule depuis des mois demande beaucoup. À la Maison des solidarités, vous pouvez passer sans rendez-vous et parler à une infirmière. Si les idées deviennent trop noires, le 3114 répond jour et nuit.',
      last: 'Votre texte ne sera pas publié : il est à vous. Ses mots seront effacés dans sept jours. Vous pouvez lire cette page jusque-là, et revenir nous voir.',
    },
  },
  {
    title: 'Merci au docteur Marceline Hautefaye',
    text: 'Le docteur Marceline Hautefaye du CMP a suivi mon frère Bastien pendant dix ans et elle part à la retraite. Qui va la remplacer ? Il faut deux médecins au CMP, pas un demi.',
    from: 'aidants',
    fate: { became: 'waiting' },
  },
  {
    title: 'Fermer le service du deuxième étage',
    text: 'Il faut fermer le deuxième étage, ce sont tous des bourreaux là-haut et ils le savent très bien.',
    fate: {
      became: 'refusal-proposed',
      reason: 'hurtful',
      message:
        'Merci d’avoir écrit. Ce texte accuse toute une équipe, et des personnes qui le liraient seraient blessées. Vous pouvez dire ce qui devrait changer dans ce service : cela, le conseil peut le porter.',
    },
  },
  {
    title: 'Une pièce pour crier',
    text: 'Je suis sérieux. Une pièce avec des murs épais où on peut hurler dix minutes et ressortir. Moi ça m’éviterait les urgences.',
    from: 'usagers',
    fate: {
      became: 'asked',
      question: 'Je la trouve belle et sérieuse. Est-ce que tu la publierais telle quelle, ou faut-il lui demander où et pour qui ?',
    },
  },
]
