import { acrossSubjectsWords } from './thesaurus/across-subjects.js';
import { administrationWords } from './thesaurus/administration.js';
import { agricultureWords } from './thesaurus/agriculture.js';
import { childrenWords } from './thesaurus/children.js';
import { cultureTourismWords } from './thesaurus/culture-tourism.js';
import { economyInfrastructureWords } from './thesaurus/economy-infrastructure.js';
import { educationWords } from './thesaurus/education.js';
import { equalWordingsWords } from './thesaurus/equal-wordings.js';
import { everydayVerbsWords } from './thesaurus/everyday-verbs.js';
import { genderFamilyWords } from './thesaurus/gender-family.js';
import { healthWords } from './thesaurus/health.js';
import { housingWords } from './thesaurus/housing.js';
import { informationWords } from './thesaurus/information.js';
import { insuranceWords } from './thesaurus/insurance.js';
import { jobsWords } from './thesaurus/jobs.js';
import { moneyWords } from './thesaurus/money.js';
import { peopleOfMeritWords } from './thesaurus/people-of-merit.js';
import { peoplePlacesWords } from './thesaurus/people-places.js';
import { povertyWords } from './thesaurus/poverty.js';
import { securityWords } from './thesaurus/security.js';
import { socialAssistanceWords } from './thesaurus/social-assistance.js';
import { trainingWords } from './thesaurus/training.js';
import { waterEnvironmentWords } from './thesaurus/water-environment.js';
import type { ThesaurusEntry } from './types.js';

/** What people say and the official wording it should find, by subject. Directional: `say` finds `means`, not the other way round. */
export const thesaurus: readonly ThesaurusEntry[] = [
  ...acrossSubjectsWords,
  ...administrationWords,
  ...agricultureWords,
  ...childrenWords,
  ...cultureTourismWords,
  ...economyInfrastructureWords,
  ...educationWords,
  ...equalWordingsWords,
  ...everydayVerbsWords,
  ...genderFamilyWords,
  ...healthWords,
  ...housingWords,
  ...informationWords,
  ...insuranceWords,
  ...jobsWords,
  ...moneyWords,
  ...peopleOfMeritWords,
  ...peoplePlacesWords,
  ...povertyWords,
  ...securityWords,
  ...socialAssistanceWords,
  ...trainingWords,
  ...waterEnvironmentWords,
];
