/** Betting, verse, jokes, fortune telling, drinking, love, football, prices of the day, the weather, the next meal. */
const OFF_TOPIC: readonly RegExp[] = [
  /(?:ket qua|ve|do|trung) (?:xo so|ve so)/u,
  /\bxo so (?:hom nay|mien|kien thiet hom)/u,
  /\bdanh de con\b/u,
  /\bsoi cau\b/u,
  /\blam (?:gium |giup |cho )?(?:toi |tui |em )?(?:mot )?bai tho\b/u,
  /\b(?:ke|doc) chuyen (?:cuoi|ma|vui)\b/u,
  /\b(?:coi|xem) (?:boi|tu vi)\b/u,
  /\bcung (?:bach duong|kim nguu|song tu|cu giai|su tu|xu nu|thien binh|bo cap|nhan ma|ma ket|bao binh|song ngu)\b/u,
  /\b(?:nhau|lam vai (?:ly|lon|chai)) (?:khong|hong|di|cho vui|voi)\b/u,
  /\bdi nhau\b/u,
  /\buong (?:bia|ruou|ca phe) (?:khong|hong|di|hang nao|loai nao|o dau)\b/u,
  /\b(?:yeu|nho) (?:em|anh|ban|bot) (?:qua|nhieu|lam|khong|hong|hay)\b/u,
  /\bnguoi yeu chua\b/u,
  /\b(?:cua|tan) (?:do )?(?:gai|crush|nang|chang)\b/u,
  /\bvo dich (?:world cup|ngoai hang|cup|c1|aff)\b/u,
  /\b(?:world cup|ngoai hang anh|champions league|aff cup|sea games)\b/u,
  /\b(?:mu|real|barca|arsenal|chelsea|liverpool) (?:da|gap|thang|hay)\b/u,
  /\bgia (?:vang|xang|bitcoin|do la|usd) (?:hom nay|bua nay|len|xuong|tang|giam|bao nhieu|nhieu)\b/u,
  /\b(?:tong thong|chu tich nuoc|thu tuong) (?:my|nga|phap|trung quoc|viet nam )?(?:la ai|ten gi|nao)\b/u,
  /\bthoi tiet (?:hom nay|ngay mai|bua nay|may bua|tuan nay|the nao|sao)\b/u,
  /\b(?:hom nay|ngay mai|chieu nay|toi nay|mai) (?:co |troi )*(?:mua|nang|bao|lanh|nong) (?:khong|hong|ko|ha)\b/u,
  /\btroi (?:hom nay )?(?:mua|nang|lanh|nong|dep) (?:qua|ghe|the|vay)\b/u,
  /\b(?:an|nau) (?:mon )?gi (?:ngon|hom nay|toi nay|bua nay|cho ngon)\b/u,
  /\b(?:toi|trua|sang|chieu) nay an gi\b/u,
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
