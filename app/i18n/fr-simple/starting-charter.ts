/** The charter with which a council may begin, article by article, in plain words. */
export const STARTING_PLAIN_CHARTER = `Le conseil demande leur avis aux gens d’ici. Voici ses règles. Elles valent pour vous et pour le conseil.

Article 1. Tout le monde peut parler
Vous êtes malade, proche, voisin, soignant ? Votre avis compte autant que les autres. Vous n’avez pas à dire votre nom. Vous n’avez pas à raconter votre vie. Quelqu’un peut vous aider à lire et à écrire. Il n’écrit pas à votre place.

Article 2. On parle de ce qui peut changer ici
Dites ce qui manque ici, ou ce qui devrait changer. Cela doit servir à plusieurs personnes. Votre texte doit répondre à la question. Le conseil ne publie pas ce qu’il ne peut pas changer.

Article 3. Votre histoire à vous a sa place ailleurs
Le conseil ne peut pas régler la situation d’une seule personne. Il vous rend votre texte. Il vous dit qui peut vous aider. Vous pouvez écrire une autre proposition, pour tout le monde.

Article 4. On ne nomme personne
N’écrivez pas de nom, de numéro ni d’adresse. On ne doit reconnaître personne : ni vous, ni un proche, ni un soignant, ni un voisin. Vous pouvez nommer un service. La modération peut cacher un passage. Elle vous le dit.

Article 5. On respecte les gens
Vous pouvez critiquer, même fort. Pas d’insulte, pas de menace, pas de moquerie. Une personne n’est pas seulement sa maladie ou son origine.

Article 6. On le dit une fois, clairement
Si une idée est déjà publiée, on ne la publie pas deux fois. Si on ne comprend pas votre texte, on vous pose une question. Les fautes d’orthographe ne comptent pas.

Article 7. Chaque texte est lu, chaque refus est expliqué
Une personne lit chaque texte avant de le publier. Si un texte est refusé, on vous dit pourquoi. Vous pouvez changer votre texte ou le retirer. Vous pouvez demander qu’une autre personne le lise.

Article 8. Quand quelqu’un va mal
Votre texte dit que vous allez très mal ? Un soignant est prévenu. Il vous répond avec votre code de suivi. Personne ne regarde le site jour et nuit. Personne ne peut vous retrouver. En danger, appelez le 15 ou le 112. Pour parler, appelez le 3114, jour et nuit.

Article 9. Ce que vous dites reste secret
Personne ne cherche à savoir qui a écrit. Ceux qui lisent les textes n’en parlent pas dehors. Votre vote est secret. On ne publie pas de chiffre sur un tout petit groupe.

Article 10. Ce qui ne sert plus est détruit
Les textes refusés et les passages cachés sont effacés. Les textes de ceux qui vont mal aussi. La page « Vos données » dit quand. Les votes sont détruits à la date choisie.

Article 11. Le conseil explique ce qu’il fait
Le conseil répond à chaque idée choisie. Il dit pourquoi. Il dit combien de textes il a reçus, publiés et refusés. Vous pensez que ces règles ne sont pas suivies ? Dites-le au conseil. Il vous répond.`
