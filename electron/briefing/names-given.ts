/** Given names that are usual in the Netherlands: with a surname behind it, one of these is somebody. Those that are words too are left out. */
export const givenNames: ReadonlySet<string> = new Set(
  `Aad Abdel Abdul Abdullah Achmed Ad Adam Adriaan Agnes Ahmed Aicha Albert Alex Alexander Alice Ali Amina Amira Amber Anja Anke Ann Anna
   Anne Anneke Annelies Annemarie Annemieke Annet Annette Anouk Ans Anton Antonio Arend Arie Arjan Arjen Arno Arnold Arthur Astrid Aya Aysel
   Ayse Barbara Bart Bas Bastiaan Bea Ben Benjamin Bernard Bert Bianca Bianca Bob Boudewijn Bram Brigitte Bruno Carla Carlo Carolien Caroline
   Casper Cees Charles Charlotte Chantal Chris Christa Christian Christiaan Christine Cindy Claudia Coen Cor Cora Corine Corrie Cornelis Daan
   Daniel Danielle David Debby Denise Dennis Diana Dick Diederik Dirk Dorien Edith Eduard Edward Edwin Eefje Eelco Els Elly Ellen Elise
   Elisabeth Elizabeth Emma Emine Emiel Eric Erik Erica Erika Ernst Erwin Esra Esther Eva Evelien Evert Fabian Fadoua Fatiha Fatima Fatma Felix
   Femke Ferdinand Fleur Floor Floris Frank Frans Fred Frederik Frits Gea Geert Gerard Gerda Gerben Gerrit Gert Gijs Gijsbert Gonnie Greet
   Greetje Guido Guus Hakan Hamid Hanna Hannah Hanneke Hans Harald Harm Harold Harrie Harry Hassan Hatice Hein Heleen Helena Helga Helma Hendrik
   Henk Henny Henri Herman Hilde Hugo Huub Ibrahim Ilona Ilse Ineke Inge Ingrid Irene Iris Irma Isabel Ivo Jaap Jacco Jack Jacob Jacqueline
   Jacques James Jamila Jan Jane Janneke Jannie Janny Jantine Jasmijn Jasper Jeanette Jelle Jennifer Jeroen Jesse Jessica Jo Joan Joanna Job
   Jochem Joep Johan Johanna Johannes John Jolanda Jolien Joost Jorien Joris Jos Jose Josee Josephine Joyce Judith Julia Julie Jurgen Jurjen Karel
   Karen Karim Karin Karlijn Kasper Kees Kemal Kevin Khadija Kim Klaas Klaske Koen Koos Laila Lars Laura Laurens Leen Leila Lena Leo Leon
   Leonie Leontien Lex Lia Lida Lidewij Lieke Lies Liesbeth Lina Linda Lisa Lisette Loes Lotte Louis Louise Luc Lucas Lucia Luuk Maaike Maarten
   Machteld Maike Manon Marc Marcel Marco Marga Margot Margreet Margriet Maria Marianne Marieke Marijke Marijn Mariska Marissa Marit Marja
   Marjan Marjolein Marjolijn Marleen Marlies Marloes Martijn Martin Martine Mathilde Matthijs Maurice Maurits Max Mehmet Meike Melanie Melissa
   Menno Merel Mia Michael Michel Michelle Michiel Mieke Miep Milan Miranda Miriam Mirjam Mohamed Mohammed Monica Monique Muhammad Murat Mustafa
   Myra Nadia Nancy Naomi Natalie Natasja Nathalie Nicole Nico Niels Nienke Nina Noor Noortje Nora Nour Olga Olivier Onno Oscar Pascal
   Patricia Patrick Patty Paul Paula Pauline Peggy Peter Petra Philip Piet Pieter Pim Quinten Ralf Ralph Ramon Ravi Rachel Rachid Remco Renate
   Rene Renee Renske Ria Richard Rick Rianne Rik Rinus Rita Rob Robert Robin Roel Roelof Roland Rolf Romy Ron Ronald Ronnie Rosa Rosalie Rudolf
   Ruben Ruth Ruud Saar Sabine Saida Said Samira Samuel Sander Sandra Sanne Sara Sarah Saskia Sebastiaan Selma Serge Sevgi Sharon Sheila Sietske
   Sietse Silvia Simon Simone Sjaak Sjoerd Sofia Sofie Sonja Sophie Stefan Stefanie Stephanie Steven Stijn Suus Suzan Suzanne Sven Sylvia
   Tamara Tanja Tara Tess Thea Theo Theodoor Thijs Thomas Tijmen Tim Tineke Tinus Tjeerd Tom Ton Toon Trudy Truus Twan Ursula Valerie Vera
   Victor Vincent Viola Wendy Werner Wessel Wies Wiebe Willeke Willem Willemien Willemijn Wilma Wim Wouter Xander Yara Yasmina Youssef Yusuf
   Yvette Yvonne Zahra Zehra Zoe
   Abe Aleida Alwin Anita Annegien Annika Antje Antoinette Antonia Ard Ariane Armand Auke Aukje Babette Bauke Berend Berry Bertus Birgit Bouke Cathelijne
   Catharina Cynthia Danny Derk Desiree Dieuwke Douwe Duco Eddy Egbert Eline Elke Elsbeth Emile Emmy Erna Ewout Fenna Fokke Fokko Francien Frederique
   Freek Frederieke Froukje Gabriel Geertje Geke Gerlof Germaine Gerrie Gina Gisela Grietje Hajo Hedwig Heidi Hennie Hester Hette Hidde Hilda Ids Ineke
   Ingeborg Ingmar Jannes Jantje Jeannette Jenneke Jet Jetske Jetty Jitske Joke Jolande Jonas Jonathan Jorrit Jouke Justus Kai Katja Kelly Kirsten Lambert
   Lidia Lidwien Liesbeth Lieke Lise Lotte Loes Maaike Machteld Manon Margo Marga Margreet Margriet Marianne Marieke Marielle Marije Marijke Marit
   Marjan Marjolein Marjolijn Marleen Marloes Marlies Marten Matthias Nanda Nanne Nanette Nelleke Nelly Noah Noel Nynke Oene Okke Otto Paulien Petronella
   Phil Pien Pietje Rein Reinier Reinder Remy Rens Roderick Rogier Roos Rutger Ruurd Sebastian Sietze Sigrid Siebe Sicco Sieger Sjors Sybren Teun Teunis
   Theresa Tiny Titia Tjalling Tjitske Trijntje Uwe Vincent Walter Walther Willy Wilbert Wilfried Winfried Wietske Wytze Ymkje Yolanda Ype`.split(
    /\s+/,
  ),
)
