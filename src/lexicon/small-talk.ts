/** What people write that is no question about a plan. Patterns over the whole folded message. */
export const smallTalk = {
  greeting:
    /^(?:xin chao|chao|hello|hi|alo|a lo|hey|e bot|\/?start)\b(?! (?:mung|don)\b)(?! ban (?:co phieu|trai phieu|hang|dat|thau|san pham|can ho)\b).{0,28}$/u,
  thanks:
    /^(?:da |ok |oke |vang |hay qua |tot qua |tuyet |u )*(?:cam on|thanks?|thank you|tks|thx|tam biet|bye|ok|oke|okie)\b.{0,30}$/u,
  help: /^\/?(?:help|tro giup|huong dan(?: su dung)?|cach dung)$|\b(?:ban|bot|may|em|ad) (?:la ai|ten (?:la )?gi|lam duoc gi|giup (?:duoc )?gi|biet gi)|ai (?:tao|lam|viet|lap trinh) ra (?:ban|bot|may)|hoi (?:duoc )?(?:nhung )?gi (?:duoc|o day)|toi co the hoi gi/u,
  /** Answered as out of scope, whatever words stand beside. */
  abuse:
    /\b(?:ngu (?:vl|vcl|vai|the|qua|nhu|hoc)|bot ngu|may ngu|do ngu|oc cho|vcl|vkl|dmm?|dcm|clgt|cut (?:di|ngay|me)|cam mom|rac ruoi|vo dung qua|do dien|do khung)\b/u,
} as const;
