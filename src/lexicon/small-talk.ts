/** Betting, verse, jokes, fortune telling, drinking, love, football, prices of the day, the weather, the next meal. */
const OFF_TOPIC: readonly RegExp[] = [
  /\bxo so (?:hom nay|mien|[a-z ]{0,20}hom nay)|\b(?:ket qua|trung|do) xo so\b/u,
  /\bdanh de con (?:gi|nao|may)\b|\bsoi cau (?:mien|lo|de)\b/u,
  /\blam (?:gium |giup |cho )?(?:toi |tui |em )?(?:mot )?bai tho\b/u,
  /\bke chuyen (?:cuoi|ma)\b/u,
  /\b(?:coi|xem) (?:boi (?:gium|giup|bai|cho)|tu vi)\b/u,
  /\bcung (?:bach duong|kim nguu|song tu|cu giai|su tu|xu nu|thien binh|bo cap|nhan ma|ma ket|bao binh|song ngu) (?:thang|tuan|hom|nam) nay\b/u,
  /\bdi nhau (?:khong|hong|di|thoi|nhe)\b|(?:^|\b(?:toi|chieu|hom|cuoi tuan) nay )nhau (?:khong|hong|di|thoi)\b|\blam vai (?:ly|lon|chai)\b/u,
  /\buong (?:bia|ca phe) (?:khong|hong|di|hang nao|loai nao|o dau)\b/u,
  /\byeu (?:em|anh|bot) (?:qua|nhieu|lam|khong|hong|hay)\b|\b(?:co|kiem) (?:duoc )?nguoi yeu\b|\bnho (?:em|anh) qua\b|\bcua do (?:gai|crush|nang|chang)\b/u,
  /\b(?:world cup|ngoai hang anh|champions league|aff cup|sea games)\b|\b(?:real|barca|arsenal|chelsea|liverpool|mu) da (?:voi|tran)\b/u,
  /\bgia (?:vang|xang|bitcoin|do la|usd) (?:hom nay|bua nay|len|xuong|tang|giam|bao nhieu|nhieu)\b/u,
  /\b(?:tong thong|chu tich nuoc) (?:(?:my|nga|phap|trung quoc|viet nam) )?(?:la ai|ten gi)\b|^ai la chu tich nuoc\b/u,
  /\bthoi tiet (?:hom nay|ngay mai|bua nay|may bua|tuan nay|the nao|ra sao|sao)\b|\bmai (?:[a-z ]{0,15} )?co mua khong\b/u,
  /\b(?:hom nay|ngay mai|chieu nay|toi nay) (?:co |troi )+(?:mua|nang|lanh|nong) (?:khong|hong|ko|ha)\b/u,
  /\btroi (?:hom nay )?(?:mua|nang|lanh|nong|dep) (?:qua|ghe)\b/u,
  /\b(?:an|nau) (?:mon )?gi (?:ngon|cho ngon)\b|\b(?:toi|trua|sang|chieu) nay an gi\b/u,
];
const ABUSE =
  /\b(?:ngu (?:vl|vcl|vai|the|qua|nhu|hoc)|bot ngu|may ngu|do ngu|oc cho|vcl|vkl|dmm?|dcm|clgt|cut (?:di|ngay|me)|cam mom|(?:do|thu|quan|bot) rac ruoi|vo dung qua|do dien|do khung)\b/u;

/** What people write that is no question about a plan. Patterns over the whole folded message. */
export const smallTalk = {
  greeting:
    /^(?:xin chao|chao|hello|hi|alo|a lo|hey|e bot|\/?start)\b(?! (?:mung|don)\b)(?! ban (?:co phieu|trai phieu|hang|dat|thau|san pham|can ho)\b).{0,28}$/u,
  thanks:
    /^(?:da |ok |oke |vang |hay qua |tot qua |tuyet |u )*(?:cam on|thanks?|thank you|tks|thx|tam biet|bye|ok|oke|okie)\b.{0,30}$/u,
  help: /^\/?(?:help|tro giup|huong dan(?: su dung)?|cach dung)$|\b(?:ban|bot|may|em|ad) (?:la ai|ten (?:la )?gi|lam duoc gi|giup (?:duoc )?gi|biet gi)|ai (?:tao|lam|viet|lap trinh) ra (?:ban|bot|may)|hoi (?:duoc )?(?:nhung )?gi (?:duoc|o day)|toi co the hoi gi/u,
  /** Abuse, and talk that no plan is about: out of scope, whatever stands beside. */
  abuse: new RegExp([ABUSE, ...OFF_TOPIC].map((pattern) => pattern.source).join('|'), 'u'),
} as const;
