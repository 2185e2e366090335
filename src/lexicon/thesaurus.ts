import { acrossSubjectsWords } from './thesaurus/across-subjects.js';
import { administrationWords } from './thesaurus/administration.js';
import { agricultureWords } from './thesaurus/agriculture.js';
import { childrenWords } from './thesaurus/children.js';
import { cultureTourismWords } from './thesaurus/culture-tourism.js';
import { digitalScienceWords } from './thesaurus/digital-science.js';
import { disastersFireWords } from './thesaurus/disasters-fire.js';
import { drugsHivWords } from './thesaurus/drugs-hiv.js';
import { economyInfrastructureWords } from './thesaurus/economy-infrastructure.js';
import { educationWords } from './thesaurus/education.js';
import { enterpriseWords } from './thesaurus/enterprise.js';
import { equalWordingsWords } from './thesaurus/equal-wordings.js';
import { ethnicReligionDefenceWords } from './thesaurus/ethnic-religion-defence.js';
import { everydayVerbsWords } from './thesaurus/everyday-verbs.js';
import { foodSafetyWords } from './thesaurus/food-safety.js';
import { genderFamilyWords } from './thesaurus/gender-family.js';
import { healthWords } from './thesaurus/health.js';
import { housingWords } from './thesaurus/housing.js';
import { informationWords } from './thesaurus/information.js';
import { insuranceWords } from './thesaurus/insurance.js';
import { jobsWords } from './thesaurus/jobs.js';
import { justiceWords } from './thesaurus/justice.js';
import { landWords } from './thesaurus/land.js';
import { moneyWords } from './thesaurus/money.js';
import { olderPeopleWords } from './thesaurus/older-people.js';
import { peopleOfMeritWords } from './thesaurus/people-of-merit.js';
import { peoplePlacesWords } from './thesaurus/people-places.js';
import { povertyWords } from './thesaurus/poverty.js';
import { publicServicesWords } from './thesaurus/public-services.js';
import { securityWords } from './thesaurus/security.js';
import { socialAssistanceWords } from './thesaurus/social-assistance.js';
import { trafficSafetyWords } from './thesaurus/traffic-safety.js';
import { trainingWords } from './thesaurus/training.js';
import { wasteWords } from './thesaurus/waste.js';
import { waterEnvironmentWords } from './thesaurus/water-environment.js';
import type { ThesaurusEntry } from './types.js';

/** What people say and the official wording it should find, by subject. Directional: `say` finds `means`, not the other way round. */
export const thesaurus: readonly ThesaurusEntry[] = [
  ...acrossSubjectsWords,
  ...administrationWords,
  ...agricultureWords,
  ...childrenWords,
  ...cultureTourismWords,
  ...digitalScienceWords,
  ...disastersFireWords,
  ...drugsHivWords,
  ...economyInfrastructureWords,
  ...educationWords,
  ...enterpriseWords,
  ...equalWordingsWords,
  ...ethnicReligionDefenceWords,
  ...everydayVerbsWords,
  ...foodSafetyWords,
  ...genderFamilyWords,
  ...healthWords,
  ...housingWords,
  ...informationWords,
  ...insuranceWords,
  ...jobsWords,
  ...justiceWords,
  ...landWords,
  ...moneyWords,
  ...olderPeopleWords,
  ...peopleOfMeritWords,
  ...peoplePlacesWords,
  ...povertyWords,
  ...publicServicesWords,
  ...securityWords,
  ...socialAssistanceWords,
  ...trafficSafetyWords,
  ...trainingWords,
  ...wasteWords,
  ...waterEnvironmentWords,
];
