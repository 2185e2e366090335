/**
 * Which letter sequences can be a Vietnamese syllable: an optional onset, a rime, one tone. Follows the orthography as
 * taught (Hoàng Phê, Từ điển chính tả); rare loans ("internet", "covid") are no syllables by this measure.
 */
const ONSETS = 'ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x';
const RIMES =
  'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ă|ăc|ăm|ăn|ăng|ăp|ăt|â|âc|âm|ân|âng|âp|ât|âu|ây|e|ec|em|en|eng|eo|ep|et|ê|êch|êm|ên|ênh|êp|êt|êu|i|ia|ich|iêc|iêm|iên|iêng|iêp|iêt|iêu|im|in|inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oăc|oăm|oăn|oăng|oăt|oc|oe|oen|oeo|oet|oi|om|on|ong|oong|op|ot|ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn|ơp|ơt|u|ua|uân|uâng|uât|uây|uc|uê|uêch|uênh|uêt|ui|um|un|ung|uơ|uôc|uôi|uôm|uôn|uông|uôt|up|ut|uy|uya|uych|uyên|uyêt|uynh|uyt|uyu|ư|ưa|ưc|ưi|ưng|ươc|ươi|ươm|ươn|ương|ươp|ươt|ươu|ưt|ưu|y|ych|yêm|yên|yêng|yêt|yêu|ynh|yt';
/** `c`, `g`, `ng` are written `k`, `gh`, `ngh` before e, ê, i and only there. */
const MISSPELT_ONSET = /^(?:c|ng)[eêiy]|^g[eê]|^(?:k|gh|ngh)[aăâoôơuư]|^[bcdđghklmnprstvx]+y(?:ê|nh|t|ch)/u;
const SYLLABLE = new RegExp(`^(?:${ONSETS})?(?:${RIMES})$`, 'u');
const UNMARKED = new RegExp(`^(?:${unmark(ONSETS)})?(?:${unmark(RIMES)})$`, 'u');

/** Whether a lower-case NFC word is spelt like a Vietnamese syllable, tone mark anywhere. */
export function isSyllable(word: string): boolean {
  const toneless = word
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  return SYLLABLE.test(toneless) && !MISSPELT_ONSET.test(toneless);
}

/** Whether a word without any diacritics could be a syllable typed so. */
export function isUnmarkedSyllable(word: string): boolean {
  return UNMARKED.test(word);
}

function unmark(pattern: string): string {
  return pattern
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd');
}
