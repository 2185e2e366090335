import { fillerWords } from '../src/lexicon/filler-words.js';
import { focusPhrases } from '../src/lexicon/question-frames.js';
import { regionalWords } from '../src/lexicon/regional.js';
import { thesaurus } from '../src/lexicon/thesaurus.js';

/** The lexicon as one JSON object on standard output: the trainer puts everyday wording into official sentences with it. */
process.stdout.write(
  JSON.stringify({ thesaurus, regionalWords, fillerWords, focusPhrases: Object.values(focusPhrases).flat() }),
);
